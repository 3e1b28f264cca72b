/// Tells of words in quote marks whether they are somebody's speech, and whose.
struct QuotationJudge {
  let words: QuotationWords
  let analysis: Analysis

  /// How far a speaker may stand from the quote, in tokens.
  private static let reach = 24
  private static let reachBehind = 9

  /// What the words around a quote, and its own, say about it.
  func detail(of quote: Range<Int>) -> QuotationDetail {
    let inner = quote.lowerBound + 1..<quote.upperBound - 1
    let before = lead(of: quote.lowerBound)
    let after = trail(of: quote)
    let colon = !before.isEmpty && analysis.token(before.upperBound - 1, is: UInt8(ascii: ":"))
    var detail: QuotationDetail = []
    if isPartial(inner, before: before, after: after, colon: colon) { detail.insert(.partial) }
    if isExempt(quote, before: before, after: after) { detail.insert(.exempt) }
    let addressed = isAddressed(inner)
    let spoken = words.has(words.verb, before, analysis) || words.has(words.verb, after, analysis)
    let cited = words.has(words.source, before, analysis)
    let told = cited || words.has(words.noun, before, analysis)
    if spoken || told || addressed { detail.insert(.spoken) }
    let spoke = words.hasSpeaker(before, analysis) || words.hasSpeaker(after, analysis)
    let someone = words.has(words.pronoun, before, analysis) || words.has(words.pronoun, after, analysis)
    let named = colon && isNamed(before) || isNamed(after)
    let full = spoken || told || wordCount(inner) >= 4
    let reported = colon && (spoke && full || cited || told && someone) || spoken && (spoke || someone || named)
    let isAnswer = before.isEmpty && wordCount(inner) >= 3 && answersQuestion(quote)
    if isAnswer, !detail.contains(.partial) { detail.insert(.spoken) }
    if reported || isAnswer || addressed && wordCount(inner) >= 4 || isSigned(after) { detail.insert(.attributed) }
    return detail
  }

  // MARK: Windows

  /// The words that lead to a quote: its sentence up to there, or the previous one where that ends with a colon.
  func lead(of start: Int) -> Range<Int> {
    let sentence = analysis.sentence(of: start)
    var first = sentence.tokens.lowerBound
    if !hasWord(first..<start), start > 0 {
      let previous = analysis.sentence(of: max(0, first - 1))
      guard first > 0, endsWithColon(previous) else { return start..<start }
      return clause(previous.tokens.lowerBound..<previous.tokens.upperBound)
    }
    first = max(first, start - Self.reach)
    return clause(first..<start)
  }

  /// A range without what stands before its last full stop, semicolon or closing quote.
  private func clause(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.upperBound
    while start > tokens.lowerBound {
      let token = start - 1
      let kind = analysis.tokens[token].kind
      if kind == .closingQuote || kind == .punctuation && isStop(token) && token < tokens.upperBound - 1 { break }
      start = token
    }
    return start..<tokens.upperBound
  }

