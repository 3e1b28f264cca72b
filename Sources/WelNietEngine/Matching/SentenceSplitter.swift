/// Groups tokens into sentences: at end marks, line ends, block ends and before what follows an emoji.
package struct SentenceSplitter {
  private let abbreviation: Symbol?
  private let dutchWord: Symbol?
  private let englishWord: Symbol?

  package init(_ lexicon: Lexicon) {
    abbreviation = lexicon.symbol(named: "abbreviation")
    dutchWord = lexicon.symbol(named: "dutch-word")
    englishWord = lexicon.symbol(named: "english-word")
  }

  /// Sets each token's sentence and returns the sentences.
  ///
  /// - Parameter blockStarts: For each block, the index of its first token, in order.
  package func split(
    _ stream: inout TokenStream, blockStarts: [Int], chart: Chart, text: [UInt8]
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    // The last token before the one in work that no closing quote or bracket is.
    var last = 0
    for (block, first) in blockStarts.enumerated() {
      let end = block + 1 < blockStarts.count ? blockStarts[block + 1] : stream.tokens.count
      var start = first
      for index in first..<max(first, end) {
        if index > 0, !isCloser(stream.tokens[index - 1], text) { last = index - 1 }
        if index > start, endsSentence(before: index, last, stream, chart, text) {
          sentences.append(sentence(start..<index, block, chart))
          start = index
        }
      }
      if start < end { sentences.append(sentence(start..<end, block, chart)) }
    }
    for (number, sentence) in sentences.enumerated() {
      for token in sentence.tokens { stream.tokens[token].sentence = Int32(number) }
      stream.tokens[sentence.tokens.lowerBound].flags.insert(.sentenceStart)
    }
    return sentences
  }

  private func sentence(_ tokens: Range<Int>, _ block: Int, _ chart: Chart) -> Sentence {
    var dutch = 0
    var english = 0
    for token in tokens {
      if let dutchWord, chart.has(dutchWord, at: token) { dutch += 1 }
      if let englishWord, chart.has(englishWord, at: token) { english += 1 }
    }
    return Sentence(
      tokens: tokens, block: block,
      tongue: dutch > english * 2 ? .dutch : english > dutch * 2 ? .english : .unknown)
  }

  /// Whether a new sentence begins at a token.
  ///
  /// - Parameter last: The last token before it that no closing quote or bracket is: that belongs to the sentence it
  ///   closes.
  private func endsSentence(
    before index: Int, _ last: Int, _ stream: TokenStream, _ chart: Chart, _ text: [UInt8]
  ) -> Bool {
    let token = stream.tokens[index]
    let previous = stream.tokens[index - 1]
    guard token.flags.contains(.spaceBefore) else { return false }
    if token.flags.contains(.lineStart) {
      return isTerminal(previous, text) || !beginsLowerCase(token, text) || previous.kind == .emoji
    }
    let mark = stream.tokens[last]
    if mark.kind == .emoji { return token.flags.contains(.capitalized) && token.kind == .word && last == index - 1 }
    guard isTerminal(mark, text) else { return false }
    if mark.end - mark.start > 1 || text[Int(mark.start)] >= 0x80 {
      // An ellipsis may stand inside a sentence.
      return !beginsLowerCase(token, text)
    }
    guard text[Int(mark.start)] == UInt8(ascii: ".") else { return true }
    guard last > 0 else { return false }
    let word = stream.tokens[last - 1]
    if word.kind == .word {
      if let abbreviation, chart.has(abbreviation, at: last - 1) { return false }
      // `J. de Vries`
      if word.end - word.start == 1, word.flags.contains(.capitalized) { return false }
    }
    if word.kind == .number, beginsLowerCase(token, text) || word.flags.contains(.lineStart) { return false }
    return true
  }

  private func isTerminal(_ token: Token, _ text: [UInt8]) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch text[Int(token.start)] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2: return UTF8Reader.scalar(in: text, at: Int(token.start)).scalar == 0x2026
    default: return false
    }
  }

  private func isCloser(_ token: Token, _ text: [UInt8]) -> Bool {
    switch token.kind {
    case .closingQuote, .quoteMark: true
    case .punctuation: text[Int(token.start)] == UInt8(ascii: ")") || text[Int(token.start)] == UInt8(ascii: "]")
    default: false
    }
  }

  private func beginsLowerCase(_ token: Token, _ text: [UInt8]) -> Bool {
    token.kind == .word && !token.flags.contains(.capitalized) && !token.flags.contains(.hasDigit)
  }
}
