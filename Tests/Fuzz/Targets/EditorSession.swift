import WelNietEngine
import WelNietHost
import WelNietLexicons

@testable import WelNietLanguageServer

/// A session with the language server, from its first message to its last.
///
/// The first byte of an input says what the client can do. Each line after it is a message if it begins with a brace,
/// and else a change of the open document: four bytes say where, the rest is what comes there.
struct EditorSession {
  private let server: LanguageServer
  private let lines: [ArraySlice<UInt8>]
  private let selector: Int
  private static let uri = "untitled:bericht"

  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first, let output = try? OutputStream.file(Path("/dev/null")) else { return nil }
    selector = Int(first)
    lines = bytes.dropFirst().split(separator: UInt8(ascii: "\n"))
    server = LanguageServer(
      ServerOptions(
        version: "0", configuration: .none, flags: ConfigurationLayer(), lexiconDirectory: nil, shows: { _ in true },
        describe: { _, _, _ in "" }, describeBaseline: { _, _ in "" }), output: output)
  }

  func run() {
    let encoding = PositionEncoding.allCases[selector % 3].rawValue
    let literals = selector & 4 == 0 ? "" : ", \"codeAction\": {\"codeActionLiteralSupport\": {}}"
    let settings = selector & 8 == 0 ? "false" : "true"
    let language = ["markdown", "html", "plaintext", "gitcommit"][selector / 16 % 4]
    send(
      """
      {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {"general": \
      {"positionEncodings": ["\(encoding)"]}, "workspace": {"configuration": \(settings), "applyEdit": true}, \
      "textDocument": {"hover": {"contentFormat": ["markdown"]}\(literals)}}}}
      """)
    send(#"{"jsonrpc": "2.0", "method": "initialized", "params": {}}"#)
    send(
      """
      {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "\(EditorSession.uri)", \
      "languageId": "\(language)", "version": 1, "text": "Daan Visser uit 2B zei: „Wat een sukkel.”\\n"}}}
      """)
    for line in lines {
      if line.first == UInt8(ascii: "{") {
        guard deal(with: Message(Array(line))) else { return }
      } else if line.count >= 4 {
        change(Array(line))
      }
      work()
    }
    ask()
    send(#"{"jsonrpc": "2.0", "id": 9, "method": "shutdown"}"#)
  }

  private func send(_ json: String) {
    _ = deal(with: Message(Array(json.utf8)))
  }

  /// Whether the session goes on.
  private func deal(with message: Message) -> Bool {
    server.inbox.put(message)
    while let message = server.inbox.next() {
      if server.handle(message) != nil { return false }
    }
    return true
  }

  private func work() {
    while !server.unlinted.isEmpty { server.publish(server.unlinted.removeFirst()) }
    checkReports()
  }

  private func change(_ line: [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.string("jsonrpc", "2.0")
      json.string("method", "textDocument/didChange")
      json.object("params") { json in
        json.object("textDocument") { json in
          json.string("uri", EditorSession.uri)
          json.integer("version", 2)
        }
        json.array("contentChanges") { json in
          json.object { json in
            json.object("range") { json in
              json.object("start") { json in
                json.integer("line", Int(line[0] & 7))
                json.integer("character", Int(line[1]))
              }
              json.object("end") { json in
                json.integer("line", Int(line[2] & 7))
                json.integer("character", Int(line[3]))
              }
            }
            json.key("text")
            // A line of the input has no line feed.
            json.string(line[4...].map { $0 == UInt8(ascii: "~") ? UInt8(ascii: "\n") : $0 })
          }
        }
      }
    }
    _ = deal(with: Message(json.bytes))
  }

  /// Asks everything about the document.
  private func ask() {
    let document = #""textDocument": {"uri": "\#(EditorSession.uri)"}"#
    let place = #"{"line": \#(selector & 3), "character": \#(selector >> 2)}"#
    send(
      """
      {"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover", "params": {\(document), "position": \(place)}}
      """)
    send(
      """
      {"jsonrpc": "2.0", "id": 2, "method": "textDocument/codeAction", "params": {\(document), "range": \
      {"start": {"line": 0, "character": 0}, "end": \(place)}, "context": {"diagnostics": []}}}
      """)
    send(#"{"jsonrpc": "2.0", "id": 3, "method": "textDocument/diagnostic", "params": {\#(document)}}"#)
  }

  /// What the server says of a document is what the linter says of its text.
  private func checkReports() {
    for document in server.documents.values {
      guard let report = document.report, report.edition == document.edition, let context = report.context,
        let setup = report.setup
      else { continue }
      let findings = setup.linter.findings(in: report.source, context: context)
      FuzzTarget.expect(report.findings == findings, "an editor is told what the linter finds")
      FuzzTarget.expect(
        report.source.bytes.count == document.text.source.bytes.count, "what is linted is as long as the text")
    }
  }
}
