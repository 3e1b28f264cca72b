/// Sorts a draft's findings into those to report and those that a comment or the configuration explains.
struct Suppression {
  private let source: Source
  private let directives: [SuppressionDirective]
  private let map: SuppressionMap
  private var notes: [SuppressionNote]
  /// For each selector: the directive that it stands in.
  private let directiveOfSelector: [Int]

  init(_ comments: [Prose.Comment], in source: Source) {
    self.source = source
    let parser = SuppressionParser(comments, in: source)
    directives = parser.directives
    notes = parser.notes
    map = SuppressionMap(directives, comments: comments, in: source)
    var owners: [Int] = []
    for (index, directive) in directives.enumerated() where directive.kind != .enable {
      for _ in directive.selectors { owners.append(index) }
    }
    directiveOfSelector = owners
  }

  func result(of findings: [Finding], context: LintContext) -> LintResult {
    var result = LintResult(findings: [])
    var isUsed = directiveOfSelector.map { _ in false }
    for finding in findings {
      if let owner = map.owner(of: finding) {
        isUsed[owner] = true
        let directive = directives[directiveOfSelector[owner]]
        result.suppressed.append(
          SuppressedFinding(
            finding: finding, origin: .comment(directive.comment), reason: source.text(in: directive.reason)))
      } else if let index = context.suppressions.firstIndex(where: { $0.covers(finding, in: source) }) {
        result.suppressed.append(
          SuppressedFinding(
            finding: finding, origin: .configuration(index), reason: context.suppressions[index].reason))
      } else if !context.ruleLevels.isOff(finding.rule) {
        result.findings.append(finding)
      }
    }
    result.suppressed.removeAll { context.ruleLevels.isOff($0.finding.rule) }
    result.notes = (notes + unused(isUsed) + idleEnables()).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return result
  }

  private func unused(_ isUsed: [Bool]) -> [SuppressionNote] {
    var notes: [SuppressionNote] = []
    var owner = 0
    for directive in directives where directive.kind != .enable {
      for selector in directive.selectors {
        defer { owner += 1 }
        if isUsed[owner] { continue }
        let name = source.text(in: selector.name)
        let isForLine = directive.kind == .line || directive.kind == .nextLine
        let isMisplaced = isForLine && selector.rules.rules.allSatisfy { $0.concernsWholeDocument }
        notes.append(SuppressionNote(isMisplaced ? .unusedForLine(name) : .unused(name), range: selector.name))
      }
    }
    return notes
  }

  /// `enable` comments with nothing to end.
  private func idleEnables() -> [SuppressionNote] {
    var open = RuleSet()
    var notes: [SuppressionNote] = []
    for directive in directives {
      if directive.kind == .range {
        for selector in directive.selectors { open.formUnion(selector.rules) }
      } else if directive.kind == .enable {
        var ended = RuleSet(directive.selectors.isEmpty ? Rule.allCases : [])
        for selector in directive.selectors { ended.formUnion(selector.rules) }
        if open.isDisjoint(with: ended) { notes.append(SuppressionNote(.nothingToEnable, range: directive.comment)) }
        open.subtract(ended)
      }
    }
    return notes
  }
}
