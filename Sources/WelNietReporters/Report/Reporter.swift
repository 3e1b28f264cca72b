import WelNietEngine

/// Renders a report piece by piece, so that a run over many drafts keeps none of them.
package protocol Reporter: Sendable {
  func begin(_ output: inout [UInt8])
  /// - Parameter before: What was added before.
  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8])
  func end(_ summary: ReportSummary, _ output: inout [UInt8])
}

/// What readers can choose about a report.
package struct ReportOptions: Sendable {
  package var language: Language
  package var isColored: Bool
  /// Terminal columns to fill at most.
  package var width: Int
  /// No summary.
  package var isQuiet: Bool
  /// The program's version.
  package var version: String
  /// What is told about each rule; nil where the format tells nothing (`ReportFormat.explainsRules`).
  package var ruleTexts: RuleTexts?

  package init(
    language: Language = .dutch, isColored: Bool = false, width: Int = 100, isQuiet: Bool = false,
    version: String = "0", ruleTexts: RuleTexts? = nil
  ) {
    self.language = language
    self.isColored = isColored
    self.width = width
    self.isQuiet = isQuiet
    self.version = version
    self.ruleTexts = ruleTexts
  }
}
