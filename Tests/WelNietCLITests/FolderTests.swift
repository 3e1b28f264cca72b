import Foundation
import Testing

/// Runs over folders and many files.
struct FolderTests {
  private func shell(_ files: [String: Data], _ line: String) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, data) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    return try Tool.shell(
      "cd '\(folder.path)'; w() { \"$welniet\" --lexicon-directory '\(Tool.school)' -p de-regenboog \"$@\"; }; \(line)")
  }

  private static let guilty = Data("Wat een sukkel!\n".utf8)
  private static let latin = Data("Ren".utf8) + Data([0xE9]) + Data(", wat een sukkel!\n".utf8)

  private static let files: [String: Data] = [
    "a/1.md": guilty, "a/2.html": guilty, "a/b/3.txt": guilty, "a/4.docx": guilty, "a/.5.md": guilty, ".g/6.md": guilty,
    "c/7.md": guilty, "a/concept.md": guilty, ".welnietignore": Data("concept.md\n".utf8), "oud/8.md": guilty,
    "oud/2026/9.md": guilty, "welniet.json": Data("{\"exclude\": [\"oud/\", \"!oud/2026/\"]}".utf8),
  ]

  @Test(
    "Which files are looked at",
    arguments: [
      (".", ["a/1.md", "a/2.html", "a/b/3.txt", "c/7.md", "oud/2026/9.md"], ""),
      ("a c/", ["a/1.md", "a/2.html", "a/b/3.txt", "c/7.md"], ""),
      ("./a", ["./a/1.md", "./a/2.html", "./a/b/3.txt"], ""),
      ("a a/1.md a", ["a/1.md", "a/2.html", "a/b/3.txt", "a/1.md"], ""),
      ("a/1.md a", ["a/1.md", "a/2.html", "a/b/3.txt"], ""),
      ("a/4.docx a/.5.md .g", ["a/4.docx", "a/.5.md", ".g/6.md"], ""),
      (
        "a/concept.md oud/8.md c", ["c/7.md"],
        "welniet: niet nagekeken: ‘exclude’ of .welnietignore laat het weg (a/concept.md)\n"
          + "welniet: niet nagekeken: ‘exclude’ of .welnietignore laat het weg (oud/8.md)\n"
      ),
      ("--isolated oud", ["oud/2026/9.md", "oud/8.md"], ""),
      (
        "--stdin-filename oud/x.md", [],
        "welniet: niet nagekeken: ‘exclude’ of .welnietignore laat het weg (oud/x.md)\n"
      ),
      (
        "oud/2026 leeg", ["oud/2026/9.md"],
        "welniet: hier staat niets om na te kijken (md, markdown, html, htm, txt) (leeg)\n"
      ),
    ] as [(String, [String], String)])
  func found(_ operands: String, _ paths: [String], _ errors: String) throws {
    let outcome = try shell(Self.files, "mkdir leeg; w -f compact \(operands) < /dev/null")
    #expect(outcome.lines.map { $0.components(separatedBy: ":")[0] } == paths)
    #expect(outcome.errors == errors)
    #expect(outcome.status == (paths.isEmpty ? 0 : 1))
  }

  @Test("A folder that cannot be read is a failure, and the rest is looked at", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let outcome = try shell(Self.files, "chmod 0 a; w -f compact .; s=$?; chmod 700 a; exit $s")
    #expect(outcome.status == 2)
    #expect(outcome.lines.count == 2)
    #expect(outcome.errors.hasPrefix("welniet: geen toegang"))
  }

  @Test("What is no UTF-8 is skipped when found, read as far as can be when named, and whole when declared")
  func encodings() throws {
    let files = [
      "a/latijn.txt": Self.latin, "a/beeld.txt": Data([0x89, 0x50, 0x00]) + Self.guilty,
      "a/utf16.txt": Data([0xFF, 0xFE, 0x68, 0x00]), "a/pagina.html": Data("<meta charset=latin1>\n".utf8) + Self.latin,
      "a/goed.txt": Self.guilty,
    ]
    let found = try shell(files, "w -f compact a")
    #expect(found.lines.map { $0.components(separatedBy: ": ")[0] } == ["a/goed.txt:1:9", "a/pagina.html:2:15"])
    #expect(
      found.errors == "welniet: niet nagekeken: dit is geen tekst (a/beeld.txt)\n"
        + "welniet: niet nagekeken: geen UTF-8; sla het zo op, of gebruik --encoding windows-1252 (a/latijn.txt)\n"
        + "welniet: niet nagekeken: dit is UTF-16; sla het op als UTF-8 (a/utf16.txt)\n")
    #expect(found.status == 1)
    let named = try shell(files, "w -f compact a/latijn.txt")
    #expect(named.lines.count == 1)
    #expect(named.errors.hasPrefix("welniet: niet alles is gelezen: geen UTF-8"))
    let declared = try shell(files, "w -f jsonl a/latijn.txt --encoding windows-1252 | grep -o 'range.*'")
    #expect(
      declared.lines == [
        #"range":{"start":{"line":1,"column":15,"offset":14},"end":{"line":1,"column":21,"offset":20}},"text":"sukkel"}"#
      ])
    #expect(declared.errors == "")
    let configured = try shell(
      files.merging(["welniet.json": Data(#"{"encoding": "windows-1252"}"#.utf8)]) { $1 }, "w -f compact a/latijn.txt")
    #expect(configured.lines.count == 1 && configured.errors == "")
  }

  @Test("Any number of threads gives the same, notes beside it in the same order")
  func threads() throws {
    var files: [String: Data] = [:]
    for index in 0..<200 {
      files["d\(index % 7)/\(index).md"] =
        index % 11 == 0 ? Self.latin : Data(String(repeating: "Wat een sukkel! ", count: index % 13).utf8)
    }
    let one = try shell(files, "w . -j 1 --statistics 2>&1")
    #expect(one.text.contains("geen UTF-8"))
    for jobs in [2, 3, 16] {
      let many = try shell(files, "w . --jobs \(jobs) --statistics 2>&1")
      #expect(many.output == one.output && many.status == one.status)
    }
  }

  @Test("Statistics stand under a report for people, and beside one for programs")
  func statistics() throws {
    let files = [
      "a.md": Self.guilty, "b.md": Data("Wat een sukkel! Bel me thuis. Jij druiloor.\n".utf8),
      "c.md": Data("René\n".utf8),
    ]
    let table = "abuse/insult           3\npersonal-data/contact  1\n4 bevindingen, 3 bestanden, 66 bytes\n"
    let text = try shell(files, "w . --statistics")
    #expect(text.text.hasSuffix(table) && text.errors == "")
    let json = try shell(files, "w . --statistics -f json")
    #expect(json.errors == table)
    #expect((try? JSONSerialization.jsonObject(with: json.output)) != nil)
  }

  @Test("Suppressions of a configuration that are idle are told where the run can know")
  func idleSuppressions() throws {
    let entries = [
      #"{"files": "a.md", "rules": "abuse", "reason": "boek"}"#,
      #"{"files": "b.md", "rules": "abuse", "reason": "boek"}"#,
      #"{"files": "*.md", "rules": "quotes", "reason": "boek"}"#,
    ]
    let files = [
      "a.md": Self.guilty, "b.md": Data("Hallo\n".utf8),
      "welniet.json": Data("{\"suppress\": [\n\(entries.joined(separator: ",\n"))\n]}".utf8),
    ]
    let line = { (line: Int) in
      "welniet: deze onderdrukking is nergens voor nodig; haal haar weg (welniet.json:\(line):1)\n"
    }
    #expect(try shell(files, "w -f compact .").errors == line(3) + line(4))
    #expect(try shell(files, "w -f compact a.md b.md").errors == line(3))
    #expect(try shell(files, "w -f compact a.md").errors == "")
    #expect(try shell(files, "w -q -f compact .").errors == "")
  }

  @Test("JSON tells of suppression comments that are wrong, where there are any")
  func json() throws {
    let files = ["a.md": Data("<!-- welniet-disable-line abuse -->\n".utf8), "b.md": Self.guilty]
    let outcome = try shell(files, "w -q -f json .")
    let json = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let reports = try #require(json["files"] as? [[String: Any]])
    let notes = reports[0]["suppressions"] as? [[String: Any]]
    #expect(notes?.map { $0["problem"] as? String } == ["missing-reason"])
    #expect(reports[1]["suppressions"] == nil)
  }

  @Test(
    "On a terminal a long run tells how far it is, and leaves nothing behind",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func progress() throws {
    let files = ["a.md": Data("Hallo\n".utf8), "c.md": Data("Hallo\n".utf8)]
    // A pipe that is slow to fill makes a run long without making the computer work.
    let run = { (options: String) in
      "mkfifo b.md; (sleep 1.2; echo hallo > b.md) & script -qec "
        + "\"$welniet \(options) --lexicon-directory '\(Tool.school)' a.md b.md c.md > uit.txt\" /dev/null; cat uit.txt"
    }
    let outcome = try shell(files, run(""))
    #expect(outcome.text.contains("\r[################        ] 2 van 3 bestanden\u{1B}[K"))
    #expect(outcome.text.hasSuffix("\r\u{1B}[KNiets gevonden in 3 bestanden.\n"))
    #expect(try shell(files, run("-q")).text == "")
  }
}
