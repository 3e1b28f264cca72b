import Foundation
import Testing
import WelNietEngine

/// What documents are linted with: files, the editor's settings, front matter; and what happens when they change.
struct EditorSettingsTests {
  /// A folder of drafts on the disk, which goes when the test ends.
  private final class Workspace {
    let folder: URL
    var uri: String {
      folder.absoluteString.hasSuffix("/") ? String(folder.absoluteString.dropLast()) : folder.absoluteString
    }

    init(_ files: [String: String] = [:]) throws {
      folder = URL(fileURLWithPath: try Folders.temporary().resolvingSymlinksInPath().path, isDirectory: true)
      for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func uri(_ name: String) -> String { folder.appendingPathComponent(name).absoluteString }
  }

  private static let sukkel = "Wat een sukkel!"

  /// A client without the options that would go before everything.
  private func client(
    _ workspaces: [Workspace] = [], options: String? = nil, capabilities: String = "{}"
  ) throws -> LanguageClient {
    let folders = workspaces.map { #"{"uri": \#(json($0.uri)), "name": "x"}"# }.joined(separator: ", ")
    let given = options.map { ", \"initializationOptions\": \($0)" } ?? ""
    let client = try LanguageClient(nil, capabilities: nil)
    let answer = try client.request(
      "initialize",
      #"{"processId": null, "capabilities": \#(capabilities), "workspaceFolders": [\#(folders)]\#(given)}"#)
    try #require(answer.error == nil)
    try client.notify("initialized", "{}")
    return client
  }

  private func severities(_ client: LanguageClient, _ uri: String, _ text: String = sukkel) throws -> [Int] {
    try client.open(uri, text, language: "markdown")
    return try insults(client, uri)
  }

  /// How grave the insults are that are told next.
  private func insults(_ client: LanguageClient, _ uri: String) throws -> [Int] {
    try client.diagnostics(uri).items.filter { $0["code"]?.string == "abuse/insult" }
      .compactMap { $0["severity"]?.integer }
  }

  @Test("The nearest welniet.json holds, with its overrides")
  func nearest() throws {
    let workspace = try Workspace([
      "welniet.json":
        #"{"rules": {"abuse": "error"}, "overrides": [{"files": "personeel/**", "rules": {"abuse": "info"}}]}"#,
      "diep/.welniet.json": #"{"rules": {"abuse/insult": "off"}}"#,
    ])
    let client = try client([workspace])
    #expect(try severities(client, workspace.uri("a.md")) == [1])
    #expect(try severities(client, workspace.uri("personeel/b.md")) == [3])
    #expect(try severities(client, workspace.uri("diep/c.md")) == [])
    #expect(try severities(client, "untitled:x") == [1])
  }

  @Test("Front matter goes before the editor, which goes before the file")
  func precedence() throws {
    let workspace = try Workspace(["welniet.json": #"{"rules": {"abuse": "error"}}"#])
    let client = try client([workspace], options: #"{"rules": {"abuse/insult": "info"}}"#)
    #expect(try severities(client, workspace.uri("a.md")) == [3])
    let page = "---\nwelniet: {rules: {abuse/insult: warning}}\n---\n"
    #expect(try severities(client, workspace.uri("b.md"), page + Self.sukkel) == [2])
    #expect(try severities(client, "untitled:x", page + Self.sukkel) == [2])
  }

  @Test(
    "Settings at the start, as editors wrap them",
    arguments: [
      (#"{"rules": {"abuse": "error"}}"#, 1), (#"{"welniet": {"rules": {"abuse": "error"}}}"#, 1),
      (#"{"rules": {"abuse": "error"}, "author": null, "trace": {"server": "off"}}"#, 1), ("null", 2), ("{}", 2),
      (#"{"welniet": null}"#, 2), ("[]", 2), (#"{"welniet": []}"#, 2), (#"{"python": {"analysis": {}}}"#, 2),
      (#"{"overrides": [{"files": "*.md", "rules": {"abuse": "error"}}]}"#, 1),
    ])
  func options(_ options: String, _ severity: Int) throws {
    let workspace = try Workspace()
    let client = try client([workspace], options: options)
    #expect(try severities(client, workspace.uri("a.md")) == [severity])
    #expect(try client.shutDown() == 0)
    #expect(!client.unread.contains { $0["method"]?.string == "window/showMessage" })
  }

  @Test(
    "Settings that are wrong are told, and count as not said",
    arguments: [
      (#"{"autor": "pupil"}"#, "author"), (#"{"author": "pupl"}"#, "pupil"), (#"{"rules": {"abus": "off"}}"#, "abuse"),
      (#"{"rules": []}"#, "rules"), ("7", "{"), (#"{"roster": "../geheim.txt"}"#, "geheim.txt"),
      (#"{"consent": "nergens.csv"}"#, "nergens.csv"), (#"{"$schema": "x"}"#, "$schema"),
      (#"{"lexicons": "/etc/passwd"}"#, "lexicons"),
    ])
  func wrongOptions(_ options: String, _ word: String) throws {
    let workspace = try Workspace()
    let client = try client([workspace], options: options)
    let message = try client.next("window/showMessage")["params"]
    #expect(message?["type"]?.integer == 1)
    #expect(try #require(message?["message"]?.string).contains(word))
    #expect(try severities(client, workspace.uri("a.md")) == [2])
    #expect(try client.shutDown() == 0)
    #expect(!client.unread.contains { $0["method"]?.string == "window/showMessage" })
  }

  @Test("A protocol that nobody knows is told at the document, too", arguments: [#"{"protocol": "kopwrk"}"#])
  func unknownProtocol(_ options: String) throws {
    let client = try client(options: options)
    try client.open("untitled:a", Self.sukkel)
    let found = try client.diagnostics("untitled:a")
    #expect(found.codes == ["configuration"])
    #expect(found.items[0]["message"]?.string?.contains("kopwerk") == true)
    #expect(try client.next("window/showMessage")["params"]?["message"]?.string?.contains("kopwerk") == true)
  }

  @Test("A welniet.json that is wrong is told with its place, and is read again when it is saved")
  func wrongFile() throws {
    let workspace = try Workspace(["welniet.json": "{\n  \"protocl\": \"kopwerk\"\n}"])
    let client = try client([workspace])
    try client.open(workspace.uri("a.md"), Self.sukkel, language: "markdown")
    let found = try client.diagnostics(workspace.uri("a.md"))
    #expect(found.codes == ["configuration"])
    #expect(found.items[0]["message"]?.string?.contains("welniet.json:2:3") == true)
    #expect(try client.next("window/showMessage")["params"]?["message"]?.string?.contains("protocol") == true)
    try workspace.write("welniet.json", #"{"protocol": "kopwerk"}"#)
    try client.notify("textDocument/didSave", #"{"textDocument": {"uri": \#(json(workspace.uri("welniet.json")))}}"#)
    #expect(try client.diagnostics(workspace.uri("a.md")).codes.contains("abuse/insult"))
  }

  @Test("Front matter that is wrong is told at its place")
  func wrongFrontMatter() throws {
    let client = try client()
    try client.open("untitled:a", "---\nwelniet:\n  autor: pupil\n---\nsukkel", language: "markdown")
    let found = try client.diagnostics("untitled:a")
    #expect(found.lines == ["2:2-2:14 configuration"])
    try client.change("untitled:a", version: 2, [edit([2, 3, 2, 3], "u"), edit([2, 4, 2, 5], "")])
    _ = try client.diagnostics("untitled:a")
  }

  @Test("Settings that are told later hold from then on")
  func told() throws {
    let client = try client()
    #expect(try severities(client, "untitled:a") == [2])
    try client.notify("workspace/didChangeConfiguration", #"{"settings": {"welniet": {"rules": {"abuse": "error"}}}}"#)
    #expect(try insults(client, "untitled:a") == [1])
    try client.notify("workspace/didChangeConfiguration", #"{"settings": {"welniet": {"rules": {"abuse": "fout"}}}}"#)
    #expect(try insults(client, "untitled:a") == [2])
    #expect(try client.next("window/showMessage")["params"]?["message"]?.string?.contains("error") == true)
    try client.notify("workspace/didChangeConfiguration", #"{"settings": null}"#)
    #expect(try insults(client, "untitled:a") == [2])
  }

  @Test("A client that can be asked is asked, for each folder")
  func asked() throws {
    let workspaces = [try Workspace(), try Workspace()]
    let client = try client(workspaces, capabilities: #"{"workspace": {"configuration": true}}"#)
    func answer(_ settings: [String]) throws {
      let question = try client.next("workspace/configuration")
      let items = try #require(question["params"]?["items"]?.array)
      #expect(items.map { $0["section"]?.string } == ["welniet", "welniet"])
      #expect(items.map { $0["scopeUri"]?.string } == workspaces.map { $0.uri })
      let id = try #require(question["id"]?.integer)
      try client.send(#"{"jsonrpc": "2.0", "id": \#(id), "result": [\#(settings.joined(separator: ", "))]}"#)
    }
    try answer([#"{"rules": {"abuse": "error"}}"#, "null"])
    #expect(try severities(client, workspaces[0].uri("a.md")) == [1])
    #expect(try severities(client, workspaces[1].uri("a.md")) == [2])
    try client.notify("workspace/didChangeConfiguration", #"{"settings": null}"#)
    try answer(["null", #"{"rules": {"abuse": "info"}}"#])
    #expect(try insults(client, workspaces[0].uri("a.md")) == [2])
    #expect(try insults(client, workspaces[1].uri("a.md")) == [3])
  }

  @Test("A client that refuses to answer loses nothing")
  func refused() throws {
    let client = try client(
      options: #"{"rules": {"abuse": "error"}}"#, capabilities: #"{"workspace": {"configuration": true}}"#)
    let id = try #require(try client.next("workspace/configuration")["id"]?.integer)
    try client.send(#"{"jsonrpc": "2.0", "id": \#(id), "error": {"code": -32601, "message": "nee"}}"#)
    #expect(try severities(client, "untitled:a") == [1])
  }

  @Test("What can be watched is asked to be watched")
  func registers() throws {
    let client = try client(
      capabilities: """
        {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}, \
        "didChangeConfiguration": {"dynamicRegistration": true}}}
        """)
    let request = try client.next("client/registerCapability")
    let registrations = try #require(request["params"]?["registrations"]?.array)
    #expect(
      registrations.map { $0["method"]?.string } == [
        "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles",
      ])
    #expect(registrations[0]["registerOptions"]?["section"]?.string == "welniet")
    #expect(
      registrations[1]["registerOptions"]?["watchers"]?[0]?["globPattern"]?.string == "**/{welniet,.welniet}.json")
  }

  private func changed(_ client: LanguageClient, _ uri: String) throws {
    try client.notify("workspace/didChangeWatchedFiles", #"{"changes": [{"uri": \#(json(uri)), "type": 2}]}"#)
  }

  @Test("A configuration that comes, changes and goes is followed")
  func watched() throws {
    let workspace = try Workspace()
    let client = try client([workspace])
    let uri = workspace.uri("nieuws/a.md")
    #expect(try severities(client, uri) == [2])
    try workspace.write("welniet.json", #"{"rules": {"abuse": "error"}}"#)
    try changed(client, workspace.uri("welniet.json"))
    #expect(try insults(client, uri) == [1])
    try workspace.write("nieuws/.welniet.json", #"{"rules": {"abuse": "info"}}"#)
    try changed(client, workspace.uri("nieuws/.welniet.json"))
    #expect(try insults(client, uri) == [3])
    try FileManager.default.removeItem(at: workspace.folder.appendingPathComponent("nieuws/.welniet.json"))
    try changed(client, workspace.uri("nieuws/.welniet.json"))
    #expect(try insults(client, uri) == [1])
  }

  @Test(
    "Whatever the configuration names is followed",
    arguments: [
      (#"{"lexicons": ["eigen.lexicon"]}"#, "eigen.lexicon", "rule abuse/insult\nmatch held\n", "Wat een held!"),
      (#"{"protocol": "eigen.json"}"#, "eigen.json", #"{"extends": "kopwerk", "id": "eigen"}"#, sukkel),
    ])
  func dependencies(_ configuration: String, _ name: String, _ content: String, _ text: String) throws {
    let workspace = try Workspace(["welniet.json": configuration, name: content])
    let client = try client([workspace])
    try client.open(workspace.uri("a.md"), text, language: "markdown")
    #expect(try client.diagnostics(workspace.uri("a.md")).codes.contains("abuse/insult"))
    try workspace.write(name, "{")
    try changed(client, workspace.uri(name))
    #expect(try client.diagnostics(workspace.uri("a.md")).codes == ["configuration"])
    try workspace.write(name, content)
    try changed(client, workspace.uri(name))
    #expect(try client.diagnostics(workspace.uri("a.md")).codes.contains("abuse/insult"))
  }

  @Test("A consent that is registered clears a name")
  func consent() throws {
    let workspace = try Workspace([
      "welniet.json": #"{"consent": "toestemming.csv", "channel": "official"}"#,
      "toestemming.csv": "naam;scope;geldig tot\n",
    ])
    let client = try client([workspace])
    try client.open(workspace.uri("a.md"), "Daan Visser uit 2B won de schaakbeker.", language: "markdown")
    #expect(try client.diagnostics(workspace.uri("a.md")).codes.contains("personal-data/name"))
    try workspace.write("toestemming.csv", "naam;scope;geldig tot\nDaan Visser;naam;31-12-2999\n")
    try changed(client, workspace.uri("toestemming.csv"))
    #expect(try !client.diagnostics(workspace.uri("a.md")).codes.contains("personal-data/name"))
  }

  @Test("What the baseline knows is not told, each time anew")
  func baseline() throws {
    let workspace = try Workspace(["welniet.json": #"{"baseline": "welniet-baseline.json"}"#, "a.md": Self.sukkel])
    let key = ["WELNIET_BASELINE_KEY": String(repeating: "7", count: 32)]
    let made = try Tool.shell(
      "cd '\(workspace.folder.path)' && WELNIET_BASELINE_KEY=\(key.values.joined()) \"$welniet\" baseline .")
    #expect(made.errors == "" && made.status == 0)
    let client = try LanguageClient(
      nil, more: #", "workspaceFolders": [{"uri": \#(json(workspace.uri)), "name": "x"}]"#, environment: key)
    #expect(try severities(client, workspace.uri("a.md")) == [])
    try client.change(workspace.uri("a.md"), version: 2, [edit([0, 15, 0, 15], "\n\nEen druiloor.")])
    let added = try client.diagnostics(workspace.uri("a.md"))
    #expect(added.codes == ["abuse/insult"])
    #expect(added.items.first?["range"]?["start"]?["line"]?.integer == 2)
    try client.change(workspace.uri("a.md"), version: 3, [edit([0, 15, 2, 13], "")])
    #expect(try client.diagnostics(workspace.uri("a.md")).lines == [])
  }

  @Test("A baseline that is missing is told, and everything is")
  func missingBaseline() throws {
    let workspace = try Workspace(["welniet.json": #"{"baseline": "weg.json"}"#])
    let client = try client([workspace])
    #expect(try severities(client, workspace.uri("a.md")) == [2])
    #expect(try client.next("window/showMessage")["params"]?["message"]?.string?.contains("welniet.json:1:14") == true)
  }

  @Test(
    "A rule leads to a page where the school has some",
    arguments: ["https://school.example/regels", "https://school.example/regels/"])
  func rulePages(_ address: String) throws {
    let workspace = try Workspace(["welniet.json": #"{"rulePages": "\#(address)"}"#])
    let client = try client([workspace])
    try client.open(workspace.uri("a.md"), Self.sukkel, language: "markdown")
    let insult = try client.diagnostics(workspace.uri("a.md")).items.last
    #expect(insult?["codeDescription"]?["href"]?.string == "https://school.example/regels/abuse/insult")
  }

  @Test("What the configuration leaves out is left alone")
  func excluded() throws {
    let workspace = try Workspace(["welniet.json": #"{"exclude": "archief/"}"#])
    let client = try client([workspace], options: #"{"exclude": ["*.txt"]}"#)
    #expect(try severities(client, workspace.uri("archief/a.md")) == [])
    #expect(try severities(client, workspace.uri("b.txt")) == [])
    #expect(try severities(client, workspace.uri("c.md")) == [2])
  }

  @Test("Folders that come and go bring their settings")
  func folders() throws {
    let workspaces = [try Workspace(), try Workspace(["welniet.json": #"{"rules": {"abuse": "error"}}"#])]
    let client = try client()
    #expect(try severities(client, "untitled:a") == [2])
    let folder = #"{"uri": \#(json(workspaces[1].uri)), "name": "x"}"#
    try client.notify("workspace/didChangeWorkspaceFolders", #"{"event": {"added": [\#(folder)], "removed": []}}"#)
    #expect(try insults(client, "untitled:a") == [1])
    try client.notify("workspace/didChangeWorkspaceFolders", #"{"event": {"added": [], "removed": [\#(folder)]}}"#)
    #expect(try insults(client, "untitled:a") == [2])
  }

  @Test("A client that asks for diagnostics is asked to ask again")
  func refresh() throws {
    let client = try client(capabilities: #"{"workspace": {"diagnostics": {"refreshSupport": true}}}"#)
    try client.open("untitled:a", Self.sukkel)
    _ = try client.request("textDocument/diagnostic", #"{"textDocument": {"uri": "untitled:a"}}"#)
    try client.notify("workspace/didChangeConfiguration", #"{"settings": {"welniet": {"rules": {"abuse": "error"}}}}"#)
    #expect(try client.next("workspace/diagnostic/refresh")["id"] != nil)
    let answer = try client.request("textDocument/diagnostic", #"{"textDocument": {"uri": "untitled:a"}}"#)
    #expect(answer.result?["items"]?.array?.last?["severity"]?.integer == 1)
  }

  @Test("Options of the command go before everything")
  func flags() throws {
    let client = try LanguageClient(["--author", "pupil"], more: #", "initializationOptions": {"author": "employee"}"#)
    #expect(try client.findings(Self.sukkel) == ["0:8-0:14 abuse/insult"])
  }
}
