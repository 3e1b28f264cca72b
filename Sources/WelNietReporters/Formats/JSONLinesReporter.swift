import WelNietEngine

/// A finding a line: the finding's object, with the path of its file first.
struct JSONLinesReporter: Reporter {
  func begin(_ output: inout [UInt8]) {}

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    for finding in file.findings {
      var json = JSONWriter()
      json.beginObject()
      json.key("path")
      json.string(file.path)
      FindingJSON.writeMembers(of: finding, of: file.source, to: &json)
      json.endObject()
      output += json.bytes
      output.append(UInt8(ascii: "\n"))
    }
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {}
}
