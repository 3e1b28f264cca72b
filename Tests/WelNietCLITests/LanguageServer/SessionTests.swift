import Foundation
import Testing
import WelNietEngine

/// How a session with the language server begins and ends, and what happens to messages that are none.
struct SessionTests {
  @Test("By the book: initialize, initialized, shutdown, exit")
  func byTheBook() throws {
    let client = try LanguageClient()
    let capabilities = try #require(client.capabilities["capabilities"])
    #expect(capabilities["positionEncoding"]?.string == "utf-16")
    #expect(capabilities["textDocumentSync"]?["change"]?.integer == 2)
    #expect(capabilities["hoverProvider"]?.bool == true)
    #expect(capabilities["diagnosticProvider"]?["identifier"]?.string == "welniet")
    #expect(client.capabilities["serverInfo"]?["name"]?.string == "welniet")
    #expect(try client.shutDown() == 0)
    #expect(client.complaints == "")
    #expect(client.unread.isEmpty)
  }

  @Test("Editors may say --stdio")
  func standardStreams() throws {
    #expect(try LanguageClient(["--stdio"]).shutDown() == 0)
  }

  @Test("Nothing but initialize is answered before initialize", arguments: ["textDocument/hover", "shutdown", "x/y"])
  func tooEarly(_ method: String) throws {
    let client = try LanguageClient(capabilities: nil)
    #expect(try client.request(method, "{}").error == -32002)
    try client.open("untitled:a", "Wat een sukkel!")
    #expect(try client.request("initialize", #"{"capabilities": {}}"#).error == nil)
    try client.notify("initialized", "{}")
    #expect(
      try client.request("textDocument/diagnostic", #"{"textDocument": {"uri": "untitled:a"}}"#).result?["items"]?
        .array?.count == 0)
    #expect(try client.shutDown() == 0)
  }

  @Test("Nothing is answered after shutdown", arguments: ["textDocument/hover", "shutdown", "initialize", "x/y"])
  func tooLate(_ method: String) throws {
    let client = try LanguageClient()
    #expect(try client.request("shutdown", "null").error == nil)
    #expect(try client.request(method, "{}").error == -32600)
    try client.open("untitled:a", "Wat een sukkel!")
    try client.notify("exit", "null")
    #expect(try client.status() == 0)
    #expect(client.unread.isEmpty)
  }

  @Test("initialize comes once")
  func once() throws {
    let client = try LanguageClient()
    #expect(try client.request("initialize", #"{"capabilities": {}}"#).error == -32600)
    #expect(try client.findings("sukkel") == ["0:0-0:6 abuse/insult"])
  }

  enum End: CaseIterable { case exitAtOnce, exitUnasked, silence, silenceAfterStart, silenceInHeader, silenceInContent }

