/// A draft after all its safe fixes.
public struct FixedDraft: Sendable {
  /// The draft with the fixes applied.
  public var source: Source
  /// All that was changed, over the draft as it was: in order, without overlaps; empty where there was nothing to fix.
  public var edits: [Edit]
  /// What was applied, in the order in which it was. The edits of each count in the draft as it then stood.
  public var fixes: [Fix]
  /// What linting the fixed draft gives: what is left.
  public var result: LintResult
  /// The findings that are left, without those that were to be kept.
  public var left: [Finding]
}
