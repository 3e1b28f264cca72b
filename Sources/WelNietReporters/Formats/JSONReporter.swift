import WelNietEngine

/// `{"version":1,"files":[{"path","findings":[…]}]}`, a line for each file. A file whose suppression comments are wrong
/// or idle has `"suppressions":[{"problem","message","range"}]`, too.
struct JSONReporter: Reporter {
  private let options: ReportOptions

  init(_ options: ReportOptions) {
    self.options = options
  }

  func begin(_ output: inout [UInt8]) {
    output += Array(#"{"version":1,"files":["#.utf8)
  }

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    output += Array((before.files == 0 ? "\n" : ",\n").utf8)
    var json = JSONWriter(appendingTo: output)
    output = []
    json.beginObject()
    json.key("path")
    json.string(file.path)
    json.key("findings")
    FindingJSON.write(file.findings, of: file.source, to: &json)
    if !file.notes.isEmpty {
      json.key("suppressions")
      FindingJSON.write(file.notes, of: file.source, language: options.language, to: &json)
    }
    json.endObject()
    output = json.bytes
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {
    output += Array((summary.files == 0 ? "]}\n" : "\n]}\n").utf8)
  }
}
