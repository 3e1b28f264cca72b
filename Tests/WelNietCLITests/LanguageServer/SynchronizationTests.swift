import Foundation
import Testing
import WelNietEngine

/// What the server makes of documents that are opened, changed and closed.
struct SynchronizationTests {
  private static let selfless = ["--exclude-rule", "disclaimer"]

  @Test(
    "Columns are counted as was agreed",
    arguments: [
      ("[]", "utf-16", "0:15-0:21"), (#"["utf-16"]"#, "utf-16", "0:15-0:21"), (#"["utf-8"]"#, "utf-8", "0:20-0:26"),
      (#"["utf-32"]"#, "utf-32", "0:13-0:19"), (#"["utf-8", "utf-16"]"#, "utf-8", "0:20-0:26"),
      (#"["utf-7", "utf-32", "utf-16"]"#, "utf-32", "0:13-0:19"), (#"["utf-7"]"#, "utf-16", "0:15-0:21"),
    ])
  func encodings(_ offered: String, _ chosen: String, _ range: String) throws {
    let client = try LanguageClient(
      SynchronizationTests.selfless, capabilities: #"{"general": {"positionEncodings": \#(offered)}}"#)
    #expect(client.capabilities["capabilities"]?["positionEncoding"]?.string == chosen)
    #expect(try client.findings("😀😀 é Wat een sukkel!") == ["\(range) abuse/insult"])
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String
    var changes: [String]
    var after: [String]
    var testDescription: String { name }

    init(_ name: String, _ before: String, _ changes: [String], _ after: [String]) {
      self.name = name
      self.before = before
      self.changes = changes
      self.after = after
    }
  }

  static let edits: [Edit] = [
    Edit("everything anew", "Wat een held!", [#"{"text": "Een sukkel."}"#], ["0:4-0:10"]),
    Edit("everything away", "Een sukkel.", [#"{"text": ""}"#], []),
    Edit("a word put in", "Wat een !", [edit([0, 8, 0, 8], "sukkel")], ["0:8-0:14"]),
    Edit("a word taken out", "Wat een sukkel!", [edit([0, 8, 0, 14], "")], []),
    Edit("after an emoji", "😀 een !", [edit([0, 7, 0, 7], "sukkel")], ["0:7-0:13"]),
    Edit("an emoji before", "een sukkel", [edit([0, 0, 0, 0], "😀")], ["0:6-0:12"]),
    Edit("a line before", "een sukkel", [edit([0, 0, 0, 0], "x\n")], ["1:4-1:10"]),
    Edit("a line before, CRLF", "een sukkel", [edit([0, 0, 0, 0], "x\r\n")], ["1:4-1:10"]),
    Edit("a line before, CR", "een sukkel", [edit([0, 0, 0, 0], "x\r")], ["1:4-1:10"]),
    Edit("CRLF lines", "een\r\ntwee\r\nsukkel", [edit([1, 0, 2, 0], "")], ["1:0-1:6"]),
    Edit("CR lines", "een\rtwee\rsukkel", [edit([1, 0, 2, 0], "")], ["1:0-1:6"]),
    Edit("mixed lines", "een\rtwee\r\ndrie\nsukkel", [edit([0, 0, 1, 0], "")], ["2:0-2:6"]),
    Edit("beyond the line", "een\nsukkel", [edit([0, 99, 0, 999], "s")], ["1:0-1:6"]),
    Edit("beyond the end", "een ", [edit([7, 3, 9, 1], "sukkel")], ["0:4-0:10"]),
    Edit("far beyond", "een ", [edit([2_147_483_647, 0, 2_147_483_647, 2_147_483_647], "sukkel")], ["0:4-0:10"]),
    Edit("before the beginning", "ukkel", [edit([0, -4, 0, 0], "s")], ["0:0-0:6"]),
    Edit("the end before the start", "een XXsukkel", [edit([0, 6, 0, 4], "")], ["0:4-0:10"]),
    Edit("inside a pair", "een 😀sukkel", [edit([0, 5, 0, 6], "")], ["0:4-0:10"]),
    Edit(
      "two, the second counts after the first", "!", [edit([0, 0, 0, 0], "sukkel"), edit([0, 0, 0, 0], "een ")],
      ["0:4-0:10"]),
    Edit("whole and part", "x", [#"{"text": "een kkel"}"#, edit([0, 4, 0, 4], "su")], ["0:4-0:10"]),
    Edit("letter by letter", "", "sukkel".enumerated().map { edit([0, $0, 0, $0], String($1)) }, ["0:0-0:6"]),
    Edit("what is no change is passed over", "een sukkel", [#"{"text": 7}"#, "{}", "null"], ["0:4-0:10"]),
    Edit("no change", "een sukkel", [], ["0:4-0:10"]),
  ]

  @Test("Changes", arguments: edits)
  func changes(_ edit: Edit) throws {
    let client = try LanguageClient(SynchronizationTests.selfless)
    try client.open("untitled:a", edit.before)
    _ = try client.diagnostics("untitled:a")
    try client.change("untitled:a", version: 2, edit.changes)
    let found = try client.diagnostics("untitled:a")
    #expect(found.version == 2)
    #expect(found.lines == edit.after.map { "\($0) abuse/insult" })
  }

  @Test("Of many changes at once the last is told, with its version, and none after it")
  func coalescing() throws {
    let client = try LanguageClient(SynchronizationTests.selfless)
    try client.open("untitled:a", "een ")
    _ = try client.diagnostics("untitled:a")
    let item = #"{"uri": "untitled:a", "version": "#
    let burst = (2...300).map { version in
      let change = edit([0, 4, 0, version % 2 == 0 ? 4 : 10], version % 2 == 0 ? "sukkel" : "")
      return LanguageClient.frame(
        #"{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": \#(item)\#(version)}, "contentChanges": [\#(change)]}}"#
      )
    }
    try client.write(burst.reduce(Data(), +))
    var versions: [Int] = []
    while versions.last != 300 {
      let found = try client.diagnostics("untitled:a")
      let version = try #require(found.version)
      #expect(found.lines == (version % 2 == 0 ? ["0:4-0:10 abuse/insult"] : []))
      versions.append(version)
    }
    #expect(versions == versions.sorted())
    #expect(versions.count < 299)
    #expect(try client.shutDown() == 0)
    #expect(client.unread.isEmpty)
  }

  @Test("A document that is closed has no diagnostics left")
  func closing() throws {
    let client = try LanguageClient()
    #expect(try client.findings("sukkel").count == 1)
    try client.close("untitled:a")
    #expect(try client.diagnostics("untitled:a").items.isEmpty)
    try client.change("untitled:a", version: 3, [#"{"text": "sukkel"}"#])
    try client.close("untitled:a")
    #expect(try client.findings("held") == [])
    #expect(try client.shutDown() == 0)
  }

  @Test("Two documents don't mix")
  func two() throws {
    let client = try LanguageClient(SynchronizationTests.selfless)
    try client.open("untitled:a", "een sukkel")
    try client.open("untitled:b", "geen held")
    try client.change("untitled:b", version: 2, [edit([0, 5, 0, 9], "druiloor")])
    #expect(try client.diagnostics("untitled:a").lines == ["0:4-0:10 abuse/insult"])
    var found = try client.diagnostics("untitled:b")
    if found.version == 1 { found = try client.diagnostics("untitled:b") }
    #expect(found.lines == ["0:5-0:13 abuse/insult"])
  }

  @Test("Opened twice, it is the second")
  func reopened() throws {
    let client = try LanguageClient(SynchronizationTests.selfless)
    #expect(try client.findings("een sukkel").count == 1)
    try client.open("untitled:a", "een held", version: 9)
    let found = try client.diagnostics("untitled:a")
    #expect(found.version == 9 && found.items.isEmpty)
  }

  @Test(
    "A document of a language is read as such",
    arguments: [
      ("markdown", "a [een](x) su**kk**el", ["0:11-0:21"]), ("html", "<p>een su<b>kk</b>el", ["0:7-0:20"]),
      ("plaintext", "su**kk**el", []), ("gitcommit", "een sukkel\n# een sukkel\n", ["0:4-0:10"]),
      ("git-commit", "# een sukkel\nsukkel", ["1:0-1:6"]),
      ("gitcommit", "# ------------------------ >8 ------------------------\nsukkel", []),
      ("", "een sukkel", ["0:4-0:10"]),
    ])
  func languages(_ language: String, _ text: String, _ ranges: [String]) throws {
    let client = try LanguageClient(SynchronizationTests.selfless)
    #expect(try client.findings(text, language: language) == ranges.map { "\($0) abuse/insult" })
  }

  @Test(
    "Texts that are hard to count in",
    arguments: ["", "\n", "\r", "\u{FEFF}", "\u{0}", "a\u{0}b", "\u{FFFD}", "👨‍👩‍👧", "\u{2028}sukkel"])
  func oddTexts(_ text: String) throws {
    let client = try LanguageClient()
    _ = try client.findings(text)
    try client.change("untitled:a", version: 2, [edit([0, 1, 0, 1], "x"), edit([0, 0, 9, 9], "een sukkel")])
    #expect(try client.diagnostics("untitled:a").codes.last == "abuse/insult")
    #expect(try client.shutDown() == 0)
  }
}
