/// Lints drafts: the whole pipeline from bytes to findings.
public struct Linter: Sendable {
  private let lexicon: Lexicon

  /// Makes a linter that knows the words of a lexicon.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The findings in a draft under a context, ordered by place, whole-draft findings first.
  public func findings(in source: Source, context: LintContext) -> [Finding] {
    []
  }
}
