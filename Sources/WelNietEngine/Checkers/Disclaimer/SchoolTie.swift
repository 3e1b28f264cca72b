/// Whether a draft is about the author's school or about education, as a sum of points.
///
/// The lexicons say what a word is worth: each distinct word of `school-tie-4` four points, of `school-tie-2` two, of
/// `school-tie-1` one; words of private life (`private-life-2`, `private-life-1`) take points off. Words after `zonder`
/// and the like don't count.
struct SchoolTie: Sendable {
  /// Points at which a draft counts as tied to the school.
  static let threshold = 3
  private let points: [(symbol: Symbol, value: Int)]
  private let negation: Symbol?

  init(_ lexicon: Lexicon) {
    var points: [(symbol: Symbol, value: Int)] = [
      (Entity.Kind.schoolClass.symbol, 4), (Entity.Kind.school.symbol, 4),
    ]
    func add(_ symbol: Symbol?, _ value: Int) {
      if let symbol { points.append((symbol, value)) }
    }
    add(lexicon.symbol(named: "affiliation"), 4)
    add(lexicon.symbol(named: "insider"), 4)
    add(lexicon.symbol(named: "school-tie-4"), 4)
    add(lexicon.symbol(named: "school-tie-2"), 2)
    add(lexicon.symbol(named: "school-tie-1"), 1)
    add(lexicon.symbol(named: "private-life-1"), -1)
    add(lexicon.symbol(named: "private-life-2"), -2)
    self.points = points
    negation = lexicon.symbol(named: "tie-negation")
  }

  func isTied(_ analysis: Analysis, _ candidates: [Candidate]) -> Bool {
    var score = candidates.reduce(0) { max($0, Self.points(of: $1.rule)) }
    var seen: Set<[UInt8]> = []
    for token in analysis.tokens.indices {
      let value = value(at: token, analysis)
      guard value != 0, !isNegated(token, analysis), seen.insert(Array(analysis.key(token))).inserted else { continue }
      score += value
    }
    return score >= Self.threshold
  }

  /// The points of the strongest word that begins at a token.
  private func value(at token: Int, _ analysis: Analysis) -> Int {
    var strongest = 0
    for (symbol, value) in points where abs(value) > abs(strongest) && analysis.chart.has(symbol, at: token) {
      strongest = value
    }
    return strongest
  }

  private func isNegated(_ token: Int, _ analysis: Analysis) -> Bool {
    guard let negation, token > analysis.sentence(of: token).tokens.lowerBound else { return false }
    return analysis.chart.has(negation, at: token - 1)
  }

  /// What a finding of another rule tells: who breaks the school's confidence, or quotes its people, writes about it.
  private static func points(of rule: Rule) -> Int {
    switch rule {
    case .confidentialFinancial, .confidentialPolicy, .confidentialPupil, .confidentialPersonnel, .confidentialInternal,
      .reputationNegative, .reputationHearsay, .contactPupil, .contactArgument, .copyrightLogo, .quotesPerson:
      3
    case .quotesRepost, .personalDataImage, .personalDataAIImage: 2
    default: 0
    }
  }
}
