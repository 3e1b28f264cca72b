import WelNietEngine

/// Lints labelled posts and compares.
package struct Evaluator {
  private let linter: Linter
  private var library: ProtocolLibrary
  /// Only these rules count; all of them where it is empty.
  private let wantedRules: Set<Rule>

  package init(_ linter: Linter, library: ProtocolLibrary, wantedRules: Set<Rule> = []) {
    self.linter = linter
    self.library = library
    self.wantedRules = wantedRules
  }

  package mutating func verdict(on post: LabelledPost) throws(DataProblem) -> Verdict {
    let context = LintContext(
      author: post.author, channel: post.channel, markup: post.markup,
      protocol: try library.builtIn(post.protocolID))
    var predictions = linter.findings(in: Source(post.text), context: context).map(Verdict.Prediction.init)
    // Labels of other rules stay: they can excuse a finding of their family.
    if !wantedRules.isEmpty { predictions.removeAll { !wantedRules.contains($0.rule) } }
    return Verdict(predictions, for: post.labels, counting: wantedRules)
  }
}
