import WelNietEngine

/// Tells the client how far a piece of work is, where it gave a token to tell it by.
struct WorkProgress {
  private let token: [UInt8]
  private let sender: MessageSender

  /// Nil without a token.
  init?(_ token: JSONValue?, _ sender: MessageSender) {
    guard let id = token.flatMap({ RequestID($0) }) else { return nil }
    self.token = id.json
    self.sender = sender
  }

  func begin(_ title: String) {
    send { json in
      json.string("kind", "begin")
      json.string("title", title)
    }
  }

  func end() {
    send { $0.string("kind", "end") }
  }

  private func send(_ write: (inout JSONWriter) -> Void) {
    sender.notify("$/progress") { json in
      json.object { json in
        json.raw("token", token)
        json.object("value", write)
      }
    }
  }
}
