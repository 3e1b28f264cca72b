/// Cuts prose into tokens, block by block.
package struct Tokenizer {
  package internal(set) var stream = TokenStream()
  let text: [UInt8]
  /// The text's byte range in work.
  var limit = 0
  /// Byte offset at which the block in work begins.
  var base = 0
  var spaceBefore = true
  var lineStart = true
  /// Whether a low or opening double quote waits for its closing mark.
  private var openLowQuote = false

  package init(text: [UInt8]) {
    self.text = text
    stream.tokens.reserveCapacity(text.count / 5 + 4)
    stream.keys.reserveCapacity(text.count + 16)
  }

  /// Appends the tokens of one block of the text.
  package mutating func tokenize(_ range: Range<Int>) {
    base = range.lowerBound
    limit = range.upperBound
    spaceBefore = true
    lineStart = true
    openLowQuote = false
    var index = base
    while index < limit {
      let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
      switch ScalarClass(scalar) {
      case .space:
        spaceBefore = true
        index += length
      case .lineFeed:
        spaceBefore = true
        lineStart = true
        index += length
      case .invisible: index += length
      case .letter: index = scanWord(from: index)
      case .digit: index = scanDigits(from: index)
      case .apostrophe: index = scanApostrophe(from: index, scalar, length)
      case .openQuote:
        // „…“ closes with the mark that opens “…”.
        let closes = scalar == 0x201C && openLowQuote || scalar == 0xAB && !nextIsWord(index + length)
        openLowQuote = scalar == 0x201E
        index = emit(closes ? .closingQuote : .openingQuote, index, length)
      case .closeQuote:
        let opens = spaceBefore && nextIsWord(index + length)
        openLowQuote = false
        index = emit(opens ? .openingQuote : .closingQuote, index, length)
      case .straightQuote: index = emit(quoteKind(at: index, length), index, length)
      case .emoji: index = scanEmoji(from: index)
      case .punctuation: index = scanPunctuation(from: index, scalar, length)
      case .other: index = scanOther(from: index, scalar, length)
      }
    }
  }

  /// Whether a word or number begins at an index.
  func nextIsWord(_ index: Int) -> Bool {
    guard index < limit else { return false }
    let kind = ScalarClass(UTF8Reader.scalar(in: text, at: index).scalar)
    return kind == .letter || kind == .digit
  }

  /// Whether an ASCII letter or digit stands at an index.
  func isAlphanumeric(_ index: Int) -> Bool {
    guard index >= base, index < limit else { return false }
    let byte = text[index]
    return byte >= 0x80 || ScalarClass(UInt32(byte)) == .letter || ScalarClass(UInt32(byte)) == .digit
  }

  private func quoteKind(at index: Int, _ length: Int) -> Token.Kind {
    let next = index + length
    let spaceAfter = next >= limit || text[next] <= 0x20
    if spaceBefore && !spaceAfter { return .openingQuote }
    if !spaceBefore && spaceAfter { return .closingQuote }
    if let last = stream.tokens.last, Int(last.end) == index, last.kind == .punctuation {
      let byte = text[Int(last.start)]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ":") { return .openingQuote }
      return .closingQuote
    }
    return spaceBefore ? .quoteMark : .closingQuote
  }

  /// Appends a token whose key is what its bytes fold to; returns the index after it.
  @discardableResult
  mutating func emit(_ kind: Token.Kind, _ start: Int, _ length: Int, flags: Token.Flags = []) -> Int {
    let keyStart = stream.keys.count
    var index = start
    while index < start + length {
      let (scalar, size) = UTF8Reader.scalar(in: text, at: index)
      Folding.append(scalar, to: &stream.keys)
      index += size
    }
    return finish(kind, start, start + length, keyStart: keyStart, flags: flags)
  }

  /// Appends a token whose key has been appended already; returns the index after it.
  mutating func finish(
    _ kind: Token.Kind, _ start: Int, _ end: Int, keyStart: Int, flags: Token.Flags
  ) -> Int {
    var flags = flags
    if spaceBefore { flags.insert(.spaceBefore) }
    if lineStart { flags.insert(.lineStart) }
    spaceBefore = false
    lineStart = false
    stream.tokens.append(
      Token(
        start: Int32(start), end: Int32(end), keyStart: Int32(keyStart), keyEnd: Int32(stream.keys.count), kind: kind,
        flags: flags, sentence: 0))
    return end
  }

  /// Takes back every token that begins at or after an offset, for an address that swallows them.
  mutating func retract(to offset: Int) {
    while let last = stream.tokens.last, Int(last.start) >= offset, Int(last.start) >= base {
      spaceBefore = last.flags.contains(.spaceBefore)
      lineStart = last.flags.contains(.lineStart)
      stream.keys.removeLast(stream.keys.count - Int(last.keyStart))
      stream.tokens.removeLast()
    }
  }

  /// Appends to the key of the scalars in a range.
  mutating func fold(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, size) = UTF8Reader.scalar(in: text, at: index)
      Folding.append(scalar, to: &stream.keys)
      index += size
    }
  }
}
