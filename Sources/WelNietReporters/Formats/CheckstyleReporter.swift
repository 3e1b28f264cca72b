import WelNietEngine

/// The XML of Checkstyle, which many tools for continuous integration read.
struct CheckstyleReporter: Reporter {
  private let wording: ReportWording

  init(_ options: ReportOptions) {
    wording = ReportWording(options.language)
  }

  func begin(_ output: inout [UInt8]) {
    output += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n".utf8)
  }

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    var text = "  <file name=\"\(XMLText.escaped(HarmlessText.of(file.path)))\">\n"
    for finding in file.findings {
      let start = finding.place(in: file.source).start
      text += "    <error line=\"\(start.line)\" column=\"\(start.column)\" severity=\"\(finding.severity.id)\""
      text += " message=\"\(XMLText.escaped(HarmlessText.of(finding.paragraph(wording))))\""
      text += " source=\"\(XMLText.escaped("welniet." + finding.rule.id))\"/>\n"
    }
    output += Array((text + "  </file>\n").utf8)
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {
    output += Array("</checkstyle>\n".utf8)
  }
}
