import WelNietEngine

extension FuzzTarget {
  /// The whole engine, once for each markup.
  static let lint: [FuzzTarget] = Markup.allCases.map { markup in
    FuzzTarget(name: "lint-\(markup.id)") { bytes in
      if let draft = FuzzDraft(bytes, as: markup) { LintPromises(draft: draft).check() }
    }
  }
}

/// What holds for every draft.
private struct LintPromises {
  let draft: FuzzDraft

  func check() {
    let result = draft.result
    checkPlaces(result.findings)
    FuzzTarget.expect(draft.result.findings == result.findings, "the same draft, the same findings")
    checkPrefix()
    checkSuppression(of: result.findings)
  }

  private func checkPlaces(_ findings: [Finding]) {
    let isText = draft.isText
    var last: Finding?
    for finding in findings {
      FuzzTarget.expect(!finding.articles.isEmpty, "a finding cites an article")
      defer { last = finding }
      guard let range = finding.range else {
        FuzzTarget.expect(last?.range == nil, "findings about the whole draft come first")
        continue
      }
      FuzzTarget.expect(
        range.lowerBound >= 0 && range.upperBound <= draft.source.bytes.count, "a range lies in the source")
      FuzzTarget.expect(!range.isEmpty, "a range holds something")
      if isText {
        FuzzTarget.expect(
          draft.isBoundary(range.lowerBound) && draft.isBoundary(range.upperBound),
          "a range of \(finding.rule.id) parts no scalar")
      }
      if let before = last?.range {
        FuzzTarget.expect(before.lowerBound <= range.lowerBound, "findings are sorted")
      }
    }
    for (index, finding) in findings.enumerated() {
      FuzzTarget.expect(
        !findings[..<index].contains { $0.rule == finding.rule && $0.range == finding.range },
        "findings of \(finding.rule.id) are unique")
    }
  }

  /// A draft that is still being typed.
  private func checkPrefix() {
    let bytes = draft.source.bytes
    guard bytes.count > 1 else { return }
    var hash = 0
    for byte in bytes { hash = (hash &* 31 &+ Int(byte)) & 0xFFFF }
    let prefix = Source(Array(bytes.prefix(hash % bytes.count)))
    for finding in FuzzDraft.linter.findings(in: prefix, context: draft.context) {
      FuzzTarget.expect((finding.range?.upperBound ?? 0) <= prefix.bytes.count, "a prefix's range lies in the prefix")
    }
  }

  private func checkSuppression(of findings: [Finding]) {
    guard let finding = findings.last else { return }
    var context = draft.context
    context.suppressions = [SuppressionEntry(rules: RuleSet([finding.rule]), reason: "reden")]
    let result = FuzzDraft.linter.lint(draft.source, context: context)
    FuzzTarget.expect(
      result.findings == findings.filter { $0.rule != finding.rule }, "suppressing a rule removes its findings alone")
  }
}
