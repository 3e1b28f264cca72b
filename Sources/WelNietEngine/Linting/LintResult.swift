/// What linting a draft gave.
public struct LintResult: Sendable {
  /// Ordered by place, whole-draft findings first.
  public var findings: [Finding]
  /// Findings that a comment or the configuration explains, in the same order.
  public var suppressed: [SuppressedFinding] = []
  /// What is wrong with the draft's suppression comments, ordered by place.
  public var notes: [SuppressionNote] = []

  public init(findings: [Finding]) {
    self.findings = findings
  }
}
