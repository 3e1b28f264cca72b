extension LexiconEntry {
  /// The level of a mark's entry; nil for a rule's.
  @inline(__always)
  static func level(at record: Int, in image: LexiconImage) -> Int? {
    image.int(record) >= 256 ? image.int(record + 4) : nil
  }

  /// Walks over an entry's parts, then its guards and theirs, as they lie in the image.
  struct Cursor {
    struct Part {
      var program: Int
      var hasSpan: Bool
      /// What a match may begin with; see `PatternProgram.firstMask`.
      var mask: UInt64
      /// Where its anchors lie, and how many there are.
      var anchors: Int
      var anchorCount: Int
    }

    private let image: LexiconImage
    private var at: Int
    /// Parts that are still to come in the list in work.
    private var left: Int

    init(_ image: LexiconImage, parts record: Int) {
      self.image = image
      left = image.int(record + 36)
      at = record + 40
    }

    mutating func nextPart() -> Part? {
      guard left > 0 else { return nil }
      left -= 1
      let mask = UInt64(image.int(at + 8)) << 42 | UInt64(image.int(at + 12)) << 21 | UInt64(image.int(at + 16))
      let count = image.int(at + 20)
      let part = Part(
        program: image.int(at), hasSpan: image.int(at + 4) == 1, mask: mask, anchors: at + 24, anchorCount: count)
      at += 24 + count * 4
      return part
    }

    /// How many guards follow the parts.
    mutating func nextCount() -> Int {
      at += 4
      return image.int(at - 4)
    }

    /// The next guard; its parts come next.
    mutating func nextGuard() -> (required: Bool, scope: LexiconFile.GuardScope) {
      let required = image.int(at) == 1
      let scope = LexiconFile.GuardScope(rawValue: UInt8(image.int(at + 4))) ?? .sentence
      left = image.int(at + 8)
      at += 12
      return (required, scope)
    }
  }
}
