import WelNietEngine

/// A finding a line: `path:line:col: severity: message [rule]`, as compilers write and editors read.
struct CompactReporter: Reporter {
  func begin(_ output: inout [UInt8]) {}

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    let path = DisplayText.escaped(file.path)
    for finding in file.findings {
      let line = finding.span?.start.line ?? 1
      let column = finding.span?.start.column ?? 1
      let message = DisplayText.escaped(finding.message)
      output += Array("\(path):\(line):\(column): \(finding.severity.id): \(message) [\(finding.rule.id)]\n".utf8)
    }
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {}
}
