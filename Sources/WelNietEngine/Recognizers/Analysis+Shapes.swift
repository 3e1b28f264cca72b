extension Analysis {
  /// The prose offset at which a token's block ends: no shape reads past it.
  func blockEnd(of token: Int) -> Int {
    prose.blocks[sentence(of: token).block].range.upperBound
  }

  /// A cursor at a token's first character.
  func cursor(at token: Int) -> ShapeCursor {
    ShapeCursor(prose.text, from: Int(tokens[token].start), limit: blockEnd(of: token))
  }

  /// The tokens from `first` that lie in, or partly in, the text up to a prose offset.
  func tokens(from first: Int, upTo end: Int) -> Range<Int> {
    var last = first + 1
    while last < tokens.count, Int(tokens[last].start) < end { last += 1 }
    return first..<last
  }

  /// Whether a token follows the one before it without white space, in the same block.
  func isGlued(_ token: Int) -> Bool {
    token > 0 && token < tokens.count && tokens[token - 1].end == tokens[token].start
  }

  /// Whether two tokens stand in one block.
  func sameBlock(_ first: Int, _ second: Int) -> Bool {
    sentence(of: first).block == sentence(of: second).block
  }

  /// Whether a number goes on to the left of a token (`2025-06`, `1.`), so that no shape begins at it.
  func continuesNumber(_ token: Int) -> Bool {
    guard token >= 2, isGlued(token), isGlued(token - 1), tokens[token - 2].flags.contains(.hasDigit) else {
      return false
    }
    let mark = prose.text[Int(tokens[token - 1].start)]
    return mark != UInt8(ascii: ")") && mark != UInt8(ascii: "(")
  }

  /// Adds an entity for the text from a token's start to a prose offset; the token past it.
  @discardableResult
  mutating func add(_ kind: Entity.Kind, from token: Int, upTo end: Int, detail: Int = 0) -> Int {
    let covered = tokens(from: token, upTo: end)
    add(Entity(kind: kind, tokens: covered, range: Int(tokens[token].start)..<end, detail: detail))
    return covered.upperBound
  }

  /// Adds an entity for whole tokens; the token past it.
  @discardableResult
  mutating func add(_ kind: Entity.Kind, over tokens: Range<Int>, detail: Int = 0) -> Int {
    add(Entity(kind: kind, tokens: tokens, range: range(of: tokens), detail: detail))
    return tokens.upperBound
  }

  /// The value of a token that is a number without separators, up to nine digits; nil for any other.
  func value(of token: Int) -> Int? {
    guard token >= 0, token < tokens.count, tokens[token].kind == .number else { return nil }
    let key = keys[tokens[token].keyRange]
    guard key.count <= 9 else { return nil }
    var value = 0
    for byte in key {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Whether a token is the word, number or mark that sets one thing off from another: `:`, `=`, `-`, `(` …
  func isSeparator(_ token: Int) -> Bool {
    switch tokens[token].kind {
    case .punctuation, .symbol, .openingQuote, .closingQuote, .quoteMark, .emoji: true
    default: false
    }
  }

  /// The tokens of the sentence that holds a token.
  func sentenceTokens(_ token: Int) -> Range<Int> {
    sentence(of: token).tokens
  }

  /// What of a token's sentence is near enough to say something of it: all of it, unless it is longer than any
  /// sentence is. So that a draft of one sentence takes no more time for each of its names than others do.
  func sentencePart(around token: Int) -> Range<Int> {
    let sentence = sentenceTokens(token)
    return max(sentence.lowerBound, token - 400)..<min(sentence.upperBound, token + 400)
  }

  /// Up to `count` tokens before a token, in its sentence.
  func before(_ token: Int, _ count: Int) -> Range<Int> {
    max(sentenceTokens(token).lowerBound, token - count)..<token
  }

  /// Up to `count` tokens from a token on, in the sentence of the token before it.
  func after(_ token: Int, _ count: Int) -> Range<Int> {
    guard token > 0, token < tokens.count else { return token..<token }
    let end = sentenceTokens(token - 1).upperBound
    return token..<max(token, min(end, token + count))
  }
}
