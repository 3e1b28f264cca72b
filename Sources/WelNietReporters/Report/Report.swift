import WelNietEngine

/// A draft and what was found in it.
package struct ReportedFile: Sendable {
  /// The file's name for people; `<stdin>` for standard input.
  package var path: String
  /// The draft as it may be shown.
  package var source: Source
  /// Ordered by place, those about the whole draft first.
  package var findings: [ReportedFinding]
  /// What is wrong with its suppression comments.
  package var notes: [SuppressionNote]

  package init(path: String, source: Source, findings: [ReportedFinding], notes: [SuppressionNote] = []) {
    self.path = path
    self.source = source
    self.findings = findings
    self.notes = notes
  }
}

/// How much was found in how many drafts.
package struct ReportSummary: Sendable, Equatable {
  package private(set) var files = 0
  package private(set) var filesWithFindings = 0
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var infos = 0
  /// How many findings a baseline knows, so that they are not shown.
  package var known = 0
  /// How many bytes were looked at, as they are in the files.
  package private(set) var bytes = 0
  /// How many findings each rule has.
  package private(set) var counts: [Rule: Int] = [:]
  /// Whether a draft could not be looked at.
  package var hasFailed = false

  package var findings: Int { errors + warnings + infos }
  /// Whether something was found that is more than a remark.
  package var isAlarming: Bool { errors + warnings > 0 }

  package init() {}

  package mutating func add(_ file: ReportedFile) {
    files += 1
    if !file.findings.isEmpty { filesWithFindings += 1 }
    bytes += file.source.fileOffset(of: file.source.position(at: file.source.bytes.count))
    for finding in file.findings {
      counts[finding.rule, default: 0] += 1
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }
}

/// Drafts with what was found in them.
package struct Report: Sendable {
  package var files: [ReportedFile]

  package init(files: [ReportedFile]) {
    self.files = files
  }

  /// The whole report in a format.
  package func rendered(as format: ReportFormat, options: ReportOptions) -> [UInt8] {
    let reporter = format.reporter(options)
    var summary = ReportSummary()
    var bytes: [UInt8] = []
    reporter.begin(&bytes)
    for file in files {
      reporter.add(file, after: summary, to: &bytes)
      summary.add(file)
    }
    reporter.end(summary, &bytes)
    return bytes
  }
}
