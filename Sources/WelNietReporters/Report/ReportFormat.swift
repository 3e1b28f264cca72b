/// The formats of reports.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, compact, json, jsonl, sarif, github, gitlab, checkstyle, rdjson, html

  package func reporter(_ options: ReportOptions) -> any Reporter {
    switch self {
    case .text: TextReporter(options)
    case .compact: CompactReporter()
    case .json: JSONReporter(options)
    case .jsonl: JSONLinesReporter()
    case .sarif: SARIFReporter(options)
    case .github: GitHubReporter(options)
    case .gitlab: GitLabReporter(options)
    case .checkstyle: CheckstyleReporter(options)
    case .rdjson: RDJSONReporter(options)
    case .html: HTMLReporter(options)
    }
  }

  /// Whether it is made for services that put what they read into logs and reviews: then the words found are covered
  /// unless somebody wants to see them, and files are named as they are from the working folder.
  package var isForServices: Bool {
    switch self {
    case .sarif, .github, .gitlab, .checkstyle, .rdjson: true
    case .text, .compact, .json, .jsonl, .html: false
    }
  }

  /// Whether findings need fingerprints.
  package var isFingerprinted: Bool { self == .sarif || self == .gitlab }

  /// Whether the report says more about rules than findings do.
  package var explainsRules: Bool { self == .sarif || self == .html }
}
