/// Reports a post about the school that nowhere says whose view it is, says so in part only, or does not say that the
/// author works there. For an employee's own account only.
package struct DisclaimerChecker: Sendable {
  package static let rules: [Rule] = [.disclaimerMissing, .disclaimerIncomplete, .disclaimerAffiliation]

  private let finder: DisclaimerFinder
  private let tie: SchoolTie
  private let affiliation: AffiliationFinder

  /// Makes the checker. It must come after all others: what they report counts as a tie to the school.
  package static func make(_ lexicon: Lexicon) -> Checker {
    let checker = DisclaimerChecker(lexicon)
    return Checker(id: "disclaimer", rules: rules) { analysis, candidates in
      checker.check(analysis, &candidates)
    }
  }

  private init(_ lexicon: Lexicon) {
    finder = DisclaimerFinder(lexicon)
    tie = SchoolTie(lexicon)
    affiliation = AffiliationFinder(lexicon)
  }

  private func check(_ analysis: Analysis, _ candidates: inout [Candidate]) {
    guard analysis.context.author == .employee, analysis.context.channel == .personal else { return }
    let statement = finder.statement(in: analysis)
    if statement.isEmpty {
      if tie.isTied(analysis, candidates) { candidates.append(Candidate(rule: .disclaimerMissing, place: .document)) }
    } else if !statement.satisfies(analysis.context.protocol.disclaimer) {
      candidates.append(Candidate(rule: .disclaimerIncomplete, place: .prose(range(of: statement, analysis))))
    }
    if affiliation.isConcealed(analysis, disclaimer: statement, candidates) {
      candidates.append(Candidate(rule: .disclaimerAffiliation, place: .document))
    }
  }

  /// The disclaimer's first sentences that stand together.
  private func range(of statement: DisclaimerStatement, _ analysis: Analysis) -> Range<Int> {
    let first = statement.sentences[0]
    var last = first
    for number in statement.sentences.dropFirst() where number == last + 1 { last = number }
    let start = analysis.sentences[first].tokens.lowerBound
    return analysis.range(of: start..<analysis.sentences[last].tokens.upperBound)
  }
}
