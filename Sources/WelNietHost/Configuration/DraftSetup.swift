import WelNietEngine

/// What a draft is linted with.
package struct DraftSetup: Sendable {
  package var settings: DraftSettings
  package var linter: Linter
  /// For a plain text.
  package var context: LintContext
  /// The configuration that the draft falls under; nil where there is none.
  package var configuration: ConfigurationFile?
  /// For each of the context's suppressions: its index in the configuration's; those of an editor come after them.
  package var suppressions: [Int]

  package func context(as markup: Markup) -> LintContext {
    var context = context
    context.markup = markup
    return context
  }
}
