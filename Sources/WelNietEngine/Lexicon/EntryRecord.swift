/// An entry as it lies in an image; see `LexiconEntry`.
struct EntryRecord {
  let data: ImageBytes
  let offset: Int

  @inline(__always)
  private func field(_ number: Int) -> Int { data.int(offset + number * 4) }

  var target: LexiconEntry.Target {
    field(0) >= 256
      ? .mark(Symbol(field(0) - 256)) : .rule(Rule(rawValue: UInt8(field(0))) ?? .abuseInsult)
  }

  /// The level of a mark's entry; nil for a rule's.
  @inline(__always)
  var level: Int? { field(0) >= 256 ? field(1) : nil }

  /// The bits of the authors, channels and the language that it is for; 0 for all.
  @inline(__always)
  var authors: Int { field(2) }
  @inline(__always)
  var channels: Int { field(3) }
  @inline(__always)
  var tongue: Int { field(4) }

  var severity: Severity? { Severity(rawValue: UInt8(truncatingIfNeeded: field(5) - 1)) }
  var span: LexiconFile.SpanMode { LexiconFile.SpanMode(rawValue: UInt8(field(6))) ?? .match }

  var message: SchoolProtocol.Text? {
    field(7) == 0 ? nil : SchoolProtocol.Text(dutch: text(field(7)), english: text(field(8)))
  }

  /// Where its needs lie: a list of those that no mark can add to, then one of the others.
  @inline(__always)
  var needs: Int { field(9) }

  /// A walk over its parts, then its guards.
  var parts: Cursor { Cursor(data, partsAt: offset + 40) }

  private func text(_ offset: Int) -> String {
    String(decoding: data.bytes(offset + 4, data.int(offset)), as: UTF8.self)
  }

  /// Walks over an entry's parts, then its guards and theirs, as they lie in the image.
  struct Cursor {
    private let data: ImageBytes
    private var at: Int
    /// Parts that are still to come in the list in work.
    private var left: Int

    fileprivate init(_ data: ImageBytes, partsAt offset: Int) {
      self.data = data
      left = data.int(offset)
      at = offset + 4
    }

    mutating func nextPart() -> Part? {
      guard left > 0 else { return nil }
      left -= 1
      defer { at = data.end(ofList: at + 20) }
      return Part(data: data, offset: at)
    }

    /// How many guards follow the parts.
    mutating func nextCount() -> Int {
      at += 4
      return data.int(at - 4)
    }

    /// The next guard; its parts come next.
    mutating func nextGuard() -> (required: Bool, scope: LexiconFile.GuardScope) {
      let required = data.int(at) == 1
      let scope = LexiconFile.GuardScope(rawValue: UInt8(data.int(at + 4))) ?? .sentence
      left = data.int(at + 8)
      at += 12
      return (required, scope)
    }
  }

  /// A part of an entry or of its guard.
  struct Part {
    let data: ImageBytes
    let offset: Int

    var program: Int { data.int(offset) }
    var hasSpan: Bool { data.int(offset + 4) == 1 }
    /// What a match may begin with; see `PatternProgram.firstMask`.
    var mask: UInt64 { data.pair(offset + 8) }
    /// Where its filter lies; see `PatternFilter`.
    var filter: Int { data.int(offset + 16) }
    var anchorCount: Int { data.int(offset + 20) }

    func anchor(_ number: Int) -> Symbol { Symbol(data.int(offset + 24 + number * 4)) }
  }
}
