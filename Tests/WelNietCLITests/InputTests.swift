import Foundation
import Testing

/// Drafts of every kind, however odd: nothing is lost and places are right.
struct InputTests {
  /// Path, line and column of each finding, as `compact` writes them.
  private func places(_ input: Data, _ arguments: [String] = []) throws -> [String] {
    let outcome = try Tool.run(arguments + ["--format", "compact"] + Tool.schoolOptions, input: input)
    #expect(outcome.errors == "")
    return outcome.lines.map { line in line.components(separatedBy: ": ")[0] }
  }

  @Test(
    "Places are lines and columns in scalars, from the bytes as given",
    arguments: [
      ("sukkel", ["<stdin>:1:1"]),
      ("a\nsukkel", ["<stdin>:2:1"]),
      ("a\r\n\r\nsukkel", ["<stdin>:3:1"]),
      ("a\rsukkel", ["<stdin>:2:1"]),
      ("\u{FEFF}sukkel", ["<stdin>:1:1"]),
      ("👨‍👩‍👧 sukkel", ["<stdin>:1:7"]),
      ("e\u{301}é sukkel", ["<stdin>:1:5"]),
      ("a\u{0}b sukkel\u{0} druiloor", ["<stdin>:1:5", "<stdin>:1:13"]),
      ("sukkel, sukkel\nsukkel", ["<stdin>:1:1", "<stdin>:1:9", "<stdin>:2:1"]),
    ] as [(String, [String])])
  func columns(_ input: String, _ expected: [String]) throws {
    #expect(try places(Data(input.utf8)) == expected)
  }

  @Test("Bytes that are not UTF-8 count as one column each and lose nothing")
  func invalid() throws {
    #expect(try places(Data([0xFF, 0xC3, 0x20]) + Data("sukkel".utf8) + Data([0xE2, 0x82])) == ["<stdin>:1:4"])
  }

  @Test("A megabyte on one line is read to its end")
  func longLine() throws {
    let line = "sukkel " + String(repeating: "woord ", count: 180_000) + "druiloor"
    #expect(try places(Data(line.utf8)) == ["<stdin>:1:1", "<stdin>:1:1080008"])
    let text = try Tool.runSchool([], input: line)
    #expect(text.lines.allSatisfy { $0.count <= 120 })
  }

  @Test("Ten thousand findings on one line take no quadratic time", .timeLimit(.minutes(1)))
  func manyFindings() throws {
    let outcome = try Tool.runSchool(["--format", "jsonl"], input: String(repeating: "sukkel ", count: 10_000))
    #expect(outcome.lines.count == 10_000)
  }

  @Test("Control characters and changes of direction cannot reach the terminal")
  func injection() throws {
    let outcome = try Tool.runSchool([], input: "\u{1B}[31m \u{202E}sukkel\u{9B}2J \u{7F}")
    #expect(outcome.text.contains("\u{241B}[31m <U+202E>sukkel<U+009B>2J \u{2421}"))
    #expect(!outcome.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E || $0.value == 0x9B })
  }

  @Test("After -- nothing is an option")
  func doubleDash() throws {
    let outcome = try Tool.shell(
      "d=$(mktemp -d); cd $d; echo hoi > --help; \"$welniet\" -q -- --help; s=$?; rm -r $d; exit $s")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors == "")
  }

  @Test("Standard input has the name it is given")
  func standardInputName() throws {
    #expect(try places(Data("sukkel".utf8), ["--stdin-filename", "brief.md"]) == ["brief.md:1:1"])
  }

  @Test("The report goes to the file that is named, and never over a draft")
  func output() throws {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("verslag.json")
    try Data(repeating: 0x20, count: 100_000).write(to: report)
    let outcome = try Tool.runSchool(["--format", "json", "--output", report.path], input: "sukkel")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: report)) as? [String: Any]
    #expect((json?["files"] as? [Any])?.count == 1)

    let draft = folder.appendingPathComponent("bericht.txt")
    try Data("sukkel".utf8).write(to: draft)
    let refused = try Tool.runSchool([draft.path, "-o", draft.path])
    #expect(refused.status == 2)
    #expect(try Data(contentsOf: draft) == Data("sukkel".utf8))
  }
}
