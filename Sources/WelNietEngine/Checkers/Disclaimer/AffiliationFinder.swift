/// Whether a draft takes part in talk about the school and nowhere lets on that the author works there.
struct AffiliationFinder: Sendable {
  private let affiliation, insider, outside, debate: Symbol?

  init(_ lexicon: Lexicon) {
    affiliation = lexicon.symbol(named: "affiliation")
    insider = lexicon.symbol(named: "insider")
    outside = lexicon.symbol(named: "school-from-outside")
    debate = lexicon.symbol(named: "school-debate")
  }

  /// Whether the school is talked about outside the disclaimer, with a word of debate or a finding that comes of one,
  /// and no word of the author's own says that he or she works there.
  func isConcealed(_ analysis: Analysis, disclaimer: DisclaimerStatement, _ candidates: [Candidate]) -> Bool {
    // Quotations and the disclaimer's sentences are left out.
    var left = [Bool](repeating: false, count: analysis.tokens.count)
    for entity in analysis.entities where entity.kind == .quotation {
      for token in entity.tokens { left[token] = true }
    }
    var disclaimed = [Bool](repeating: false, count: analysis.sentences.count)
    for sentence in disclaimer.sentences { disclaimed[sentence] = true }
    var mentioned = false
    var debated = candidates.contains { Self.comesOfDebate($0.rule) }
    for token in analysis.tokens.indices where !left[token] {
      if has(affiliation, analysis, token) || has(insider, analysis, token) { return false }
      if disclaimed[Int(analysis.tokens[token].sentence)] { continue }
      mentioned = mentioned || analysis.chart.has(Entity.Kind.school.symbol, at: token) || has(outside, analysis, token)
      debated = debated || has(debate, analysis, token)
    }
    return mentioned && debated
  }

  private static func comesOfDebate(_ rule: Rule) -> Bool {
    switch rule {
    case .reputationNegative, .reputationHearsay, .confidentialPolicy, .abuseSlander, .abuseInsult, .contactArgument:
      true
    default: false
    }
  }

  private func has(_ symbol: Symbol?, _ analysis: Analysis, _ token: Int) -> Bool {
    guard let symbol else { return false }
    return analysis.chart.has(symbol, at: token)
  }
}
