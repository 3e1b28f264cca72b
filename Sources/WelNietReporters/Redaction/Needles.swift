/// Words that are looked for in a text, in one pass however many they are.
struct Needles: Sendable {
  fileprivate struct Needle: Sendable, Hashable {
    /// As it was found, and in lower case as far as ASCII goes.
    var bytes: [UInt8]
    var folded: [UInt8]
    /// Whether capitals matter.
    var isExact: Bool
  }

  /// By their first bytes in lower case.
  private var needles: [UInt16: Set<Needle>] = [:]
  /// Shorter ones stand by themselves, or with the s of a genitive; longer ones inside another word, too.
  fileprivate static let leastInside = 4

  /// Looks for a whole text, whatever its capitals are.
  mutating func add(_ bytes: [UInt8]) {
    add(Needle(bytes: bytes, folded: bytes.map(Needles.fold), isExact: false))
  }

  mutating func add(_ word: SecretWord, isExact: Bool = false) {
    // A number of few digits is anything; a single letter, too.
    if word.bytes.count < (word.hasDigit ? 4 : 2) { return }
    add(Needle(bytes: word.bytes, folded: word.bytes.map(Needles.fold), isExact: isExact))
  }

  private mutating func add(_ needle: Needle) {
    guard needle.folded.count > 1 else { return }
    needles[Needles.key(needle.folded[0], needle.folded[1]), default: []].insert(needle)
  }

  func places(in text: [UInt8]) -> [Range<Int>] {
    if needles.isEmpty || text.count < 2 { return [] }
    var places: [Range<Int>] = []
    var first = Needles.fold(text[0])
    for index in 0..<text.count - 1 {
      let second = Needles.fold(text[index + 1])
      defer { first = second }
      guard let candidates = needles[Needles.key(first, second)] else { continue }
      for needle in candidates where needle.stands(in: text, at: index) {
        places.append(index..<index + needle.bytes.count)
      }
    }
    return places
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  fileprivate static func fold(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

extension Needles.Needle {
  fileprivate func stands(in text: [UInt8], at index: Int) -> Bool {
    let end = index + bytes.count
    guard end <= text.count else { return false }
    for offset in 0..<bytes.count {
      let byte = text[index + offset]
      if isExact ? byte != bytes[offset] : Needles.fold(byte) != folded[offset] { return false }
    }
    if bytes.count >= Needles.leastInside, !isExact { return true }
    guard index == 0 || !isWordByte(text[index - 1]) else { return false }
    if end == text.count || !isWordByte(text[end]) { return true }
    return text[end] == UInt8(ascii: "s") && (end + 1 == text.count || !isWordByte(text[end + 1]))
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    let folded = Needles.fold(byte)
    return byte >= 0x80 || (folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}
