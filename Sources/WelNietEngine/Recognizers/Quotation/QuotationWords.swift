/// The lexicon's sets by which speech is told from other words in quote marks.
struct QuotationWords: Sendable {
  let verb, noun, speaker, pronoun, selfPronoun, ownWords, publicSpeaker, work, vocative, complement, moment: Symbol?
  let plainVerb, object, source, pollVerb: Symbol?

  init(_ lexicon: Lexicon) {
    verb = lexicon.symbol(named: "speech-verb")
    noun = lexicon.symbol(named: "speech-noun")
    speaker = lexicon.symbol(named: "quote-speaker")
    pronoun = lexicon.symbol(named: "third-person")
    selfPronoun = lexicon.symbol(named: "first-person")
    ownWords = lexicon.symbol(named: "own-words")
    publicSpeaker = lexicon.symbol(named: "public-speaker")
    work = lexicon.symbol(named: "quoted-work")
    vocative = lexicon.symbol(named: "school-vocative")
    complement = lexicon.symbol(named: "speech-complement")
    moment = lexicon.symbol(named: "speech-moment")
    pollVerb = lexicon.symbol(named: "poll-verb")
    plainVerb = lexicon.symbol(named: "speech-verb-plain")
    source = lexicon.symbol(named: "speech-source")
    object = lexicon.symbol(named: "speech-object")
  }

  /// Whether a word of a set begins in a range of tokens.
  func has(_ symbol: Symbol?, _ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    guard let symbol else { return false }
    return analysis.chart.first(symbol, in: tokens) != nil
  }

  /// Whether a speaker of the school stands in a range of tokens: a role, a class, or a capitalised name beside a verb.
  func hasSpeaker(_ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    has(speaker, tokens, analysis) || has(Entity.Kind.schoolClass.symbol, tokens, analysis)
      || has(Entity.Kind.person.symbol, tokens, analysis)
  }

  /// Whether a verb of speaking has the author for its subject: `ik zei`, `dacht ik`, `I was like`.
  func isOwn(_ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    // `toen ik vroeg`, `when I asked`: what the author said is only the occasion.
    let isOwnSaying = tokens.contains { token in
      guard let ownWords, analysis.chart.has(ownWords, at: token) else { return false }
      return !has(complement, max(tokens.lowerBound, token - 1)..<token, analysis)
    }
    if isOwnSaying { return true }
    guard let verb, let selfPronoun else { return false }
    return tokens.contains { token in
      guard let end = analysis.chart.end(of: verb, at: token) else { return false }
      if end < tokens.upperBound, analysis.chart.has(selfPronoun, at: end) { return true }
      var before = token - 1
      while before >= tokens.lowerBound, before >= token - 5 {
        // `toen ik vroeg: …` brings the answer, not the question.
        if analysis.chart.has(selfPronoun, at: before) {
          return !has(complement, max(tokens.lowerBound, before - 2)..<before, analysis)
        }
        if hasSpeaker(before..<before + 1, analysis) || has(pronoun, before..<before + 1, analysis) { return false }
        before -= 1
      }
      return false
    }
  }
}