  private func isStop(_ token: Int) -> Bool {
    switch analysis.prose.text[Int(analysis.tokens[token].start)] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): true
    default: false
    }
  }

  private func endsWithColon(_ sentence: Sentence) -> Bool {
    guard let last = sentence.tokens.last else { return false }
    return analysis.token(last, is: UInt8(ascii: ":"))
  }

  /// The words behind a quote that may name its speaker: `, vertelde Yara`, `aldus een brugklasser`, `— de rector`.
  func trail(of quote: Range<Int>) -> Range<Int> {
    var start = quote.upperBound
    guard start < analysis.tokens.count else { return start..<start }
    let sentence = analysis.sentence(of: start)
    let sameBlock = sentence.block == analysis.sentence(of: quote.lowerBound).block
    let quoted = analysis.prose.blocks[sentence.block].quoted
    while start < sentence.tokens.upperBound, isJoint(start) { start += 1 }
    guard start < sentence.tokens.upperBound else { return start..<start }
    let dashed = start > quote.upperBound && isDash(start - 1)
    guard sameBlock || dashed || quoted, dashed || quoted && !sameBlock || beginsLowerCase(start) else {
      return start..<start
    }
    var end = start
    while end < sentence.tokens.upperBound, end - start < Self.reachBehind {
      if analysis.tokens[end].kind == .openingQuote { break }
      if analysis.tokens[end].kind == .punctuation, isStop(end) { break }
      end += 1
    }
    return start..<end
  }

  private func isJoint(_ token: Int) -> Bool {
    switch analysis.tokens[token].kind {
    case .emoji: true
    case .punctuation, .symbol: !analysis.token(token, is: UInt8(ascii: ":"))
    default: false
    }
  }

  private func isDash(_ token: Int) -> Bool {
    switch UTF8Reader.scalar(in: analysis.prose.text, at: Int(analysis.tokens[token].start)).scalar {
    case 0x2D, 0x2013, 0x2014, 0x7E: true
    default: false
    }
  }

  private func beginsLowerCase(_ token: Int) -> Bool {
    analysis.tokens[token].kind == .word && !analysis.tokens[token].flags.contains(.capitalized)
  }

  private func hasWord(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isWord($0) }
  }

  private func isWord(_ token: Int) -> Bool {
    switch analysis.tokens[token].kind {
    case .word, .number, .hashtag, .mention: true
    default: false
    }
  }

  private func wordCount(_ tokens: Range<Int>) -> Int {
    tokens.reduce(0) { $0 + (isWord($1) ? 1 : 0) }
  }

  // MARK: Judgements

  /// `Wat vinden brugklassers van de kantine? "Eindelijk …" "Te duur …"`: answers to a question put to people of the
  /// school.
  private func answersQuestion(_ quote: Range<Int>) -> Bool {
    var number = Int(analysis.tokens[quote.lowerBound].sentence) - 1
    let block = analysis.sentence(of: quote.lowerBound).block
    while number >= 0, analysis.sentences[number].block == block {
      let tokens = analysis.sentences[number].tokens
      guard let last = tokens.last else { return false }
      switch analysis.tokens[last].kind {
      case .closingQuote, .quoteMark: number -= 1
      default:
        return analysis.token(last, is: UInt8(ascii: "?")) && words.has(words.pollVerb, tokens, analysis)
          && words.has(words.speaker, tokens, analysis) && !words.has(words.work, tokens, analysis)
      }
    }
    return false
  }

  /// `— mijn duo-collega`, `zo'n knul uit 3 vwo tegen mij`: the speaker right behind the quote.
  private func isSigned(_ after: Range<Int>) -> Bool {
    guard let first = after.first else { return false }
    return words.hasSpeaker(first..<min(first + 5, after.upperBound), analysis)
      && (isDash(first - 1) || words.has(words.verb, after, analysis) || words.has(words.moment, after, analysis)
        || analysis.prose.blocks[analysis.sentence(of: first).block].quoted)
  }

  /// A capitalised word that may be a name stands beside a verb of speaking.
  private func isNamed(_ tokens: Range<Int>) -> Bool {
    guard let verb = words.verb, let at = analysis.chart.first(verb, in: tokens) else { return false }
    return (max(tokens.lowerBound, at - 2)..<min(tokens.upperBound, at + 3)).contains { token in
      token != at && analysis.tokens[token].kind == .word && analysis.tokens[token].flags.contains(.capitalized)
        && token != analysis.sentence(of: token).tokens.lowerBound
    }
  }

  /// `Meneer, …`, `… juf?`: spoken to somebody who teaches.
  private func isAddressed(_ inner: Range<Int>) -> Bool {
    let opening = inner.lowerBound..<min(inner.lowerBound + 2, inner.upperBound)
    return words.has(words.vocative, opening, analysis)
  }

  /// A few words inside the author's own sentence: `een 'kans om te verbinden' noemt`, `zegt dat het 'anders liep'`.
  private func isPartial(_ inner: Range<Int>, before: Range<Int>, after: Range<Int>, colon: Bool) -> Bool {
    let count = wordCount(inner)
    guard let first = inner.first(where: { isWord($0) }), let last = inner.last else { return true }
    if isAddressed(inner), count >= 3 { return false }
    let finished = analysis.tokens[last].kind == .punctuation && isStop(last)
    if colon { return count < 2 && !finished }
    if count < 2 { return true }
    let capitalized = analysis.tokens[first].flags.contains(.capitalized)
    if capitalized || finished { return count < 3 && !finished }
    let close = max(before.lowerBound, before.upperBound - 4)..<before.upperBound
    if words.has(words.complement, close, analysis) { return true }
    let verbBefore = words.has(words.verb, max(before.lowerBound, before.upperBound - 7)..<before.upperBound, analysis)
    let verbAfter = words.has(words.verb, after.prefix(2), analysis)
    return count < 4 || !verbBefore && !verbAfter && !before.isEmpty
  }

  /// Words of a public person, of a work, or of the author.
  private func isExempt(_ quote: Range<Int>, before: Range<Int>, after: Range<Int>) -> Bool {
    if words.isOwn(before, analysis) || words.isOwn(after, analysis) { return true }
    let windows = [before, after]
    if windows.contains(where: { words.has(words.publicSpeaker, $0, analysis) }) { return true }
    if words.has(words.work, after, analysis) { return true }
    // `De rector tijdens de toets: …`: who begins the sentence speaks, whatever the occasion.
    guard let last = before.last, before.count <= 12, analysis.token(last, is: UInt8(ascii: ":")),
      words.has(words.speaker, before.prefix(3), analysis)
    else { return words.has(words.work, before, analysis) }
    return false
  }
}
