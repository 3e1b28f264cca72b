import WelNietEngine

/// SARIF 2.1.0, as GitHub's code scanning and editors read it: a result a line, then the tool and its rules.
struct SARIFReporter: Reporter {
  private let options: ReportOptions
  private let wording: ReportWording

  init(_ options: ReportOptions) {
    self.options = options
    wording = ReportWording(options.language)
  }

  func begin(_ output: inout [UInt8]) {
    let start = """
      {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\
      "version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[
      """
    output += Array(start.utf8)
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
    output += Array((summary.findings == 0 ? "]," : "\n],\n").utf8)
    var json = JSONWriter()
    json.beginObject()
    json.key("tool")
    SARIFTool(options).write(to: &json)
    json.key("invocations")
    json.beginArray()
    json.beginObject()
    json.key("executionSuccessful")
    json.bool(!summary.hasFailed)
    json.endObject()
    json.endArray()
    json.key("automationDetails")
    json.beginObject()
    json.key("id")
    json.string("welniet/")
    json.endObject()
    json.key("originalUriBaseIds")
    json.beginObject()
    json.key("%SRCROOT%")
    json.beginObject()
    json.key("description")
    SARIFReporter.write(text: wording.workingFolder, to: &json)
    json.endObject()
    json.endObject()
    json.key("language")
    json.string(options.language.id)
    json.endObject()
    // The run's object is open already.
    output += json.bytes.dropFirst()
    output += Array("]}\n".utf8)
  }

  // MARK: Results

  private func write(_ finding: ReportedFinding, in file: ReportedFile, to json: inout JSONWriter) {
    json.beginObject()
    json.key("ruleId")
    json.string(finding.rule.id)
    json.key("ruleIndex")
    json.integer(Int(finding.rule.rawValue))
    json.key("level")
    json.string(SARIFReporter.level(finding.severity))
    json.key("message")
    SARIFReporter.write(text: finding.paragraph(wording), to: &json)
    json.key("locations")
    json.beginArray()
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    writeArtifact(file.path, to: &json)
    json.key("region")
    writeRegion(of: finding, in: file.source, to: &json)
    json.endObject()
    json.endObject()
    json.endArray()
    if let fingerprint = finding.fingerprint {
      json.key("partialFingerprints")
      json.beginObject()
      // Under this name, GitHub makes none of its own: it would hash the line with the words found.
      json.key("primaryLocationLineHash")
      json.string(fingerprint)
      json.endObject()
    }
    json.key("properties")
    writeProperties(of: finding, to: &json)
    json.endObject()
  }

  private func writeArtifact(_ path: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("uri")
    json.string(URIReference.of(path: path))
    if path.utf8.first != UInt8(ascii: "/") {
      json.key("uriBaseId")
      json.string("%SRCROOT%")
    }
    json.endObject()
  }

  private func writeRegion(of finding: ReportedFinding, in source: Source, to json: inout JSONWriter) {
    let place = finding.place(in: source)
    json.beginObject()
    json.key("startLine")
    json.integer(place.start.line)
    json.key("startColumn")
    json.integer(place.start.column)
    json.key("endLine")
    json.integer(place.end.line)
    json.key("endColumn")
    json.integer(place.end.column)
    if finding.span != nil {
      json.key("snippet")
      json.beginObject()
      json.key("text")
      json.string(source.bytes, in: place.range)
      json.endObject()
    }
    json.endObject()
  }

  private func writeProperties(of finding: ReportedFinding, to json: inout JSONWriter) {
    json.beginObject()
    json.key("niet")
    json.string(finding.niet)
    json.key("wel")
    json.string(finding.wel)
    json.key("citation")
    FindingJSON.write(finding.citation, to: &json)
    json.endObject()
  }

  // MARK: What rules and results share

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  static func write(text: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("text")
    json.string(text)
    json.endObject()
  }
}
