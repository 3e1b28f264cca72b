import WelNietEngine
import WelNietHost
import WelNietReporters

/// What the options say; nil and empty where they say nothing.
struct Settings: Sendable {
  enum Color: String, Sendable, CaseIterable { case auto, always, never }

  // The draft
  var protocolName: Path?
  var author: Author?
  var channel: Channel?
  var markup: Markup?
  var standardInputName: Path?
  var lexiconDirectory: Path?

  // Which findings
  var minimumSeverity = Severity.info
  /// Only these rules; all of them where it is empty.
  var wantedRules: Set<Rule> = []
  var unwantedRules: Set<Rule> = []
  var exitsZero = false

  // The report
  var format = ReportFormat.text
  var output: Path?
  var color = Color.auto
  var isQuiet = false

  // General
  var givenLanguage: Language?
  var wantsHelp = false
  var wantsVersion = false
  var wantsAll = false

  /// The language of messages.
  var language: Language { givenLanguage ?? .dutch }

  /// Whether the options let a finding be shown.
  func shows(_ finding: Finding) -> Bool {
    finding.severity >= minimumSeverity && (wantedRules.isEmpty || wantedRules.contains(finding.rule))
      && !unwantedRules.contains(finding.rule)
  }
}
