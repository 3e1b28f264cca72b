/// One round of fixing a draft: tries all fixes together and, where that does harm, fewer at a time.
struct FixRound {
  private let linter: Linter
  private let context: LintContext
  private let source: Source
  private let findings: [Finding]
  /// What was accepted so far.
  private(set) var plan = FixPlan([])
  /// The draft with the plan applied, and what linting it gives; nil while nothing was accepted.
  private(set) var outcome: (source: Source, result: LintResult)?

  init(_ linter: Linter, _ source: Source, _ findings: [Finding], context: LintContext) {
    self.linter = linter
    self.source = source
    self.findings = findings
    self.context = context
  }

  /// Accepts those fixes that do away with their findings and bring no new ones.
  ///
  /// - Parameter choices: For each finding its fixes, the best first.
  mutating func attempt(_ choices: ArraySlice<[Fix]>) {
    if choices.isEmpty || accept(choices.compactMap { $0.first }) { return }
    if choices.count == 1 {
      for fix in choices[choices.startIndex].dropFirst() { if accept([fix]) { return } }
      return
    }
    let middle = choices.startIndex + choices.count / 2
    attempt(choices[..<middle])
    attempt(choices[middle...])
  }

  /// Accepts fixes if together with what was accepted they do good only.
  private mutating func accept(_ fixes: [Fix]) -> Bool {
    let wider = FixPlan(plan.fixes + fixes)
    guard wider.fixes.count > plan.fixes.count else { return false }
    let fixed = Source(Edit.apply(wider.edits, to: source.bytes), wasSingleByte: source.isTranscoded)
    let result = linter.lint(fixed, context: context)
    guard FixCheck(findings, wider).accepts(result.findings) else { return false }
    plan = wider
    outcome = (fixed, result)
    return true
  }
}
