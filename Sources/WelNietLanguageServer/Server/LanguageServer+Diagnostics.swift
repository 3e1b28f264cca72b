import WelNietEngine
import WelNietHost

/// Diagnostics, sent and asked for.
///
/// They are sent after every change until the client asks for them the first time. From then on it gets what it asks
/// for and nothing else, so that no finding is shown twice.
extension LanguageServer {
  func publish(_ uri: String) {
    // What a newer change makes worthless is not begun.
    if inbox.hasDependency(of: .documentRead(uri)) { return lintLater(uri) }
    guard let report = report(on: uri), let document = documents[uri] else { return }
    let diagnostics = JSONWriter.json { json in
      DiagnosticWriter(document, report, client: client, options: options).write(to: &json)
    }
    send(diagnostics, for: document)
    documents[uri]?.sent = diagnostics == LanguageServer.noDiagnostics ? .empty : .some
  }

  private static let noDiagnostics = Array("[]".utf8)

  /// - Parameter diagnostics: A JSON array; empty to take away what the client has.
  func send(_ diagnostics: [UInt8], for document: OpenDocument) {
    sender.notify("textDocument/publishDiagnostics") { json in
      json.object { json in
        json.string("uri", document.uri)
        if let version = document.version { json.integer("version", version) }
        json.raw("diagnostics", diagnostics.isEmpty ? LanguageServer.noDiagnostics : diagnostics)
      }
    }
  }

  func pull(_ parameters: JSONValue) throws(ResponseError) -> [UInt8] {
    guard let uri = parameters["textDocument"]?["uri"]?.string else { throw .invalid("textDocument.uri") }
    startPulling()
    let progress = WorkProgress(parameters["workDoneToken"], sender)
    progress?.begin(ServerWording(options.flags.language?.value ?? .dutch).linting)
    defer { progress?.end() }
    guard let report = report(on: uri), let document = documents[uri] else {
      return JSONWriter.json { json in
        json.object { json in
          json.string("kind", "full")
          json.raw("items", LanguageServer.noDiagnostics)
        }
      }
    }
    let id = String(report.edition)
    return JSONWriter.json { json in
      json.object { json in
        if parameters["previousResultId"]?.string == id {
          json.string("kind", "unchanged")
        } else {
          json.string("kind", "full")
        }
        json.string("resultId", id)
        guard parameters["previousResultId"]?.string != id else { return }
        json.key("items")
        DiagnosticWriter(document, report, client: client, options: options).write(to: &json)
      }
    }
  }

  private func startPulling() {
    guard !isPulling else { return }
    isPulling = true
    unlinted = []
    for document in documents.values where document.sent == .some {
      send([], for: document)
      documents[document.uri]?.sent = .empty
    }
  }
}
