/// Whether a draft talks about the school from outside and nowhere lets on that the author works there.
struct AffiliationFinder: Sendable {
  private let affiliation: Symbol?
  private let insider: Symbol?
  private let outside: Symbol?

  init(_ lexicon: Lexicon) {
    affiliation = lexicon.symbol(named: "affiliation")
    insider = lexicon.symbol(named: "insider")
    outside = lexicon.symbol(named: "school-from-outside")
  }

  /// Whether the school is discussed, outside the disclaimer, and no word says that the author works there.
  func isConcealed(_ analysis: Analysis, disclaimer: DisclaimerStatement) -> Bool {
    var discussed = false
    for token in analysis.tokens.indices {
      if has(affiliation, analysis, token) || has(insider, analysis, token) { return false }
      if discussed || disclaimer.sentences.contains(Int(analysis.tokens[token].sentence)) { continue }
      discussed = analysis.chart.has(Entity.Kind.school.symbol, at: token) || has(outside, analysis, token)
    }
    return discussed
  }

  private func has(_ symbol: Symbol?, _ analysis: Analysis, _ token: Int) -> Bool {
    guard let symbol else { return false }
    return analysis.chart.has(symbol, at: token)
  }
}
