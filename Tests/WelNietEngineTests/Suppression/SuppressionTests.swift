import Testing

@testable import WelNietEngine

/// What suppression comments hold back, and what is said of those that are wrong or idle.
struct SuppressionTests {
  private static let linter = Workbench.linter(
    """
    rule abuse/insult
    match sukkel
    rule abuse/profanity
    match drommels
    rule disclaimer/missing
    match onze school
    """)

  private func lint(
    _ text: String, _ markup: Markup, levels: RuleLevels = RuleLevels(), entries: [SuppressionEntry] = []
  ) -> (source: Source, result: LintResult) {
    let source = Source(text)
    var context = Workbench.context(markup: markup)
    context.ruleLevels = levels
    context.suppressions = entries
    return (source, Self.linter.lint(source, context: context))
  }

  /// `line:rule` of each finding, and `line:problem` of each note.
  private func outcome(_ text: String, _ markup: Markup) -> (findings: [String], notes: [String]) {
    let (source, result) = lint(text, markup)
    let findings = result.findings.map { finding in
      "\(finding.range.map { source.position(at: $0.lowerBound).line } ?? 0):\(finding.rule.id)"
    }
    let notes = result.notes.map { "\(source.position(at: $0.range.lowerBound).line):\($0.problem.id)" }
    return (findings, notes)
  }

  private static let forms: [(String, [String], [String])] = [
    ("sukkel", ["1:abuse/insult"], []),
    ("<!-- welniet-disable-next-line abuse/insult: uit een boek -->\nsukkel\n\nsukkel", ["4:abuse/insult"], []),
    ("<!-- welniet-disable-next-line abuse/insult: uit een boek -->\n\nsukkel", [], []),
    ("<!-- welniet-disable-next-line abuse: uit een boek -->\nsukkel drommels", [], []),
    ("<!-- welniet-disable-next-line abuse/*: uit een boek -->\nsukkel drommels", [], []),
    ("<!-- welniet-disable-next-line abuse/insult, abuse/profanity: boek -->\nsukkel drommels", [], []),
    (
      "<!-- welniet-disable-next-line abuse/insult, abuse/profanity: boek -->\nsukkel", [], ["1:unused"]
    ),
    (
      "<!-- welniet-disable-next-line abuse/insult: a -->\n<!-- welniet-disable-next-line abuse/profanity: b -->\n"
        + "sukkel drommels", [], []
    ),
    ("sukkel <!-- welniet-disable-line abuse/insult: uit een boek --> drommels", ["1:abuse/profanity"], []),
    (
      "sukkel\n<!-- welniet-disable-line abuse/insult: boek -->\nsukkel", ["1:abuse/insult", "3:abuse/insult"],
      ["2:unused"]
    ),
    ("sukkel\n\n<!-- welniet-disable-file abuse/insult: boek -->\n\nsukkel drommels", ["5:abuse/profanity"], []),
    (
      "sukkel\n\n<!-- welniet-disable abuse/insult: boek -->\n\nsukkel\n\nsukkel\n\n<!-- welniet-enable abuse/insult -->\n\n"
        + "sukkel", ["1:abuse/insult", "11:abuse/insult"], []
    ),
    (
      "<!-- welniet-disable abuse: boek -->\n\nsukkel\n\n<!-- welniet-enable -->\n\ndrommels", ["7:abuse/profanity"], []
    ),
    (
      "<!-- welniet-disable abuse: boek -->\n\nsukkel\n\n<!-- welniet-enable abuse/insult -->\n\nsukkel drommels",
      ["7:abuse/insult"], []
    ),
    ("<!-- welniet-disable abuse/insult: boek -->\n\nniets", [], ["1:unused"]),
    ("<!-- welniet-enable abuse/insult -->\n\nniets", [], ["1:nothing-to-enable"]),
    ("<!-- welniet-disable-line abuse/insult --> sukkel", ["1:abuse/insult"], ["1:missing-reason"]),
    ("<!-- welniet-disable-line abuse/insult: --> sukkel", ["1:abuse/insult"], ["1:missing-reason"]),
    ("<!-- welniet-disable-line: een reden --> sukkel", ["1:abuse/insult"], ["1:missing-rule"]),
    ("<!-- welniet-disable-line --> sukkel", ["1:abuse/insult"], ["1:missing-rule"]),
    ("<!-- welniet-disable-line abuse/insul: boek --> sukkel", ["1:abuse/insult"], ["1:unknown-rule"]),
    ("<!-- welniet-disable-line abuse/insul, abuse/insult: boek --> sukkel", [], ["1:unknown-rule"]),
    ("<!-- welniet-disable-lin abuse/insult: boek --> sukkel", ["1:abuse/insult"], ["1:unknown-directive"]),
    ("<!-- WelNiet-Disable-Line abuse/insult: boek --> sukkel", [], []),
    ("<!-- een opmerking over welniet-disable-line --> sukkel", ["1:abuse/insult"], []),
    ("<!-- welniet-disable-file disclaimer/missing: staat op de pagina -->\n\nonze school", [], []),
    ("onze school\n\n<!-- welniet-disable disclaimer: staat op de pagina -->", [], []),
    (
      "<!-- welniet-disable-next-line disclaimer/missing: staat op de pagina -->\nonze school",
      ["0:disclaimer/missing"], ["1:unused"]
    ),
    ("<!--\n  welniet-disable-next-line\n  abuse/insult: over\n  regels\n-->\nsukkel", [], []),
  ]

