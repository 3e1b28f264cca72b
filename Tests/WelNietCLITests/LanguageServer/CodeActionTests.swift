import Foundation
import Testing
import WelNietEngine

/// What editors are offered to do about findings, and what becomes of a document when they do it.
struct CodeActionTests {
  private static let literals = """
    {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}, \
    "workspace": {"workspaceEdit": {"documentChanges": true}, "applyEdit": true}}
    """

  private func actions(
    _ client: LanguageClient, _ places: [Int], context: String = #"{"diagnostics": []}"#
  ) throws -> [JSONValue] {
    let start = #"{"line": \#(places[0]), "character": \#(places[1])}"#
    let end = #"{"line": \#(places[2]), "character": \#(places[3])}"#
    let answer = try client.request(
      "textDocument/codeAction",
      #"{"textDocument": {"uri": "untitled:a"}, "range": {"start": \#(start), "end": \#(end)}, "context": \#(context)}"#
    )
    return try #require(answer.result?.array)
  }

  /// The text after an action's edits, which must be for the version that is there.
  private func applied(_ action: JSONValue?, to text: String) throws -> String {
    let change = try #require(action?["edit"]?["documentChanges"]?[0])
    #expect(change["textDocument"]?["uri"]?.string == "untitled:a")
    #expect(change["textDocument"]?["version"]?.integer == 1)
    let lines = Source(text)
    func offset(_ place: JSONValue?) throws -> Int {
      let line = try #require(place?["line"]?.integer)
      let character = try #require(place?["character"]?.integer)
      let start = lines.lineStarts[line]
      let rest = String(decoding: Array(text.utf8)[start...], as: UTF8.self)
      let index = rest.utf16.index(rest.utf16.startIndex, offsetBy: character)
      return start + rest.utf8.distance(from: rest.utf8.startIndex, to: index)
    }
    let edits = try #require(change["edits"]?.array).map { edit in
      Edit(
        range: try offset(edit["range"]?["start"])..<(try offset(edit["range"]?["end"])),
        replacement: try #require(edit["newText"]?.bytes))
    }
    return String(decoding: Edit.apply(edits, to: Array(text.utf8)), as: UTF8.self)
  }

  private func isSuppression(_ action: JSONValue) -> Bool {
    var writer = JSONWriter()
    writer.value(action["edit"] ?? JSONValue(.null))
    return String(decoding: writer.bytes, as: UTF8.self).contains("welniet-disable")
  }

