/// Checks what fixes did to a draft's findings.
struct FixCheck {
  /// The findings that were not to be fixed, where they are now.
  private let left: FindingIndex

  /// - Parameter findings: What the draft had before the plan was applied.
  init(_ findings: [Finding], _ plan: FixPlan) {
    let map = EditMap(plan.edits)
    var isFixed = findings.map { _ in false }
    for fix in plan.fixes { isFixed[fix.finding] = true }
    var left: [(rule: Rule, range: Range<Int>?)] = []
    for (index, finding) in findings.enumerated() where !isFixed[index] {
      left.append((finding.rule, finding.range.map { map.range($0) }))
    }
    self.left = FindingIndex(left)
  }

  /// Whether a draft's findings after the edits are only such as it had before, less those that were fixed.
  func accepts(_ findings: [Finding]) -> Bool {
    findings.allSatisfy { left.holds($0) }
  }
}
