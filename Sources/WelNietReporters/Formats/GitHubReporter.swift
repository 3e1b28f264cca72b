import WelNietEngine

/// Commands that GitHub's workflows turn into annotations beside the lines of a pull request.
struct GitHubReporter: Reporter {
  private let wording: ReportWording

  init(_ options: ReportOptions) {
    wording = ReportWording(options.language)
  }

  func begin(_ output: inout [UInt8]) {}

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    for finding in file.findings {
      let place = finding.place(in: file.source)
      var properties = [("file", file.path), ("line", String(place.start.line)), ("endLine", String(place.end.line))]
      // GitHub takes columns on one line only.
      if finding.span != nil, place.start.line == place.end.line {
        properties += [("col", String(place.start.column)), ("endColumn", String(place.end.column))]
      }
      properties.append(("title", "\(finding.message) [\(finding.rule.id)]"))
      let list = properties.map { "\($0)=\(GitHubReporter.escapedProperty($1))" }.joined(separator: ",")
      // The log shows no titles.
      let text = ([finding.message] + finding.advice(wording)).joined(separator: "\n")
      let line = "::\(GitHubReporter.command(finding.severity)) \(list)::\(GitHubReporter.escaped(text))\n"
      output += Array(line.utf8)
    }
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {}

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text, also: [":", ","])
  }

  private static func escaped(_ text: String, also others: [Unicode.Scalar] = []) -> String {
    var escaped = ""
    for scalar in HarmlessText.of(text).unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || others.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
