extension Linter {
  /// Rounds of fixing after which a draft is left as it is. Each does away with a finding at least, so that few need
  /// more than two.
  private static let mostRounds = 50

  /// The fixes for a draft's findings, not applied and not tried; for each finding the best first.
  ///
  /// - Parameter result: What `lint` gave for the same draft and context; `Fix.finding` counts in its findings.
  public func fixes(for result: LintResult, in source: Source, context: LintContext) -> [Fix] {
    if result.findings.isEmpty { return [] }
    return fixers.fixes(for: result, in: analyze(source, Prose(of: source, as: context.markup), context))
  }

  /// The draft with its safe fixes applied until nothing is left to fix. Fixing the outcome changes nothing.
  ///
  /// Each fix was tried: its finding is gone and no other came of it. One that does not hold is not applied.
  ///
  /// - Parameters:
  ///   - result: What `lint` gave for the same draft and context, where that is known already.
  ///   - kept: Findings that are all right, such as those that a baseline knows.
  ///   - isWanted: Picks the findings to fix.
  public func fixed(
    _ source: Source, context: LintContext, after result: LintResult? = nil, keeping kept: [Finding] = [],
    where isWanted: (Finding) -> Bool = { _ in true }
  ) -> FixedDraft {
    let result = result ?? lint(source, context: context)
    var draft = FixedDraft(source: source, edits: [], fixes: [], result: result, left: [])
    var kept = kept
    var text = EditedText(length: source.bytes.count)
    for _ in 0..<Linter.mostRounds {
      let fixes = fixes(for: draft.result, in: draft.source, context: context)
      let known = FindingIndex(kept.map { ($0.rule, $0.range) })
      let choices = Linter.choices(
        fixes.filter {
          $0.isSafe && isWanted(draft.result.findings[$0.finding])
            && !known.holds(draft.result.findings[$0.finding])
        })
      var round = FixRound(self, draft.source, draft.result.findings, context: context)
      round.attempt(choices[...])
      guard let outcome = round.outcome else { break }
      text.apply(round.plan.edits)
      let map = EditMap(round.plan.edits)
      for index in kept.indices { kept[index].range = kept[index].range.map { map.range($0) } }
      draft.source = outcome.source
      draft.result = outcome.result
      draft.fixes += round.plan.fixes
    }
    draft.edits = text.edits
    let known = FindingIndex(kept.map { ($0.rule, $0.range) })
    draft.left = draft.result.findings.filter { !known.holds($0) }
    return draft
  }

  /// The fixes of each finding together; what takes most away first, else in the draft's order.
  private static func choices(_ fixes: [Fix]) -> [[Fix]] {
    var choices: [[Fix]] = []
    for fix in fixes {
      if let last = choices.last?.first, last.finding == fix.finding {
        choices[choices.count - 1].append(fix)
      } else {
        choices.append([fix])
      }
    }
    return Fix.Kind.allCases.flatMap { kind in choices.filter { $0.first?.kind == kind } }
  }
}
