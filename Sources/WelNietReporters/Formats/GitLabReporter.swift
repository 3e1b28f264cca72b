import WelNietEngine

/// GitLab's code quality report, which it shows in merge requests: an array, a finding a line.
struct GitLabReporter: Reporter {
  private let wording: ReportWording

  init(_ options: ReportOptions) {
    wording = ReportWording(options.language)
  }

  func begin(_ output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
  }

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    var isFirst = before.findings == 0
    for finding in file.findings {
      output += Array((isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      var json = JSONWriter(appendingTo: output)
      output = []
      write(finding, in: file, to: &json)
      output = json.bytes
    }
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {
    output += Array((summary.findings == 0 ? "]\n" : "\n]\n").utf8)
  }

  private func write(_ finding: ReportedFinding, in file: ReportedFile, to json: inout JSONWriter) {
    let place = finding.place(in: file.source)
    json.beginObject()
    json.key("description")
    json.string(finding.paragraph(wording))
    json.key("check_name")
    json.string(finding.rule.id)
    json.key("fingerprint")
    json.string(fingerprint(of: finding, in: file))
    json.key("severity")
    json.string(GitLabReporter.severity(finding.severity))
    json.key("location")
    json.beginObject()
    json.key("path")
    json.string(file.path)
    json.key("lines")
    json.beginObject()
    json.key("begin")
    json.integer(place.start.line)
    json.key("end")
    json.integer(place.end.line)
    json.endObject()
    json.endObject()
    json.endObject()
  }

  /// Unlike any other in the report: with the file's name.
  private func fingerprint(of finding: ReportedFinding, in file: ReportedFile) -> String {
    var hash = StableHash()
    hash.add(file.path)
    hash.add(finding.fingerprint ?? finding.rule.id)
    return hash.text
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .info: "info"
    }
  }
}
