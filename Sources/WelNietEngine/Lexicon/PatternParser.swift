/// Reads the pattern notation of `Lexicons/README.md`.
struct PatternParser {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private let line: Int
  private let lineStart: Int

  struct Failure: Error {
    var problem: LexiconError.Problem
    var place: LexiconFile.Place
  }

  /// Makes a parser of part of a line that begins at `lineStart`.
  init(_ bytes: ArraySlice<UInt8>, line: Int, lineStart: Int) {
    self.bytes = bytes
    self.line = line
    self.lineStart = lineStart
    index = bytes.startIndex
  }

  private var place: LexiconFile.Place { LexiconFile.Place(line: line, column: index - lineStart + 1) }

  private func failure(_ problem: LexiconError.Problem) -> Failure {
    Failure(problem: problem, place: place)
  }

  /// Reads a whole pattern: the parts that `&` joins.
  mutating func parse() throws(Failure) -> [PatternNode] {
    var parts: [PatternNode] = []
    while true {
      parts.append(try parseAlternatives(depth: 0))
      skipSpaces()
      guard index < bytes.endIndex else { break }
      guard bytes[index] == UInt8(ascii: "&") else { throw failure(.unexpected(character)) }
      index += 1
    }
    return parts
  }

  private var character: String {
    String(decoding: bytes[index..<min(index + 1, bytes.endIndex)], as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func parseAlternatives(depth: Int) throws(Failure) -> PatternNode {
    guard depth < 32 else { throw failure(.tooLarge) }
    var choices = [try parseSequence(depth: depth)]
    while true {
      skipSpaces()
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "|") else { break }
      index += 1
      choices.append(try parseSequence(depth: depth))
    }
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func parseSequence(depth: Int) throws(Failure) -> PatternNode {
    var parts: [PatternNode] = []
    while true {
      skipSpaces()
      guard index < bytes.endIndex else { break }
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "&"):
        guard !parts.isEmpty else { throw failure(.missingPattern) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
      default: parts.append(try parseElement(depth: depth))
      }
    }
    guard !parts.isEmpty else { throw failure(.missingPattern) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func parseElement(depth: Int) throws(Failure) -> PatternNode {
    switch bytes[index] {
    case UInt8(ascii: "("):
      if let word = try parseWordWithLeadingGroup() { return word }
      index += 1
      let node = try parseAlternatives(depth: depth + 1)
      try expect(UInt8(ascii: ")"), opened: "(")
      return node
    case UInt8(ascii: "["):
      index += 1
      let node = try parseAlternatives(depth: depth + 1)
      try expect(UInt8(ascii: "]"), opened: "[")
      return .optional(node)
    case UInt8(ascii: "{"):
      index += 1
      return .openSpan
    case UInt8(ascii: "}"):
      index += 1
      return .closeSpan
    case UInt8(ascii: "^"):
      index += 1
      return .sentenceStart
    case UInt8(ascii: "$"):
      index += 1
      return .sentenceEnd
    case UInt8(ascii: "_") where !isWordByte(index + 1):
      index += 1
      return .anyWord
    case UInt8(ascii: "."):
      return parseDots()
    case UInt8(ascii: "<"): return try parseSlot()
    case UInt8(ascii: "@"): return try parseName()
    case UInt8(ascii: "!") where index + 1 < bytes.endIndex && (isWordByte(index + 1) || isOpener(bytes[index + 1])):
      index += 1
      return .not(try parseElement(depth: depth + 1))
    case UInt8(ascii: "#") where isWordByte(index + 1):
      index += 1
      return try parseWord()
    default:
      return isWordByte(index) || bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "'")
        ? try parseWord() : parseMark()
    }
  }

  private func isOpener(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "(")
  }

  private mutating func expect(_ byte: UInt8, opened: String) throws(Failure) {
    skipSpaces()
    guard index < bytes.endIndex, bytes[index] == byte else { throw failure(.unclosed(opened)) }
    index += 1
  }

  private mutating func parseDots() -> PatternNode {
    var dots = 0
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") {
      dots += 1
      index += 1
    }
    if dots == 1 { return word([UInt8(ascii: ".")]) }
    var number = 0
    var digits = 0
    while index < bytes.endIndex, bytes[index] >= 0x30, bytes[index] <= 0x39, digits < 3 {
      number = number * 10 + Int(bytes[index] - 0x30)
      digits += 1
      index += 1
    }
    return .gap(digits > 0 ? number : 60)
  }

