import WelNietEngine

/// Renders a report piece by piece, so that a run over many drafts keeps none of them.
package protocol Reporter: Sendable {
  func begin(_ output: inout [UInt8])
  func add(_ file: ReportedFile, isFirst: Bool, to output: inout [UInt8])
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

  package init(language: Language = .dutch, isColored: Bool = false, width: Int = 100, isQuiet: Bool = false) {
    self.language = language
    self.isColored = isColored
    self.width = width
    self.isQuiet = isQuiet
  }
}

/// The formats of reports.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, compact, json, jsonl

  package func reporter(_ options: ReportOptions) -> any Reporter {
    switch self {
    case .text: TextReporter(options)
    case .compact: CompactReporter()
    case .json: JSONReporter(options)
    case .jsonl: JSONLinesReporter()
    }
  }
}
