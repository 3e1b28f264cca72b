import Foundation
import Testing

/// What the formats look like.
struct FormatTests {
  private static let draft = """
    Wat een sukkel, die nieuwe.\tEn 👨‍👩‍👧 nog een druiloor erbij, vandaag weer op het plein waar iedereen bij was, en dan \
    morgen zie je hem weer en dan weet je: druiloor blijft druiloor, hoe lang het verhaal ook duurt.

    Bel me thuis!
    alles hier is dus
       over meer regels
    gewoon bagger.

    """

  @Test(
    "Text, as people see it",
    arguments: [
      ("text-nl", []), ("text-en", ["--language", "en"]), ("text-color", ["--color", "always"]),
      ("text-quiet", ["--quiet", "--severity", "error"]), ("compact", ["--format", "compact"]),
      ("json", ["--format", "json"]), ("jsonl", ["--format", "jsonl"]), ("sarif", ["--format", "sarif"]),
      ("github", ["--format", "github"]), ("gitlab", ["--format", "gitlab"]),
      ("checkstyle", ["--format", "checkstyle"]), ("rdjson", ["--format", "rdjson", "--no-redact"]),
      ("html", ["--format", "html"]), ("text-redacted", ["--redact"]),
    ] as [(String, [String])])
  func golden(_ name: String, _ arguments: [String]) throws {
    let outcome = try Tool.runSchool(arguments, input: FormatTests.draft)
    try Golden.expect(outcome.text, matches: "\(name).txt")
  }

  @Test(
    "The commands' pages",
    arguments: [
      ("help-nl", ["--help"]), ("help-en", ["--help", "--language", "en"]), ("help-batch", ["batch", "--help"]),
      ("help-explain", ["explain", "--help"]), ("help-rules", ["rules", "--help"]),
      ("help-protocols", ["protocols", "--help"]), ("help-lexicon", ["lexicon", "--help"]),
      ("help-evaluate", ["evaluate", "--help"]), ("help-completions", ["completions", "--help"]),
      ("help-lsp", ["lsp", "--help"]),
    ] as [(String, [String])])
  func help(_ name: String, _ arguments: [String]) throws {
    let outcome = try Tool.run(arguments)
    #expect(outcome.status == 0)
    try Golden.expect(outcome.text, matches: "\(name).txt")
  }

  @Test(
    "Pages about rules and protocols",
    arguments: [
      ("rules-all", ["rules", "--all"]), ("rules-en", ["rules", "--all", "--language", "en"]),
      ("explain", ["explain", "abuse/insult"]), ("explain-none", ["explain", "copyright/logo", "--language", "en"]),
    ] as [(String, [String])])
  func pages(_ name: String, _ arguments: [String]) throws {
    let outcome = try Tool.runSchool(arguments)
    #expect(outcome.status == 0)
    try Golden.expect(outcome.text, matches: "\(name).txt")
  }

  @Test("A protocol's page")
  func protocolPage() throws {
    let outcome = try Tool.run(["protocols", "de-regenboog", "--lexicon-directory", Tool.school])
    try Golden.expect(outcome.text, matches: "protocol.txt")
  }

  @Test("Every built-in protocol and rule has its page, in both languages", arguments: ["nl", "en"])
  func builtIn(_ language: String) throws {
    let list = try Tool.run(["protocols", "--language", language])
    #expect(list.lines.count == 5)
    for line in list.lines {
      let id = String(line.prefix { $0 != " " })
      let page = try Tool.run(["protocols", id, "--language", language])
      #expect(page.status == 0 && page.lines.count > 20)
    }
    let rules = try Tool.run(["rules", "--language", language]).lines.filter { $0.contains("/") && $0.first != " " }
    #expect(rules.count == 30)
    for line in rules {
      let id = String(line.prefix { $0 != " " })
      #expect(try Tool.run(["explain", id, "--language", language]).status == 0)
    }
  }

  @Test("JSON is valid for any draft", arguments: ["json", "jsonl"])
  func validJSON(_ format: String) throws {
    let input = Data([0xFF, 0x00, 0x1B]) + Data("sukkel\" \\ \u{2028} \u{7F}".utf8) + Data([0xC3])
    let outcome = try Tool.run(["--format", format] + Tool.schoolOptions, input: input)
    let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    guard format == "json" else {
      #expect(object?["text"] as? String == "sukkel")
      #expect(object?["path"] as? String == "<stdin>")
      return
    }
    let file = (object?["files"] as? [[String: Any]])?.first
    let finding = (file?["findings"] as? [[String: Any]])?.first
    #expect(finding?["text"] as? String == "sukkel")
    #expect(file?["path"] as? String == "<stdin>")
    #expect(object?["version"] as? Int == 1)
  }

  @Test("JSON of no files and of several")
  func severalFiles() throws {
    let missing = try Tool.runSchool(["--format", "json", "/nergens/een.txt"])
    #expect(missing.text == "{\"version\":1,\"files\":[]}\n")
    let both = try Tool.runSchool(["--format", "json", "-", "-"], input: "sukkel")
    let object = try JSONSerialization.jsonObject(with: both.output) as? [String: Any]
    #expect((object?["files"] as? [Any])?.count == 2)
  }

  @Test("Colours only where they are wanted")
  func colors() throws {
    #expect(!(try Tool.runSchool([], input: "sukkel")).text.contains("\u{1B}"))
    #expect(!(try Tool.runSchool(["--color", "never"], input: "sukkel")).text.contains("\u{1B}"))
    #expect(try Tool.runSchool(["--color", "always"], input: "sukkel").text.contains("\u{1B}"))
  }

  @Test("The version")
  func version() throws {
    #expect(try Tool.run(["--version"]).text == "welniet 0.1.0\n")
    #expect(try Tool.run(["batch", "--version"]).text == "welniet 0.1.0\n")
  }
}