  private mutating func parseSlot() throws(Failure) -> PatternNode {
    let start = index + 1
    guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { throw failure(.unclosed("<")) }
    let name = String(decoding: bytes[start..<close], as: UTF8.self)
    guard let kind = Entity.Kind.allCases.first(where: { $0.slot == name }) else { throw failure(.unknownSlot(name)) }
    index = close + 1
    return .slot(kind.symbol)
  }

  private mutating func parseName() throws(Failure) -> PatternNode {
    let place = place
    index += 1
    let start = index
    while isNameByte(index) { index += 1 }
    guard index > start else { throw failure(.missingName) }
    return .name(Array(bytes[start..<index]), place: place)
  }

  private mutating func parseMark() -> PatternNode {
    let length = max(1, UTF8Reader.scalar(in: Array(bytes[index..<min(index + 4, bytes.endIndex)]), at: 0).length)
    let mark = Array(bytes[index..<min(index + length, bytes.endIndex)])
    index = min(index + length, bytes.endIndex)
    return word(mark)
  }

  private func word(_ mark: [UInt8]) -> PatternNode {
    .word(notation: mark, spellings: [mark], place: place)
  }

  /// Reads `(bijles)leraar`; nil where the bracket opens alternatives.
  private mutating func parseWordWithLeadingGroup() throws(Failure) -> PatternNode? {
    guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ")")),
      isWordByte(close + 1) || byteIs(close + 1, "'"),
      !bytes[index..<close].contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "<") })
    else { return nil }
    return try parseWord()
  }

  private func byteIs(_ position: Int, _ scalar: Unicode.Scalar) -> Bool {
    position < bytes.endIndex && bytes[position] == UInt8(ascii: scalar)
  }

  /// Reads a word with its groups: `zus(sen|je)`, `*wijf`, `kut*`, `ib'er`, `zij-instromer`.
  private mutating func parseWord() throws(Failure) -> PatternNode {
    let place = place
    let start = index
    var depth = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") {
        guard depth == 0 else { throw failure(.unexpected("(")) }
        depth = 1
      } else if byte == UInt8(ascii: ")") {
        guard depth == 1 else { break }
        depth = 0
      } else if byte == UInt8(ascii: "|") {
        guard depth == 1 else { break }
      } else if byte == UInt8(ascii: ".") {
        // Inside an abbreviation only: `o.a.` is a word, the dot of `einde .` is a mark.
        guard index > start, isWordByte(index - 1),
          isWordByte(index + 1) || index - start == 1 || bytes[start..<index].contains(byte)
        else { break }
      } else if !(isWordByte(index) || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "'")
        || byte == UInt8(ascii: "-"))
      {
        break
      }
      index += 1
    }
    guard depth == 0, let spellings = WordNotation.spellings(bytes[start..<index]), !spellings.isEmpty else {
      throw failure(.unclosed("("))
    }
    return .word(notation: Array(bytes[start..<index]), spellings: spellings, place: place)
  }

  private func isNameByte(_ position: Int) -> Bool {
    guard position < bytes.endIndex else { return false }
    let byte = bytes[position]
    return byte == UInt8(ascii: "-") && position + 1 < bytes.endIndex && bytes[position + 1] > 0x2F
      || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private func isWordByte(_ position: Int) -> Bool {
    guard position < bytes.endIndex else { return false }
    let byte = bytes[position]
    if byte >= 0x80 {
      // Typographic marks and emoji are no letters.
      let scalar = UTF8Reader.scalar(in: Array(bytes[position..<min(position + 4, bytes.endIndex)]), at: 0).scalar
      return scalar == UTF8Reader.invalid || ScalarClass(scalar) == .letter || ScalarClass(scalar) == .apostrophe
    }
    return byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
