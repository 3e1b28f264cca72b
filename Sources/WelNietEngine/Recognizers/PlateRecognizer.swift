/// Finds vehicle registrations: announced in any spelling, or hyphenated capitals that nothing calls a room or a label.
package struct PlateRecognizer: Sendable {
  private let announced: Announcement
  private let vehicle: WordSet
  private let code: WordSet

  package init(_ lexicon: Lexicon) {
    announced = Announcement(WordSet("plate-word", in: lexicon))
    vehicle = WordSet("vehicle-word", in: lexicon)
    code = WordSet("code-word", in: lexicon)
  }

  /// A registration that begins with a token: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token), let found = LicensePlate.read(analysis.cursor(at: token)) else {
      return nil
    }
    let covered = analysis.tokens(from: token, upTo: found.end)
    // A token that goes on behind the registration makes it part of something longer.
    guard Int(analysis.tokens[covered.upperBound - 1].end) <= found.end else { return nil }
    guard isPlausible(covered, spelling: found.spelling, isUpperCase: found.isUpperCase, in: analysis) else {
      return nil
    }
    return analysis.add(.plate, from: token, upTo: found.end)
  }

  /// A registration in groups by spaces, of which a token is the second: the token past it.
  func recognize(_ analysis: inout Analysis, aroundNumber token: Int) -> Int? {
    guard token > 0, analysis.tokens[token - 1].kind == .word, analysis.key(token - 1).count <= 3,
      !analysis.tokens[token - 1].flags.contains(.hasDigit), analysis.sameBlock(token - 1, token)
    else { return nil }
    return recognize(&analysis, at: token - 1)
  }

  private func isPlausible(
    _ tokens: Range<Int>, spelling: LicensePlate.Spelling, isUpperCase: Bool, in analysis: Analysis
  ) -> Bool {
    if announced.covers(tokens, in: analysis, reach: 8) { return true }
    guard isUpperCase else { return false }
    let sentence = analysis.sentenceTokens(tokens.lowerBound)
    if vehicle.begins(in: sentence, of: analysis) { return true }
    return spelling == .hyphens && !code.begins(in: analysis.before(tokens.lowerBound, 5), of: analysis)
      && !code.begins(in: analysis.after(tokens.upperBound, 2), of: analysis)
  }
}

extension Analysis {
  /// The tokens of a token's sentence and of those before and after it, in its block.
  func neighbourhood(of token: Int) -> Range<Int> {
    let index = Int(tokens[token].sentence)
    var lower = sentences[index].tokens.lowerBound
    var upper = sentences[index].tokens.upperBound
    if index > 0, sentences[index - 1].block == sentences[index].block {
      lower = sentences[index - 1].tokens.lowerBound
    }
    if index + 1 < sentences.count, sentences[index + 1].block == sentences[index].block {
      upper = sentences[index + 1].tokens.upperBound
    }
    // Of a sentence without end only what is near.
    return max(lower, token - 400)..<min(upper, token + 400)
  }
}
