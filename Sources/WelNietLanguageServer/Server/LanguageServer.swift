import WelNietEngine
import WelNietHost

/// A session with one client, from its first message to its last.
///
/// One thread reads and another, this one, answers in order. Documents are linted when no message waits, so that of
/// many changes only the last is linted, and a request is answered for the text that it was asked about.
package final class LanguageServer {
  enum Phase { case new, running, shutDown }

  /// What an answer of the client's is about.
  enum Question { case configuration(scopes: [String]), other }

  let options: ServerOptions
  let sender: MessageSender
  let inbox = Inbox()
  let parent = ParentProcess()
  var phase = Phase.new
  var client = ClientCapabilities()
  var folders = WorkspaceFolders()
  var settings = EditorSettings()
  /// What the settings come to, by the folder's URI.
  var settingsFiles: [String: ConfigurationFile?] = [:]
  var reader: DraftReader
  var documents: [String: OpenDocument] = [:]
  /// Documents whose diagnostics are to be sent, in the order of their changes.
  var unlinted: [String] = []
  /// Whether the client asks for diagnostics itself: then none are sent unasked.
  var isPulling = false
  var questions: [RequestID: Question] = [:]
  /// What was shown already and need not be shown again.
  var shown: Set<String> = []
  private var editions = 0

  package init(_ options: ServerOptions, output: OutputStream) {
    self.options = options
    sender = MessageSender(output)
    reader = DraftReader(options)
  }

  /// Serves until the client ends the session; returns the status to exit with.
  package func run() -> Int32 {
    guard InputThread.start(into: inbox, parent: parent) != nil else { return 1 }
    while !sender.isClosed {
      if let message = inbox.next() {
        if let status = handle(message) { return status }
      } else if let uri = unlinted.first {
        unlinted.removeFirst()
        publish(uri)
      } else if let status = handle(inbox.wait()) {
        return status
      }
    }
    return 1
  }

  /// Deals with a message; the status to exit with where it is the last.
  func handle(_ message: Message) -> Int32? {
    switch message {
    case .end: return 1
    case .notification("exit", _): return phase == .shutDown ? 0 : 1
    case .notification(let method, let parameters):
      if phase == .running { notified(method, parameters) }
    case .request(let id, let method, let parameters):
      respond(to: id, method, parameters)
      inbox.finish()
    case .response(let id, let result):
      if let question = questions.removeValue(forKey: id) { take(result, of: question) }
    case .malformed(let id, let error): sender.respond(to: id, error: error)
    }
    return nil
  }

  private func respond(to id: RequestID, _ method: String, _ parameters: JSONValue) {
    do throws(ResponseError) {
      if inbox.isCancelled { throw .cancelled }
      let result = try answer(method, parameters)
      if inbox.isCancelled { throw .cancelled }
      sender.respond(to: id) { $0.raw(result) }
    } catch {
      sender.respond(to: id, error: error)
    }
  }

  /// The result of a request, as JSON.
  private func answer(_ method: String, _ parameters: JSONValue) throws(ResponseError) -> [UInt8] {
    switch phase {
    case .new where method != "initialize":
      throw ResponseError(.serverNotInitialized, "the first request is ‘initialize’")
    case .shutDown: throw ResponseError(.invalidRequest, "after ‘shutdown’ comes ‘exit’")
    case .new, .running: break
    }
    switch method {
    case "initialize": return try initialize(parameters)
    case "shutdown":
      phase = .shutDown
      unlinted = []
      return JSONWriter.null
    case "textDocument/hover": return try hover(parameters)
    case "textDocument/diagnostic": return try pull(parameters)
    case "textDocument/codeAction": return try codeActions(parameters)
    case "workspace/executeCommand": return try execute(parameters)
    default: throw ResponseError(.methodNotFound, "this server has no method of that name")
    }
  }

  private func notified(_ method: String, _ parameters: JSONValue) {
    switch method {
    case "initialized": register()
    case "textDocument/didOpen": open(parameters)
    case "textDocument/didChange": change(parameters)
    case "textDocument/didClose": close(parameters)
    case "textDocument/didSave": saved(parameters)
    case "workspace/didChangeConfiguration": configurationChanged(parameters)
    case "workspace/didChangeWatchedFiles": filesChanged(parameters)
    case "workspace/didChangeWorkspaceFolders":
      folders.change(parameters["event"])
      askForConfiguration()
      relintAll()
    default: break
    }
  }

  func nextEdition() -> Int {
    editions += 1
    return editions
  }
}
