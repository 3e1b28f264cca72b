/// Turns candidates into findings: only what the active protocol has an article for, in the source's positions, each
/// fact once, in the draft's order.
struct Resolution {
  private let analysis: Analysis
  private let citations: CitationIndex
  /// By the rules' raw values, the articles that they cite, as far as they have been asked for.
  private var articles: [[Int]?] = Array(repeating: nil, count: Rule.allCases.count)

  init(_ analysis: Analysis) {
    self.analysis = analysis
    citations = CitationIndex(analysis.context.protocol, author: analysis.context.author)
  }

  mutating func findings(from candidates: [Candidate]) -> [Finding] {
    var findings: [Finding] = []
    for candidate in FactJoiner(analysis).joined(candidates) {
      let articles = articles(for: candidate.rule)
      guard !articles.isEmpty else { continue }
      let range: Range<Int>?
      switch candidate.place {
      case .document: range = nil
      case .prose(let prose): range = analysis.prose.sourceRange(of: prose)
      case .source(let source): range = source
      }
      if let range, range.isEmpty { continue }
      findings.append(
        Finding(
          rule: candidate.rule, severity: severity(of: candidate), range: range, articles: articles,
          message: candidate.message?(analysis.context.language)))
    }
    return inOrder(merged(findings))
  }

  private mutating func articles(for rule: Rule) -> [Int] {
    if let known = articles[Int(rule.rawValue)] { return known }
    let found = citations.articles(for: rule)
    articles[Int(rule.rawValue)] = found
    return found
  }

  /// What the configuration says goes first; else a wide reading stays `info`, whatever an entry says.
  private func severity(of candidate: Candidate) -> Severity {
    if case .severity(let configured) = analysis.context.ruleLevels[candidate.rule] { return configured }
    let severity = citations.severity(of: candidate.rule)
    guard let own = candidate.severity, !analysis.context.protocol.wideReading.contains(candidate.rule) else {
      return severity
    }
    return own
  }

  /// Of findings of one rule that overlap, keeps the longest; the first of equals.
  private func merged(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    for finding in findings.sorted(by: Resolution.byRuleThenPlace) {
      guard let last = kept.last, last.rule == finding.rule, Resolution.overlap(last, finding) else {
        kept.append(finding)
        continue
      }
      if (finding.range?.count ?? 0) > (last.range?.count ?? 0) { kept[kept.count - 1] = finding }
    }
    return kept
  }

  private static func overlap(_ one: Finding, _ two: Finding) -> Bool {
    guard let first = one.range, let second = two.range else { return one.range == nil && two.range == nil }
    return first.overlaps(second)
  }

  private static func byRuleThenPlace(_ left: Finding, _ right: Finding) -> Bool {
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    let (one, two) = (left.range?.lowerBound ?? -1, right.range?.lowerBound ?? -1)
    if one != two { return one < two }
    return (left.range?.upperBound ?? -1) > (right.range?.upperBound ?? -1)
  }

  private func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      let (one, two) = (left.range?.lowerBound ?? -1, right.range?.lowerBound ?? -1)
      if one != two { return one < two }
      let (oneEnd, twoEnd) = (left.range?.upperBound ?? -1, right.range?.upperBound ?? -1)
      if oneEnd != twoEnd { return oneEnd < twoEnd }
      return left.rule.rawValue < right.rule.rawValue
    }
  }
}
