import WelNietEngine

/// Reviewdog's diagnostic format (`rdjson`), a finding a line. Its columns count bytes from 1, its ends are exclusive.
struct RDJSONReporter: Reporter {
  private let wording: ReportWording

  init(_ options: ReportOptions) {
    wording = ReportWording(options.language)
  }

  func begin(_ output: inout [UInt8]) {
    output += Array(#"{"source":{"name":"welniet"},"diagnostics":["#.utf8)
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
    output += Array((summary.findings == 0 ? "]}\n" : "\n]}\n").utf8)
  }

  private func write(_ finding: ReportedFinding, in file: ReportedFile, to json: inout JSONWriter) {
    let place = finding.place(in: file.source)
    json.beginObject()
    json.key("message")
    json.string(([finding.message] + finding.advice(wording)).joined(separator: "\n"))
    json.key("location")
    json.beginObject()
    json.key("path")
    json.string(file.path)
    json.key("range")
    json.beginObject()
    json.key("start")
    write(place.start, of: file.source, to: &json)
    json.key("end")
    write(place.end, of: file.source, to: &json)
    json.endObject()
    json.endObject()
    json.key("severity")
    json.string(RDJSONReporter.severity(finding.severity))
    json.key("code")
    json.beginObject()
    json.key("value")
    json.string(finding.rule.id)
    json.endObject()
    json.endObject()
  }

  private func write(_ position: Position, of source: Source, to json: inout JSONWriter) {
    json.beginObject()
    json.key("line")
    json.integer(position.line)
    json.key("column")
    // A file of one byte a character has as many bytes as scalars.
    json.integer(source.isTranscoded ? position.column : position.byteColumn + 1)
    json.endObject()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info: "INFO"
    }
  }
}
