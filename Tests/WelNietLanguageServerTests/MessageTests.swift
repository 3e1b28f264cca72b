import Testing
import WelNietEngine

@testable import WelNietLanguageServer

/// What is a message, and which may wait for which.
struct MessageTests {
  private func read(_ json: String) -> Message { Message(Array(json.utf8)) }

  @Test(
    "What is no message, with the error that it gets",
    arguments: [
      ("", -32700), ("{", -32700), ("[1,]", -32700), ("{} x", -32700), ("\u{0}", -32700), ("[]", -32600),
      (#"[{"jsonrpc": "2.0", "id": 1, "method": "x"}]"#, -32600), ("1", -32600), ("null", -32600), ("{}", -32600),
      (#"{"jsonrpc": "1.0", "id": 1, "method": "x"}"#, -32600), (#"{"id": 1, "method": "x"}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": null, "method": "x"}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": {}, "method": "x"}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": 1.5, "method": "x"}"#, -32600), (#"{"jsonrpc": "2.0", "id": 1}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": 1, "method": 7}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": 1, "method": "x", "params": 7}"#, -32600),
    ])
  func malformed(_ json: String, _ code: Int) {
    guard case .malformed(_, let error) = read(json) else {
      Issue.record("\(json) passes for a message")
      return
    }
    #expect(error.code.rawValue == code)
  }

  @Test("Ids come back as they were", arguments: ["1", "-7", "0", #""een""#, #""\"é\\""#, "123456789012345678"])
  func ids(_ id: String) {
    guard case .request(let found, "x", _) = read(#"{"jsonrpc": "2.0", "id": \#(id), "method": "x"}"#) else {
      Issue.record("no request")
      return
    }
    #expect(String(decoding: found.json, as: UTF8.self) == id)
  }

  @Test(
    "What may change what a later piece of work gives",
    arguments: [
      (MessageOrdering.documentUpdate("a"), MessageOrdering.documentRead("a"), true),
      (.documentUpdate("a"), .documentRead("b"), false), (.documentUpdate("a"), .documentUpdate("a"), true),
      (.documentRead("a"), .documentUpdate("a"), true), (.documentRead("a"), .documentRead("a"), false),
      (.globalChange, .documentRead("a"), true), (.documentRead("a"), .globalChange, true),
      (.globalChange, .globalChange, true), (.free, .documentUpdate("a"), false), (.globalChange, .free, false),
    ])
  func ordering(_ earlier: MessageOrdering, _ later: MessageOrdering, _ depends: Bool) {
    #expect(earlier.isDependency(of: later) == depends)
  }

  @Test("Only a request that waits can be cancelled")
  func cancelling() {
    let inbox = Inbox()
    inbox.put(read(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 2}}"#))
    for id in 1...3 { inbox.put(read(#"{"jsonrpc": "2.0", "id": \#(id), "method": "x"}"#)) }
    inbox.put(read(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 3}}"#))
    var cancelled: [Bool] = []
    while inbox.next() != nil {
      cancelled.append(inbox.isCancelled)
      inbox.finish()
    }
    #expect(cancelled == [false, false, true])
  }

  @Test("A change that waits makes linting the text before it vain")
  func dependency() {
    let inbox = Inbox()
    let change = #"{"textDocument": {"uri": "a"}, "contentChanges": []}"#
    inbox.put(read(#"{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": \#(change)}"#))
    #expect(inbox.hasDependency(of: .documentRead("a")))
    #expect(!inbox.hasDependency(of: .documentRead("b")))
    _ = inbox.next()
    #expect(!inbox.hasDependency(of: .documentRead("a")))
  }
}