  /// The findings in a text after everybody has looked again.
  private func findings(_ client: LanguageClient, after text: String) throws -> [String] {
    try client.change("untitled:a", version: 2, [#"{"text": \#(json(text))}"#])
    return try client.diagnostics("untitled:a").codes
  }

  private static let reason = "schrijf hier waarom dit mag"

  @Test(
    "A comment with the reason goes where it changes nothing that readers see",
    arguments: [
      ("markdown", "een sukkel\n", "<!-- welniet-disable-next-line abuse/insult: \(reason) -->\neen sukkel\n"),
      (
        "markdown", "een\r\n\r\neen sukkel",
        "een\r\n\r\n<!-- welniet-disable-next-line abuse/insult: \(reason) -->\r\neen sukkel"
      ),
      (
        "markdown", "een\neen sukkel\nvan een",
        "een\neen sukkel <!-- welniet-disable-line abuse/insult: \(reason) -->\nvan een"
      ),
      (
        "markdown", "een\neen sukkel  \nvan een",
        "een\neen sukkel <!-- welniet-disable-line abuse/insult: \(reason) -->  \nvan een"
      ),
      (
        "markdown", "- een\n- een sukkel\n",
        "- een\n- een sukkel <!-- welniet-disable-line abuse/insult: \(reason) -->\n"
      ),
      (
        "markdown", "| a |\n| --- |\n| sukkel |\n",
        "| a |\n| --- |\n| sukkel <!-- welniet-disable-line abuse/insult: \(reason) --> |\n"
      ),
      (
        "markdown", "---\ntitel: x\n---\neen sukkel",
        "---\ntitel: x\n---\n<!-- welniet-disable-next-line abuse/insult: \(reason) -->\neen sukkel"
      ),
      (
        "markdown", "😀\n> een\n> sukkel\n", "😀\n> een\n> sukkel <!-- welniet-disable-line abuse/insult: \(reason) -->\n"
      ),
      (
        "html", "<p>\n  een sukkel\n</p>",
        "<p>\n  een sukkel <!-- welniet-disable-line abuse/insult: \(reason) -->\n</p>"
      ),
      ("html", "<p>een sukkel</p>", "<!-- welniet-disable-next-line abuse/insult: \(reason) -->\n<p>een sukkel</p>"),
    ])
  func suppress(_ language: String, _ text: String, _ after: String) throws {
    let client = try LanguageClient(capabilities: Self.literals)
    #expect(try client.findings(text, language: language).count == 1)
    let offered = try actions(client, [0, 0, 99, 0]).filter(isSuppression)
    #expect(offered.count == 1)
    #expect(try applied(offered.first, to: text) == after)
    #expect(try findings(client, after: after) == [])
  }

  @Test(
    "A finding about the whole text is explained for all of it",
    arguments: [
      ("markdown", "Een bagger school", ""), ("html", "<!DOCTYPE html>\n<p>Een bagger school</p>", "<!DOCTYPE html>\n"),
    ])
  func suppressEverywhere(_ language: String, _ text: String, _ before: String) throws {
    let client = try LanguageClient(capabilities: Self.literals)
    let count = try client.findings(text, language: language).count
    let offered = try actions(client, [0, 0, 9, 0]).filter {
      isSuppression($0) && $0["diagnostics"]?[0]?["code"]?.string == "disclaimer/missing"
    }
    let after = try applied(offered.first, to: text)
    #expect(after.hasPrefix(before + "<!-- welniet-disable-file disclaimer/missing: \(Self.reason) -->\n"))
    #expect(try findings(client, after: after).count == count - 1)
  }

  @Test("Plain text cannot carry comments", arguments: ["plaintext", "gitcommit"])
  func noComments(_ language: String) throws {
    let client = try LanguageClient(capabilities: Self.literals)
    _ = try client.findings("een sukkel", language: language)
    let offered = try actions(client, [0, 5, 0, 5])
    #expect(!offered.contains(where: isSuppression))
    #expect(offered.contains { $0["command"]?["command"]?.string == "welniet.explain" })
  }

  @Test(
    "Only what touches the selection is offered",
    arguments: [
      ([0, 0, 0, 3], 0), ([0, 4, 0, 4], 1), ([0, 10, 0, 10], 1), ([0, 7, 0, 7], 1), ([0, 11, 0, 11], 0),
      ([0, 12, 0, 4], 1),
      ([0, 0, 9, 9], 2), ([1, 4, 1, 4], 1),
    ] as [([Int], Int)])
  func selection(_ places: [Int], _ count: Int) throws {
    let client = try LanguageClient(capabilities: Self.literals)
    _ = try client.findings("een sukkel van\nEen druiloor.", language: "markdown")
    let explained = try actions(client, places).filter { $0["command"] != nil }
    #expect(explained.count == count)
  }

  @Test(
    "The client's choice of kinds holds",
    arguments: [
      (#"["quickfix"]"#, ["quickfix"]), (#"["source"]"#, ["source.fixAll.welniet"]),
      (#"["source.fixAll"]"#, ["source.fixAll.welniet"]),
      (#"["source.fixAll.welniet"]"#, ["source.fixAll.welniet"]), (#"["source.fixAll.eslint"]"#, []),
      (#"["refactor"]"#, []),
      (#"["source.organizeImports", "quickfix"]"#, ["quickfix"]), ("[]", []),
      (#"[""]"#, ["quickfix", "source.fixAll.welniet"]),
    ] as [(String, [String])])
  func kinds(_ only: String, _ expected: [String]) throws {
    let client = try LanguageClient(nil, capabilities: Self.literals)
    _ = try client.findings("Bel 06-12345678.", language: "markdown")
    let offered = try actions(client, [0, 5, 0, 5], context: #"{"diagnostics": [], "only": \#(only)}"#)
    #expect(Set(offered.compactMap { $0["kind"]?.string }) == Set(expected))
  }

  @Test("A safe fix is preferred, and does what it says", arguments: ["plaintext", "markdown", "html"])
  func fix(_ language: String) throws {
    let client = try LanguageClient(nil, capabilities: Self.literals)
    let text = "😀 Bel Daan maar op 06-12345678, hij is er."
    try client.open("untitled:a", text, language: language)
    let found = try client.diagnostics("untitled:a")
    let contact = try #require(found.items.first { $0["code"]?.string == "personal-data/contact" })
    let start = try #require(contact["range"]?["start"]?["character"]?.integer)
    let offered = try actions(client, [0, start, 0, start + 1])
    let fix = try #require(offered.first { $0["isPreferred"]?.bool == true })
    #expect(fix["kind"]?.string == "quickfix")
    #expect(fix["diagnostics"]?[0]?["code"]?.string == "personal-data/contact")
    let after = try applied(fix, to: text)
    #expect(!after.contains("12345678"))
    #expect(after.hasPrefix("😀 Bel Daan maar op "))
    #expect(try !findings(client, after: after).contains("personal-data/contact"))
  }

  @Test("Everything that is safe, in one go")
  func fixAll() throws {
    let client = try LanguageClient(nil, capabilities: Self.literals)
    let text = "Bel 06-12345678 of 06-87654321.\r\n\r\nMail daan.visser@example.org.\r\n"
    try client.open("untitled:a", text, language: "markdown")
    #expect(try client.diagnostics("untitled:a").codes.filter { $0 == "personal-data/contact" }.count == 3)
    let offered = try actions(client, [0, 0, 0, 0], context: #"{"diagnostics": [], "only": ["source.fixAll"]}"#)
    #expect(offered.count == 1)
    let after = try applied(offered.first, to: text)
    #expect(!after.contains("@") && !after.contains("06-"))
    #expect(try !findings(client, after: after).contains("personal-data/contact"))
  }

  @Test("Nothing is tried out while the cursor moves")
  func unasked() throws {
    let client = try LanguageClient(nil, capabilities: Self.literals)
    _ = try client.findings("Bel 06-12345678.", language: "markdown")
    let offered = try actions(client, [0, 5, 0, 5], context: #"{"diagnostics": [], "triggerKind": 2}"#)
    #expect(!offered.isEmpty)
    #expect(offered.allSatisfy { $0["kind"]?.string == "quickfix" })
  }

  @Test("A client without versions gets plain changes")
  func plainChanges() throws {
    let client = try LanguageClient(
      capabilities:
        #"{"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}"#)
    _ = try client.findings("een sukkel", language: "markdown")
    let edit = try #require(try actions(client, [0, 5, 0, 5]).first(where: isSuppression)?["edit"])
    #expect(edit["documentChanges"] == nil)
    #expect(edit["changes"]?["untitled:a"]?[0]?["newText"]?.string?.contains("welniet-disable") == true)
  }

  @Test("A client without action literals gets commands, and asks for their edits")
  func commands() throws {
    let client = try LanguageClient(capabilities: #"{"workspace": {"applyEdit": true}}"#)
    _ = try client.findings("een sukkel", language: "markdown")
    let offered = try actions(client, [0, 5, 0, 5])
    #expect(offered.map { $0["command"]?.string } == ["welniet.applyEdit", "welniet.explain"])
    var writer = JSONWriter()
    writer.value(offered[0])
    let answer = try client.request("workspace/executeCommand", String(decoding: writer.bytes, as: UTF8.self))
    #expect(answer.error == nil)
    let request = try client.next("workspace/applyEdit")
    #expect(request["params"]?["edit"]?["changes"]?["untitled:a"]?.array?.count == 1)
    let id = try #require(request["id"]?.integer)
    try client.send(#"{"jsonrpc": "2.0", "id": \#(id), "result": {"applied": true}}"#)
    #expect(try client.shutDown() == 0)
  }

  @Test("A client that applies no edits is offered none")
  func noEdits() throws {
    let client = try LanguageClient()
    _ = try client.findings("een sukkel", language: "markdown")
    #expect(try actions(client, [0, 5, 0, 5]).map { $0["command"]?.string } == ["welniet.explain"])
    let answer = try client.request("workspace/executeCommand", #"{"command": "welniet.applyEdit", "arguments": [{}]}"#)
    #expect(answer.error == -32803)
  }

  @Test("Nothing is offered where nothing is, or nothing can be linted", arguments: ["Wat een held!", ""])
  func nothing(_ text: String) throws {
    let client = try LanguageClient(capabilities: Self.literals)
    #expect(try actions(client, [0, 0, 9, 9]).isEmpty)
    _ = try client.findings(text, language: "markdown")
    #expect(try actions(client, [0, 0, 9, 9]).isEmpty)
  }
}
