import WelNietEngine
import WelNietReporters

/// What is told about a place.
extension LanguageServer {
  func hover(_ parameters: JSONValue) throws(ResponseError) -> [UInt8] {
    guard let uri = parameters["textDocument"]?["uri"]?.string else { throw .invalid("textDocument.uri") }
    guard let position = LinePosition(parameters["position"]) else { throw .invalid("position") }
    guard let report = report(on: uri), let document = documents[uri] else { return JSONWriter.null }
    let offset = document.text.offset(of: position, in: client.encoding)
    let findings = report.described.filter { report.range(of: $0).touches(offset) }
    guard let first = findings.first else { return JSONWriter.null }
    let text = HoverText(isMarkdown: client.hoversInMarkdown, language: report.language)
    let writer = DiagnosticWriter(document, report, client: client, options: options)
    return JSONWriter.json { json in
      json.object { json in
        json.object("contents") { json in
          json.string("kind", text.kind)
          json.string("value", text.text(of: findings))
        }
        json.range("range", writer.range(of: first))
      }
    }
  }
}

extension Range<Int> {
  /// Whether a cursor at an offset is on the range: in it, or right behind it.
  func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }

  /// Whether a selection, which may be empty, has something of the range.
  func touches(_ selection: Range<Int>) -> Bool {
    lowerBound <= selection.upperBound && selection.lowerBound <= upperBound
  }
}
