import WelNietEngine
import WelNietHost
import WelNietReporters

/// Writes what was found in a document as diagnostics.
struct DiagnosticWriter {
  static let sourceName = "welniet"

  private let client: ClientCapabilities
  private let options: ServerOptions
  private let document: OpenDocument
  private let report: DocumentReport
  private let wording: ServerWording
  private let encoding: PositionEncoding

  init(_ document: OpenDocument, _ report: DocumentReport, client: ClientCapabilities, options: ServerOptions) {
    self.client = client
    self.options = options
    self.document = document
    self.report = report
    wording = ServerWording(report.language)
    encoding = client.encoding
  }

  /// Writes an array.
  func write(to json: inout JSONWriter) {
    json.array { json in
      if let trouble = report.problem { write(trouble, to: &json) }
      for index in report.described.indices { write(index, to: &json) }
      for note in report.notes { write(note, to: &json) }
    }
  }

  /// Writes the diagnostic of a finding.
  func write(_ index: Int, to json: inout JSONWriter) {
    let finding = report.described[index]
    let range = range(of: finding)
    json.object { json in
      json.range("range", range)
      json.integer("severity", DiagnosticWriter.severity(finding.severity))
      json.string("code", finding.rule.id)
      if let page = page(about: finding.rule) {
        json.object("codeDescription") { $0.string("href", page) }
      }
      json.string("source", DiagnosticWriter.sourceName)
      json.string("message", message(of: finding))
      if client.hasRelatedInformation {
        json.array("relatedInformation") { json in
          for article in articles(of: report.findings[index]) {
            json.object { json in
              json.object("location") { json in
                json.string("uri", document.uri)
                json.range("range", range)
              }
              json.string("message", article)
            }
          }
        }
      }
      json.object("data") { json in DiagnosticWriter.write(dataOf: finding, to: &json) }
    }
  }

  /// The headline, Niet, Wel and the article: some clients show nothing else.
  private func message(of finding: ReportedFinding) -> String {
    let citation = finding.citation
    var lines = [finding.message, "Niet: " + finding.niet, "Wel: " + finding.wel]
    if let suggestion = finding.suggestion { lines.append("\(wording.example): \(suggestion)") }
    lines.append("\(citation.protocolTitle) \(citation.article)")
    return lines.joined(separator: "\n")
  }

  /// Where to read more about a rule; nil where the configuration names no such place.
  private func page(about rule: Rule) -> String? {
    guard let pages = report.setup?.settings.rulePages.value else { return nil }
    return pages + (pages.utf8.last == UInt8(ascii: "/") ? "" : "/") + rule.id
  }

  /// The articles that a finding rests on, with what they say.
  private func articles(of finding: Finding) -> [String] {
    guard let school = report.context?.protocol else { return [] }
    let title = school.shortTitle(report.language)
    let known = finding.articles.filter { school.articles.indices.contains($0) }.prefix(4)
    return known.map { "\(title) \(school.articles[$0].reference): \(school.articles[$0].text(report.language))" }
  }

  private static func write(dataOf finding: ReportedFinding, to json: inout JSONWriter) {
    json.string("rule", finding.rule.id)
    json.string("niet", finding.niet)
    json.string("wel", finding.wel)
    json.object("citation") { json in
      json.string("protocol", finding.citation.protocolID)
      json.string("article", finding.citation.article)
      json.string("text", finding.citation.text)
      json.strings("others", finding.citation.others)
    }
    if let suggestion = finding.suggestion { json.string("suggestion", suggestion) }
  }

  private func write(_ note: SuppressionNote, to json: inout JSONWriter) {
    json.object { json in
      json.range("range", range(of: note.range))
      json.integer("severity", DiagnosticWriter.severity(.info))
      json.string("code", "suppression/" + note.problem.id)
      json.string("source", DiagnosticWriter.sourceName)
      json.string("message", note.problem.message(in: report.language))
      if client.hasTags, note.problem.id == "unused" {
        json.array("tags") { $0.integer(1) }
      }
    }
  }

  /// Why nothing was looked at, at the place where it is wrong or else at the first word.
  private func write(_ trouble: SetupTrouble, to json: inout JSONWriter) {
    var range = range(of: report.firstWord)
    if let position = trouble.position {
      let start = document.text.offset(
        of: LinePosition(line: position.line - 1, character: position.column - 1), in: .utf32)
      let line = document.text.source.lineRange(document.text.source.lineIndex(at: start))
      range = self.range(of: start..<max(start, line.upperBound))
    }
    json.object { json in
      json.range("range", range)
      json.integer("severity", DiagnosticWriter.severity(.error))
      json.string("code", "configuration")
      json.string("source", DiagnosticWriter.sourceName)
      let reason = options.describe(trouble.problem, trouble.protocols, report.language)
      json.string("message", wording.notLinted(reason))
    }
  }

  // MARK: Places

  func range(of finding: ReportedFinding) -> (start: LinePosition, end: LinePosition) {
    guard let span = finding.span else { return range(of: report.firstWord) }
    return (
      document.text.position(of: span.start, in: encoding), document.text.position(of: span.end, in: encoding)
    )
  }

  private func range(of offsets: Range<Int>) -> (start: LinePosition, end: LinePosition) {
    (
      document.text.position(of: offsets.lowerBound, in: encoding),
      document.text.position(of: offsets.upperBound, in: encoding)
    )
  }

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}