  @Test("Markdown", arguments: forms)
  func markdown(_ text: String, _ findings: [String], _ notes: [String]) {
    let outcome = outcome(text, .markdown)
    #expect(outcome.findings == findings)
    #expect(outcome.notes == notes)
  }

  @Test("HTML", arguments: forms)
  func html(_ text: String, _ findings: [String], _ notes: [String]) {
    let outcome = outcome(text, .html)
    #expect(outcome.findings == findings)
    #expect(outcome.notes == notes)
  }

  @Test("Plain text, lines ending in CRLF", arguments: forms.filter { !$0.0.contains("een opmerking") })
  func plain(_ text: String, _ findings: [String], _ notes: [String]) {
    let outcome = outcome(
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"), .plain)
    #expect(outcome.findings == findings)
    #expect(outcome.notes == notes)
  }

  @Test("What is held back is kept, with its reason")
  func kept() {
    let (source, result) = lint("<!-- welniet-disable-line abuse/insult:  uit een boek  --> sukkel", .markdown)
    #expect(result.suppressed.map { $0.reason } == ["uit een boek"])
    #expect(result.suppressed.map { $0.finding.range.map { source.text(in: $0) } } == ["sukkel"])
  }

  @Test(
    "Entries of a configuration ask for the rule and the words",
    arguments: [
      ("abuse/insult", "", 1), ("abuse", "", 1), ("abuse/profanity", "", 0), ("abuse", "SUKKEL", 1),
      ("abuse", " suk", 1), ("abuse", "drommels", 0),
    ])
  func entry(_ rules: String, _ words: String, _ count: Int) throws {
    let entry = SuppressionEntry(rules: try #require(RuleSet(named: rules)), reason: "boek", text: words)
    let (_, result) = lint("Wat een sukkel", .plain, entries: [entry])
    #expect(result.suppressed.count == count)
    #expect(result.findings.count == 1 - count)
    #expect(result.suppressed.allSatisfy { $0.origin == .configuration(0) && $0.reason == "boek" })
  }

  @Test("A rule can be graver, lighter or off; a suppression of a rule that is off is not idle")
  func levels() {
    var levels = RuleLevels()
    levels[.abuseInsult] = .severity(.info)
    levels[.abuseProfanity] = .off
    let (_, result) = lint(
      "sukkel drommels <!-- welniet-disable-line abuse/profanity: boek -->", .markdown, levels: levels)
    #expect(result.findings.map { $0.severity } == [.info])
    #expect(result.notes.isEmpty && result.suppressed.isEmpty)
  }

  @Test("Thousands of comments and findings take no quadratic time", .timeLimit(.minutes(1)))
  func many() {
    let block = "<!-- welniet-disable-next-line abuse/insult: boek -->\n\nsukkel\n\n"
    let (_, result) = lint(String(repeating: block, count: 5_000), .markdown)
    #expect(result.findings.isEmpty && result.notes.isEmpty && result.suppressed.count == 5_000)
  }
}
