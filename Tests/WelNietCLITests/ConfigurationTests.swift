import Foundation
import Testing

/// Configuration as the program finds and shows it.
struct ConfigurationTests {
  /// Makes files in a new folder and runs a line of shell there, with the tests' lexicon.
  private func shell(_ files: [String: String], _ line: String) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Tool.shell(
      "cd '\(folder.path)'; w() { \"$welniet\" --lexicon-directory '\(Tool.school)' \"$@\"; }; \(line)")
  }

  private static let school = [
    "welniet.json": """
    {
      "protocol": "de-regenboog",
      "rules": {"abuse": "error"},
      "overrides": [{"files": "personeel/**", "rules": {"abuse": "info"}}],
      "suppress": [{"files": "boek.txt", "rules": "abuse/insult", "reason": "uit een boek"}]
    }
    """,
    "a.md": "Wat een sukkel!\n", "personeel/b.md": "Wat een sukkel!\n", "boek.txt": "Wat een sukkel!\n",
    "c.md": "---\nwelniet: {rules: {abuse/insult: off}}\n---\nWat een sukkel!\n",
    "elders/welniet.json": "{\"protocol\": \"de-regenboog\"}", "elders/d.md": "Wat een sukkel!\n",
    "kapot/welniet.json": "{\n  \"protocl\": \"kopwerk\"\n}", "kapot/e.md": "Wat een sukkel!\n",
  ]

  @Test(
    "What holds where",
    arguments: [
      ("w -f compact a.md", "a.md:1:9: error: Belediging: ‘sukkel’ [abuse/insult]\n", 1),
      ("w -f compact personeel/b.md", "personeel/b.md:1:9: info: Belediging: ‘sukkel’ [abuse/insult]\n", 0),
      ("cd personeel; w -f compact b.md", "b.md:1:9: info: Belediging: ‘sukkel’ [abuse/insult]\n", 0),
      ("w -f compact boek.txt c.md", "", 0),
      ("w -f compact elders/d.md", "elders/d.md:1:9: warning: Belediging: ‘sukkel’ [abuse/insult]\n", 1),
      ("w -f compact < a.md", "<stdin>:1:9: error: Belediging: ‘sukkel’ [abuse/insult]\n", 1),
      (
        "w -f compact --stdin-filename personeel/x.md < a.md",
        "personeel/x.md:1:9: info: Belediging: ‘sukkel’ [abuse/insult]\n", 0
      ),
      (
        "w -f compact --config welniet.json elders/d.md",
        "elders/d.md:1:9: error: Belediging: ‘sukkel’ [abuse/insult]\n", 1
      ),
      (
        "w -f compact --isolated -p de-regenboog c.md",
        "c.md:4:9: warning: Belediging: ‘sukkel’ [abuse/insult]\n", 1
      ),
    ] as [(String, String, Int32)])
  func finding(_ line: String, _ output: String, _ status: Int32) throws {
    let outcome = try shell(Self.school, line)
    #expect(outcome.text == output)
    #expect(outcome.status == status)
    #expect(outcome.errors == "")
  }

  @Test(
    "A configuration that is wrong is one line and ends the run",
    arguments: [
      ("w a.md kapot/e.md", "welniet: onbekende sleutel ‘protocl’; bedoelde je ‘protocol’? (kapot/welniet.json:2:3)\n"),
      ("cd kapot; w < e.md", "welniet: onbekende sleutel ‘protocl’; bedoelde je ‘protocol’? (welniet.json:2:3)\n"),
      (
        "w config kapot/e.md",
        "welniet: onbekende sleutel ‘protocl’; bedoelde je ‘protocol’? (kapot/welniet.json:2:3)\n"
      ),
      ("w --config weg.json a.md", "welniet: bestand niet gevonden; kijk de naam en de map na (weg.json)\n"),
      ("w --roster weg.txt a.md", "welniet: bestand niet gevonden; kijk de naam en de map na (weg.txt)\n"),
      (
        "echo 'naam;scope\nx;y' > t.csv; w --consent t.csv a.md",
        "welniet: ‘y’ kan hier niet; kies uit naam, foto, citaat (t.csv:2:3)\n"
      ),
      (
        "ln -s /etc/hostname naar-buiten; echo '{\"roster\": \"naar-buiten\"}' > elders/welniet.json; mv naar-buiten elders; "
          + "w elders/d.md",
        "welniet: ‘naar-buiten’ ligt buiten deze map of repository; verplaats het bestand, of noem het met een optie "
          + "(elders/welniet.json:1:12)\n"
      ),
    ])
  func mistake(_ line: String, _ errors: String) throws {
    let outcome = try shell(Self.school, line)
    #expect(outcome.errors == errors)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
  }

  @Test("A mistake in front matter is told, and the other drafts are checked")
  func frontMatter() throws {
    var files = Self.school
    files["d.md"] = "---\nwelniet:\n  authr: pupil\n---\nWat een sukkel!\n"
    let outcome = try shell(files, "w -f compact d.md a.md")
    #expect(outcome.errors == "welniet: onbekende sleutel ‘authr’; bedoelde je ‘author’? (d.md:3:3)\n")
    #expect(outcome.text == "a.md:1:9: error: Belediging: ‘sukkel’ [abuse/insult]\n")
    #expect(outcome.status == 2)
  }

  @Test("Suppressions that are wrong or idle are told beside the report")
  func suppressions() throws {
    let text =
      "<!-- welniet-disable-next-line abuse/insult: uit een boek -->\nWat een sukkel!\n\n"
      + "<!-- welniet-disable-line quotes: uit een boek -->\n<!-- welniet-disable-line abuse/insult -->\n"
    let outcome = try shell(["a.md": text], "w -f compact -p de-regenboog a.md; w -q -p de-regenboog a.md")
    #expect(outcome.text == "")
    #expect(
      outcome.errors == "welniet: deze onderdrukking van ‘quotes’ is nergens voor nodig; haal haar weg (a.md:4:27)\n"
        + "welniet: een reden is verplicht; zet die achter een dubbele punt: ‘REGEL: reden’ (a.md:5:1)\n")
    #expect(outcome.status == 0)
  }

  @Test("‘config’ shows values and who says them")
  func config() throws {
    let outcome = try shell(
      Self.school, "w config c.md --author parent; echo; w config personeel/b.md -l en; echo; w config boek.txt")
    try Golden.expect(outcome.text + outcome.errors, matches: "config.txt")
  }

  @Test("‘init’ writes a configuration that works, and never over another")
  func initialize() throws {
    let outcome = try shell([:], "w init -p kopwerk && w config | grep protocol && w init; echo $?; cat welniet.json")
    try Golden.expect(outcome.text + outcome.errors, matches: "init.txt")
    let hidden = try shell([".welniet.json": "{}"], "w init; ls -A")
    #expect(
      hidden.errors
        == "welniet: bestaat al en blijft zoals het is; verwijder het eerst, of pas het aan (.welniet.json)\n")
    #expect(hidden.text == ".welniet.json\n")
    #expect(try shell([:], "w init -p kopwrk; ls -A").text == "")
  }

  @Test("The configured protocol is the one that ‘explain’ and ‘rules’ tell about")
  func pages() throws {
    let files = ["welniet.json": "{\"protocol\": \"kopwerk\"}"]
    #expect(try shell(files, "w explain abuse/insult").text.contains("Stichting Kopwerk"))
    #expect(try !shell(files, "w explain abuse/insult --isolated").text.contains("Stichting Kopwerk"))
  }

  @Test("A batch reads a configuration only where it is told to, and a line goes before it")
  func batch() throws {
    let draft = #"{"id":1,"text":"Wat een sukkel!"}"#
    let page = #"{"id":2,"format":"markdown","text":"---\nwelniet: {rules: {abuse: error}}\n---\nWat een sukkel!"}"#
    let broken = #"{"id":3,"format":"markdown","text":"---\nwelniet: {x: y}\n---\n"}"#
    let files = Self.school.merging(["b.jsonl": [draft, page, broken].joined(separator: "\n")]) { $1 }
    let plain = try shell(files, "w batch -p de-regenboog < b.jsonl | grep -o '\"severity\":\"[a-z]*\"\\|error.*'")
    #expect(plain.lines == [#""severity":"warning""#, #""severity":"warning""#])
    let configured = try shell(
      files, "w batch --config elders/welniet.json < b.jsonl | grep -o '\"severity\":\"[a-z]*\"\\|\"error\":.*'")
    #expect(configured.lines.prefix(2) == [#""severity":"warning""#, #""severity":"error""#])
    #expect(configured.lines.last?.hasPrefix(#""error":"onbekende sleutel ‘x’; kies uit "#) == true)
  }
}
