import WelNietEngine

/// A draft that was linted, and what it was linted with.
package struct LintedDraft: Sendable {
  package var source: Source
  package var setup: DraftSetup
  package var result: LintResult
}

/// Lints drafts with what their names, and their front matter, lead to.
package struct DraftLinter: Sendable {
  package var environment: LintEnvironment

  package init(_ environment: LintEnvironment) {
    self.environment = environment
  }

  /// - Parameters:
  ///   - file: The draft's name; nil for one that comes without.
  ///   - setup: What its name leads to; its front matter may change that.
  package mutating func lint(
    _ source: Source, file: Path?, markup: Markup, setup: DraftSetup
  ) throws(SetupProblem) -> LintedDraft {
    let setup = try environment.setup(for: file, frontMatterOf: source, markup: markup) ?? setup
    let result = setup.linter.lint(source, context: setup.context(as: markup))
    return LintedDraft(source: source, setup: setup, result: result)
  }
}
