import WelNietEngine

/// `{"version":1,"files":[{"path","findings":[…]}]}`, a line for each file.
struct JSONReporter: Reporter {
  func begin(_ output: inout [UInt8]) {
    output += Array(#"{"version":1,"files":["#.utf8)
  }

  func add(_ file: ReportedFile, isFirst: Bool, to output: inout [UInt8]) {
    output += Array((isFirst ? "\n" : ",\n").utf8)
    var json = JSONWriter(appendingTo: output)
    output = []
    json.beginObject()
    json.key("path")
    json.string(file.path)
    json.key("findings")
    FindingJSON.write(file.findings, of: file.source, to: &json)
    json.endObject()
    output = json.bytes
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {
    output += Array((summary.files == 0 ? "]}\n" : "\n]}\n").utf8)
  }
}
