/// Finds ages: `8 jaar oud`, `van negen jaar`, `9-year-old`, `zevenjarige`, `is 5`.
package struct AgeRecognizer: Sendable {
  private let year: WordSet
  private let old: WordSet
  private let lead: WordSet
  private let unit: WordSet
  let compounds: WordSet

  package init(_ lexicon: Lexicon) {
    year = WordSet("age-year-word", in: lexicon)
    old = WordSet("age-old-word", in: lexicon)
    lead = WordSet("age-lead-word", in: lexicon)
    unit = WordSet("unit-word", in: lexicon)
    compounds = WordSet("age-compound", in: lexicon)
  }

  /// An age that begins with a number or number word of which `end` is the token past it: the token past the age.
  func recognize(_ analysis: inout Analysis, at token: Int, end: Int) -> Int? {
    if analysis.tokens[token].kind == .number {
      guard let value = analysis.value(of: token), (1...110).contains(value) else { return nil }
    }
    var next = end
    if next < analysis.tokens.count, analysis.token(next, is: UInt8(ascii: "-")) { next += 1 }
    if next < analysis.tokens.count, analysis.sameBlock(token, next) {
      if let past = old.end(at: next, in: analysis) { return analysis.add(.age, over: token..<past) }
      if let past = year.end(at: next, in: analysis),
        lead.ends(before: token, in: analysis) || isBracketed(analysis, token)
      {
        return analysis.add(.age, over: token..<past)
      }
    }
    // `Hij is 5.`, `wordt zes`
    guard lead.ends(before: token, in: analysis), analysis.tokens[token].kind == .number, ends(analysis, at: end) else {
      return nil
    }
    return analysis.add(.age, over: token..<end)
  }

  private func isBracketed(_ analysis: Analysis, _ token: Int) -> Bool {
    token > 0 && (analysis.token(token - 1, is: UInt8(ascii: "(")) || analysis.token(token - 1, is: UInt8(ascii: ",")))
  }

  /// Whether a clause ends before a token.
  private func ends(_ analysis: Analysis, at token: Int) -> Bool {
    guard token < analysis.tokens.count, analysis.sameBlock(token - 1, token) else { return true }
    return analysis.tokens[token].kind == .punctuation && !analysis.isGlued(token + 1)
  }
}