  @Test("An end without shutdown is a failure, and never a hang", arguments: End.allCases)
  func unasked(_ end: End) throws {
    let isNew = end == .exitAtOnce || end == .silence
    let client = try LanguageClient(capabilities: isNew ? nil : "{}")
    switch end {
    case .exitAtOnce, .exitUnasked: try client.send(#"{"jsonrpc": "2.0", "method": "exit"}"#)
    case .silence, .silenceAfterStart: break
    case .silenceInHeader: try client.write(Data("Content-Len".utf8))
    case .silenceInContent: try client.write(Data("Content-Length: 100\r\n\r\n{\"jsonrpc\"".utf8))
    }
    #expect(try client.hangUp() == 1)
    #expect(client.complaints == "")
  }

  @Test(
    "What is no message is answered, and the session goes on",
    arguments: [
      ("{", -32700), ("[1,]", -32700), ("\u{0}\u{1}", -32700), ("", -32700), ("[]", -32600), ("7", -32600),
      (#"[{"jsonrpc": "2.0", "id": 9, "method": "shutdown"}]"#, -32600), (#"{"jsonrpc": "2.0"}"#, -32600),
      (#"{"jsonrpc": "1.0", "id": 9, "method": "shutdown"}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": {}, "method": "shutdown"}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": 9, "method": []}"#, -32600),
      (#"{"jsonrpc": "2.0", "id": 9, "method": "shutdown", "params": 1}"#, -32600),
      (String(repeating: "[", count: 100_000), -32700),
    ])
  func malformedContent(_ content: String, _ code: Int) throws {
    let client = try LanguageClient()
    try client.send(content)
    #expect(try client.first { $0["error"] != nil }["error"]?["code"]?.integer == code)
    #expect(try client.shutDown() == 0)
    #expect(client.complaints == "")
  }

  @Test(
    "Bytes that are no frame are told once, and the next message is found",
    arguments: [
      ("rubbish\r\n\r\n", -32700), ("Content-Length: x\r\n\r\n{}", -32700), ("Content-Length: -1\r\n\r\n{}", -32700),
      ("Content-Type: x\r\n\r\n{}", -32700), ("Content-Length: 99999999999999999999\r\n\r\n{}", -32600),
      ("Content-Length: 70000000\r\n\r\n{}", -32600), ("{\"jsonrpc\": \"2.0\"}\n", -32700),
      (String(repeating: "z", count: 9000), -32700),
    ])
  func malformedFrame(_ bytes: String, _ code: Int) throws {
    let client = try LanguageClient()
    try client.write(Data(bytes.utf8))
    // The next header tells where the rubbish ends.
    let id = try client.ask("shutdown", "null")
    #expect(try client.first { $0["error"] != nil }["error"]?["code"]?.integer == code)
    #expect(try client.answer(to: id).error == nil)
  }

  @Test("A length that is too short costs its own message only")
  func tooShort() throws {
    let client = try LanguageClient()
    try client.write(
      Data("Content-Length: 20\r\n\r\n{\"jsonrpc\": \"2.0\", \"id\": 77, \"method\": \"shutdown\"}".utf8))
    #expect(try client.shutDown() == 0)
    let codes = client.unread.map { $0["error"]?["code"]?.integer }
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == -32700 })
  }

  @Test("Byte by byte, and many in one piece")
  func pieces() throws {
    let client = try LanguageClient()
    let one = LanguageClient.frame(#"{"jsonrpc": "2.0", "id": "a", "method": "x/y"}"#)
    for byte in one { try client.write(Data([byte])) }
    #expect(try client.first { $0["id"]?.string == "a" }["error"]?["code"]?.integer == -32601)
    let many = (0..<50).map { LanguageClient.frame(#"{"jsonrpc": "2.0", "id": "n\#($0)", "method": "x/y"}"#) }
    try client.write(many.reduce(Data(), +))
    for number in 0..<50 {
      #expect(try client.first { $0["id"] != nil }["id"]?.string == "n\(number)")
    }
  }

  @Test("Unknown methods get an error, unknown notifications and answers nothing")
  func unknown() throws {
    let client = try LanguageClient()
    #expect(try client.request("textDocument/rename", "{}").error == -32601)
    #expect(try client.request("$/something", "{}").error == -32601)
    for method in ["$/setTrace", "$/logTrace", "textDocument/willSave", "x/y"] { try client.notify(method, "{}") }
    try client.send(#"{"jsonrpc": "2.0", "id": 4711, "result": []}"#)
    try client.send(#"{"jsonrpc": "2.0", "id": "x", "error": {"code": 1, "message": ""}}"#)
    #expect(try client.shutDown() == 0)
    #expect(client.unread.isEmpty)
  }

  @Test(
    "Requests without what they need",
    arguments: [
      ("textDocument/hover", "{}"), ("textDocument/hover", #"{"textDocument": {"uri": "a"}}"#),
      ("textDocument/hover", #"{"textDocument": {"uri": "a"}, "position": {"line": "x", "character": 1}}"#),
      ("textDocument/diagnostic", "[]"), ("textDocument/codeAction", "{}"), ("workspace/executeCommand", "{}"),
      ("workspace/executeCommand", #"{"command": "welniet.onbekend"}"#),
      ("workspace/executeCommand", #"{"command": "welniet.explain"}"#),
      ("workspace/executeCommand", #"{"command": "welniet.explain", "arguments": ["abuse/onzin"]}"#),
    ])
  func invalidParameters(_ method: String, _ parameters: String) throws {
    let client = try LanguageClient()
    #expect(try client.request(method, parameters).error == -32602)
    #expect(try client.shutDown() == 0)
  }

  @Test("A request that is cancelled while it waits gets its error, the others their answers")
  func cancelling() throws {
    let client = try LanguageClient()
    let text = String(repeating: "Wat een sukkel, en bel me thuis. ", count: 3000)
    try client.open("untitled:a", text)
    // In one piece, so that the server knows of the end when it begins.
    let pull = #"{"textDocument": {"uri": "untitled:a"}}"#
    let messages = [
      #"{"jsonrpc": "2.0", "id": "eerst", "method": "textDocument/diagnostic", "params": \#(pull)}"#,
      #"{"jsonrpc": "2.0", "id": "weg", "method": "textDocument/diagnostic", "params": \#(pull)}"#,
      #"{"jsonrpc": "2.0", "id": "laatst", "method": "textDocument/diagnostic", "params": \#(pull)}"#,
      #"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "weg"}}"#,
      #"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "onbekend"}}"#,
      #"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {}}"#,
    ]
    try client.write(messages.map { LanguageClient.frame($0) }.reduce(Data(), +))
    let cancelled = try client.first { $0["id"]?.string == "weg" }
    #expect(cancelled["error"]?["code"]?.integer == -32800)
    #expect(try client.first { $0["id"]?.string == "eerst" }["result"]?["kind"]?.string == "full")
    #expect(try client.first { $0["id"]?.string == "laatst" }["result"]?["kind"]?.string == "full")
    #expect(try client.shutDown() == 0)
  }

  @Test("A server whose client died ends by itself")
  func parentGone() throws {
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/bin/cat")
    let pipe = Pipe()
    other.standardInput = pipe
    other.standardOutput = FileHandle.nullDevice
    try other.run()
    let client = try LanguageClient(capabilities: nil)
    let start = #"{"processId": \#(other.processIdentifier), "capabilities": {}}"#
    #expect(try client.request("initialize", start).error == nil)
    try client.notify("initialized", "{}")
    try pipe.fileHandleForWriting.close()
    other.waitUntilExit()
    #expect(try client.status() == 1)
  }

  @Test("A process that cannot be seen from here is not watched")
  func parentElsewhere() throws {
    let client = try LanguageClient(capabilities: nil)
    #expect(try client.request("initialize", #"{"processId": 2147483646, "capabilities": {}}"#).error == nil)
    try client.notify("initialized", "{}")
    #expect(try client.findings("Wat een held!") == [])
    #expect(try client.shutDown() == 0)
  }
}
