import Foundation
import Testing
import WelNietEngine

/// What editors are told about findings.
struct DiagnosticsTests {
  private static let draft = "Wat een 😀 sukkel!\nEn bel me thuis.\nBagger school."
  private static let everything = """
    {"textDocument": {"publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}}, \
    "hover": {"contentFormat": ["markdown", "plaintext"]}}}
    """

  @Test("A finding with everything that there is to tell")
  func finding() throws {
    let client = try LanguageClient(capabilities: Self.everything)
    try client.open("untitled:a", Self.draft, version: 7)
    let found = try client.diagnostics("untitled:a")
    #expect(found.version == 7)
    #expect(
      found.lines == [
        "0:0-0:3 disclaimer/missing", "0:11-0:17 abuse/insult", "1:7-1:15 personal-data/contact",
        "2:0-2:13 reputation/negative",
      ])
    #expect(found.items.map { $0["severity"]?.integer } == [2, 2, 1, 3])
    let insult = found.items[1]
    #expect(insult["source"]?.string == "welniet")
    #expect(insult["codeDescription"] == nil)
    let message = try #require(insult["message"]?.string).split(separator: "\n").map(String.init)
    #expect(message.count == 4)
    #expect(message.first == "Belediging: ‘sukkel’")
    #expect(message[2] == "Wel: Zeg het anders.")
    #expect(message.last == "De Regenboog 1")
    let related = try #require(insult["relatedInformation"]?.array)
    #expect(
      related.map { $0["message"]?.string } == [
        "De Regenboog 1: Scheld niemand uit.", "De Regenboog 3: Denk om de naam van de school.",
      ])
    #expect(related[0]["location"]?["uri"]?.string == "untitled:a")
    #expect(related[0]["location"]?["range"]?["start"]?["character"]?.integer == 11)
    #expect(insult["data"]?["rule"]?.string == "abuse/insult")
    #expect(insult["data"]?["citation"]?["article"]?.string == "1")
    #expect(insult["data"]?["citation"]?["others"]?[0]?.string == "3")
    #expect(found.items[0]["data"]?["suggestion"]?.string == "Dit is mijn eigen mening.")
  }

  @Test("Related information goes only to who can show it")
  func unrelated() throws {
    let client = try LanguageClient()
    try client.open("untitled:a", Self.draft)
    #expect(try client.diagnostics("untitled:a").items.allSatisfy { $0["relatedInformation"] == nil })
  }

  @Test(
    "A finding about the whole draft stands at its first word",
    arguments: [
      ("plaintext", "bagger school", "0:0-0:6"), ("plaintext", "\n\n  Een bagger school", "2:2-2:5"),
      ("markdown", "---\ntitel: x\n---\n\nEen bagger school", "4:0-4:3"),
      ("plaintext", "\u{FEFF}een bagger school", "0:1-0:4"),
      ("plaintext", "😀 bagger school", "0:0-0:2"),
    ])
  func wholeDraft(_ language: String, _ text: String, _ range: String) throws {
    #expect(try LanguageClient().findings(text, language: language).first == "\(range) disclaimer/missing")
  }

  @Test("In English, too")
  func english() throws {
    let client = try LanguageClient(["--language", "en"])
    try client.open("untitled:a", "Wat een sukkel!")
    let message = try #require(try client.diagnostics("untitled:a").items.last?["message"]?.string)
    #expect(message.hasSuffix("De Regenboog 1"))
    #expect(message.contains("Wel: "))
  }

  @Test("The command line's choice of findings holds")
  func selection() throws {
    #expect(try LanguageClient(["--severity", "error"]).findings(Self.draft) == ["1:7-1:15 personal-data/contact"])
    #expect(try LanguageClient(["--rule", "abuse"]).findings(Self.draft) == ["0:11-0:17 abuse/insult"])
    #expect(try LanguageClient(["--author", "pupil"]).findings("Wat een held!") == [])
  }

  @Test("What is wrong with a suppression is told where it stands")
  func suppressionNotes() throws {
    let client = try LanguageClient(capabilities: Self.everything)
    let text = "<!-- welniet-disable-line abuse/insult: x -->\n\n<!-- welniet-disable-line abuse/insult -->\n"
    try client.open("untitled:a", text, language: "markdown")
    let found = try client.diagnostics("untitled:a")
    #expect(found.lines == ["0:26-0:38 suppression/unused", "2:0-2:42 suppression/missing-reason"])
    #expect(found.items.map { $0["severity"]?.integer } == [3, 3])
    #expect(found.items[0]["tags"]?[0]?.integer == 1)
    #expect(found.items[1]["tags"] == nil)
  }

  // MARK: Asked for

  private func pull(_ client: LanguageClient, _ uri: String = "untitled:a", previous: String? = nil) throws -> JSONValue
  {
    let more = previous.map { ", \"previousResultId\": \(json($0))" } ?? ""
    let answer = try client.request("textDocument/diagnostic", #"{"textDocument": {"uri": \#(json(uri))}\#(more)}"#)
    return try #require(answer.result)
  }

  @Test("Asked for, they are the same; unchanged where nothing changed")
  func pulled() throws {
    let client = try LanguageClient()
    let text = "Wat een sukkel!"
    try client.open("untitled:a", text)
    let pushed = try client.diagnostics("untitled:a")
    let first = try pull(client)
    #expect(first["kind"]?.string == "full")
    #expect(first["items"]?.array?.map { LanguageClient.line(of: $0) } == pushed.lines)
    let id = try #require(first["resultId"]?.string)
    let second = try pull(client, previous: id)
    #expect(second["kind"]?.string == "unchanged")
    #expect(second["resultId"]?.string == id)
    #expect(second["items"] == nil)
    try client.change("untitled:a", version: 2, [edit([0, 0, 0, 15], "Wat een held!")])
    let third = try pull(client, previous: id)
    #expect(third["kind"]?.string == "full")
    #expect(third["items"]?.array?.isEmpty == true)
    #expect(try pull(client, previous: "onzin")["kind"]?.string == "full")
    #expect(try pull(client, "untitled:elders")["items"]?.array?.isEmpty == true)
  }

  @Test("Who asks is sent nothing unasked any more, and what was sent is taken back")
  func noDoubles() throws {
    let client = try LanguageClient()
    #expect(try client.findings("Wat een sukkel!").count == 1)
    _ = try pull(client)
    #expect(try client.diagnostics("untitled:a").items.isEmpty)
    try client.change("untitled:a", version: 2, [edit([0, 0, 0, 0], "Een druiloor. ")])
    try client.open("untitled:b", "sukkel")
    #expect(try pull(client)["items"]?.array?.count == 2)
    try client.close("untitled:a")
    #expect(try client.shutDown() == 0)
    #expect(client.unread.isEmpty)
  }

  @Test("An answer is about the text of the moment that it was asked")
  func snapshots() throws {
    let client = try LanguageClient()
    try client.open("untitled:a", "")
    var asked: [(Int, Int)] = []
    for count in 1...20 {
      try client.change("untitled:a", version: count + 1, [edit([0, 0, 0, 0], "sukkel ")])
      asked.append((count, try client.ask("textDocument/diagnostic", #"{"textDocument": {"uri": "untitled:a"}}"#)))
    }
    for (count, id) in asked {
      #expect(try client.answer(to: id).result?["items"]?.array?.count == count)
    }
  }

  @Test("Progress goes to who gives a token", arguments: [#""merk""#, "17"])
  func progress(_ token: String) throws {
    let client = try LanguageClient()
    try client.open("untitled:a", "sukkel")
    let parameters = #"{"textDocument": {"uri": "untitled:a"}, "workDoneToken": \#(token)}"#
    #expect(try client.request("textDocument/diagnostic", parameters).error == nil)
    let kinds = try (0..<2).map { _ in try client.next("$/progress")["params"]?["value"]?["kind"]?.string }
    #expect(kinds == ["begin", "end"])
  }

  // MARK: Hover

  private func hover(_ client: LanguageClient, _ line: Int, _ character: Int) throws -> JSONValue {
    let place = #"{"line": \#(line), "character": \#(character)}"#
    let answer = try client.request(
      "textDocument/hover", #"{"textDocument": {"uri": "untitled:a"}, "position": \#(place)}"#)
    return try #require(answer.result)
  }

  @Test("Pointing at a finding tells all about it")
  func hover() throws {
    let client = try LanguageClient(capabilities: Self.everything)
    _ = try client.findings(Self.draft)
    let shown = try hover(client, 0, 12)
    #expect(shown["contents"]?["kind"]?.string == "markdown")
    let text = try #require(shown["contents"]?["value"]?.string)
    for words in [
      "**Belediging: ‘sukkel’** `abuse/insult`", "**Niet:**", "**Wel:** Zeg het anders.",
      "**De Regenboog 1:** Scheld niemand uit.", "Zie ook: 3",
    ] {
      #expect(text.contains(words))
    }
    #expect(shown["range"]?["start"]?["character"]?.integer == 11)
    #expect(shown["range"]?["end"]?["character"]?.integer == 17)
  }

  @Test(
    "In plain text where the client has no Markdown",
    arguments: ["{}", #"{"textDocument": {"hover": {"contentFormat": ["plaintext", "markdown"]}}}"#])
  func plainHover(_ capabilities: String) throws {
    let client = try LanguageClient(capabilities: capabilities)
    _ = try client.findings(Self.draft)
    let shown = try hover(client, 0, 12)
    #expect(shown["contents"]?["kind"]?.string == "plaintext")
    let text = try #require(shown["contents"]?["value"]?.string)
    #expect(text.contains("Belediging: ‘sukkel’ [abuse/insult]\nNiet: "))
    #expect(!text.contains("*"))
  }

  @Test("Two findings at a place, and none", arguments: [(0, 6, 0), (2, 13, 1), (1, 3, 0), (9, 9, 0), (0, 2, 1)])
  func hoverPlaces(_ line: Int, _ character: Int, _ count: Int) throws {
    let client = try LanguageClient(capabilities: Self.everything)
    _ = try client.findings(Self.draft)
    let text = try hover(client, line, character)["contents"]?["value"]?.string ?? ""
    #expect(text.components(separatedBy: "**Niet:**").count - 1 == count)
  }

  @Test("A draft's own words don't become markup")
  func hoverEscapes() throws {
    let client = try LanguageClient(capabilities: Self.everything)
    try client.open("untitled:a", "su**kk**el", language: "markdown")
    _ = try client.diagnostics("untitled:a")
    let text = try #require(try hover(client, 0, 4)["contents"]?["value"]?.string)
    #expect(text.contains(#"‘su\*\*kk\*\*el’"#))
  }

  // MARK: Explaining

  @Test("A rule is explained in a message, with the article of the document's protocol")
  func explain() throws {
    let client = try LanguageClient()
    _ = try client.findings("Wat een sukkel!")
    let answer = try client.request(
      "workspace/executeCommand", #"{"command": "welniet.explain", "arguments": ["abuse/insult", "untitled:a"]}"#)
    let message = try client.next("window/showMessage")
    #expect(message["params"]?["type"]?.integer == 3)
    let text = try #require(message["params"]?["message"]?.string)
    #expect(text.hasPrefix("abuse/insult\n"))
    #expect(text.contains("De Regenboog 1: Scheld niemand uit."))
    #expect(answer.result?.string == text)
  }

  @Test("Nothing of a draft goes to standard error, whatever happens")
  func silence() throws {
    let client = try LanguageClient(["--consent", "/nergens/geheim.csv"])
    _ = try client.findings("Wat een sukkel, die Daan Visser!")
    try client.write(Data("Content-Length: 5\r\n\r\nDaan!".utf8))
    try client.notify(
      "textDocument/didChange", #"{"textDocument": {"uri": "untitled:a"}, "contentChanges": [{"text": 1}]}"#)
    #expect(try client.shutDown() == 0)
    #expect(client.complaints == "")
    for message in client.unread where message["method"]?.string != "textDocument/publishDiagnostics" {
      var writer = JSONWriter()
      writer.value(message)
      #expect(!String(decoding: writer.bytes, as: UTF8.self).contains("Daan"))
    }
  }
}
