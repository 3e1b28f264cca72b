import WelNietEngine
import WelNietLexicons

extension FuzzTarget {
  /// The whole engine, once for each markup. The first byte of an input says who writes where under which protocol.
  static let lint: [FuzzTarget] = Markup.allCases.map { markup in
    FuzzTarget(name: "lint-\(markup.id)") { bytes in
      guard let selector = bytes.first else { return }
      LintPromises(Array(bytes.dropFirst()), context: context(selector, markup)).check()
    }
  }

  private static let linter = Linter(lexicon: BuiltIn.lexicon)
  private static let schools = BuiltIn.protocolIDs.compactMap { BuiltIn.schoolProtocol($0) }

  private static func context(_ selector: UInt8, _ markup: Markup) -> LintContext {
    let selector = Int(selector)
    return LintContext(
      author: Author.allCases[selector % 3], channel: Channel.allCases[selector / 3 % 2], markup: markup,
      language: Language.allCases[selector / 6 % 2], protocol: schools[selector / 12 % schools.count],
      roster: selector & 64 == 0 ? [] : ["Daan Visser", "Noor", "Sem de Wit"],
      consents: selector & 128 == 0 ? [] : [Consent(name: "Daan Visser", scope: .name)])
  }

  /// What holds for every draft.
  private struct LintPromises {
    let source: Source
    let context: LintContext

    init(_ bytes: [UInt8], context: LintContext) {
      source = Source(bytes)
      self.context = context
    }

    func check() {
      let result = FuzzTarget.linter.lint(source, context: context)
      checkPlaces(result.findings)
      FuzzTarget.expect(
        FuzzTarget.linter.findings(in: source, context: context) == result.findings, "the same draft, the same findings"
      )
      checkPrefix()
      checkSuppression(of: result.findings)
    }

    private func checkPlaces(_ findings: [Finding]) {
      let count = source.bytes.count
      let isText = String(validating: source.bytes, as: UTF8.self) != nil
      var last: Finding?
      for finding in findings {
        FuzzTarget.expect(!finding.articles.isEmpty, "a finding cites an article")
        defer { last = finding }
        guard let range = finding.range else {
          FuzzTarget.expect(last?.range == nil, "findings about the whole draft come first")
          continue
        }
        FuzzTarget.expect(range.lowerBound >= 0 && range.upperBound <= count, "a range lies in the source")
        FuzzTarget.expect(!range.isEmpty, "a range holds something")
        if isText {
          FuzzTarget.expect(isBoundary(range.lowerBound) && isBoundary(range.upperBound), "a range parts no scalar")
        }
        if let before = last?.range {
          FuzzTarget.expect(before.lowerBound <= range.lowerBound, "findings are sorted")
        }
        FuzzTarget.expect(
          !findings.contains { $0 != finding && $0.rule == finding.rule && $0.range == range }, "findings are unique")
      }
    }

    private func isBoundary(_ offset: Int) -> Bool {
      offset >= source.bytes.count || source.bytes[offset] & 0xC0 != 0x80
    }

    /// A draft that is still being typed.
    private func checkPrefix() {
      guard source.bytes.count > 1 else { return }
      var hash = 0
      for byte in source.bytes { hash = (hash &* 31 &+ Int(byte)) & 0xFFFF }
      let prefix = Source(Array(source.bytes.prefix(hash % source.bytes.count)))
      for finding in FuzzTarget.linter.findings(in: prefix, context: context) {
        FuzzTarget.expect((finding.range?.upperBound ?? 0) <= prefix.bytes.count, "a prefix's range lies in the prefix")
      }
    }

    private func checkSuppression(of findings: [Finding]) {
      guard let finding = findings.last else { return }
      var context = context
      context.suppressions = [SuppressionEntry(rules: RuleSet([finding.rule]), reason: "reden")]
      let result = FuzzTarget.linter.lint(source, context: context)
      FuzzTarget.expect(
        result.findings == findings.filter { $0.rule != finding.rule }, "suppressing a rule removes its findings alone")
    }
  }
}
