/// What a message does to the server's state, and so what it must wait for.
enum MessageOrdering: Sendable, Equatable {
  /// Changes what all documents are linted with: configuration, folders, the session itself.
  case globalChange
  case documentUpdate(String)
  case documentRead(String)
  /// Neither reads nor changes documents.
  case free

  init(method: String, document: String?) {
    switch method {
    case "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose":
      self = document.map { .documentUpdate($0) } ?? .free
    case "initialize", "initialized", "shutdown", "exit", "textDocument/didSave",
      "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders":
      self = .globalChange
    default:
      self = document.map { .documentRead($0) } ?? .free
    }
  }

  /// Whether the result of this may be another once an earlier message has been dealt with.
  func isDependency(of later: MessageOrdering) -> Bool {
    switch (self, later) {
    case (.free, _), (_, .free), (.documentRead, .documentRead): false
    case (.globalChange, _), (_, .globalChange): true
    case (.documentUpdate(let one), .documentUpdate(let other)), (.documentUpdate(let one), .documentRead(let other)),
      (.documentRead(let one), .documentUpdate(let other)):
      one == other
    }
  }
}
