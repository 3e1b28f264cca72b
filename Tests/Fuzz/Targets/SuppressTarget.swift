import WelNietEngine

@testable import WelNietLanguageServer

extension FuzzTarget {
  /// The comment that an editor offers to write, which holds back the findings of its rule in its line and no others.
  static let suppress = FuzzTarget(name: "suppress") { bytes in
    guard let draft = FuzzDraft(bytes), draft.context.markup != .plain else { return }
    let findings = draft.result.findings
    guard let selector = bytes.last, !findings.isEmpty else { return }
    let finding = findings[Int(selector) % findings.count]
    guard let comment = SuppressionComment(draft.source, as: draft.context.markup, reason: "reden"),
      let edit = comment.edit(for: finding)
    else { return }
    expect(edit.range.isEmpty, "a comment takes nothing away")
    expect(!draft.isText || draft.isBoundary(edit.range.lowerBound), "a comment parts no scalar")
    let after = Source(Edit.apply([edit], to: draft.source.bytes))
    let result = FuzzDraft.linter.lint(after, context: draft.context)

    let line = finding.range.map { draft.source.lineIndex(at: $0.lowerBound) }
    let expected = findings.filter { other in
      guard other.rule == finding.rule else { return true }
      return line != nil && other.range.map { draft.source.lineIndex(at: $0.lowerBound) } != line
    }
    expect(!result.suppressed.isEmpty, "a comment suppresses a finding of \(finding.rule.id)")
    expect(
      result.findings.map { $0.rule } == expected.map { $0.rule },
      "suppressing \(finding.rule.id) changes nothing else")
  }
}
