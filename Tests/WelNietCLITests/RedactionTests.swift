import Foundation
import Testing

/// No format gives away what was found, wherever the draft has it.
struct RedactionTests {
  struct Draft: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    /// What must show nowhere.
    var secrets: [String]
    var testDescription: String { name }
  }

  static let formats = [
    "text", "compact", "json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "rdjson", "html",
  ]

  static let drafts = [
    Draft(
      name: "names, twice in a line, in a hashtag and in a comment",
      text: """
        Wat een sukkel is die Daan Visser uit 2B, zei iedereen. <!-- over Daan -->
        #DaanVisser <!-- welniet-disable-line persoon/Visser: van Daan mocht het -->
        """,
      secrets: ["Daan", "Visser", "sukkel"]),
    Draft(
      name: "a finding that is explained, on the line of one that is not",
      text: """
        <!-- welniet-disable-next-line personal-data/name: Sanne de Boer vindt het goed -->
        Sanne de Boer is een klootzak.
        """,
      secrets: ["Sanne", "Boer", "klootzak"]),
    Draft(
      name: "telephone, mail and account, each written in two ways",
      text: """
        Bel de moeder van Yusuf: 06-12345678 (of [bel](tel:+31612345678)), mail y.demir@example.org.
        Zijn rekening is NL91 ABNA 0417 1643 00, dus 0417164300; zijn BSN is 111222333.
        """,
      secrets: ["Yusuf", "12345678", "31612345678", "demir", "0417", "417164300", "111222333"]),
    Draft(
      name: "address, birth and health",
      text: "Fatima Yilmaz woont op Kerkstraat 12, 1234 AB Rotterdam, is geboren op 3 mei 2012 en heeft ADHD.\n",
      secrets: ["Fatima", "Yilmaz", "Kerkstraat", "1234 AB", "3 mei 2012", "ADHD"]),
    Draft(
      name: "a quotation, a rumour and a threat",
      text: """
        "Het is hier een puinhoop," zei mevrouw Jansen gisteren.
        Ik hoorde dat directeur Pieter Smit volgende maand opstapt. Ik maak je af, Pieter.
        """,
      secrets: ["puinhoop", "Smit", "opstapt", "maak je af", "Pieter"]),
    Draft(
      name: "front matter, code and the text of an image",
      text: """
        ---
        title: Over Daan Visser
        ---
        ![Daan Visser wint](foto-van-visser.jpg)

        Daan Visser uit 2B won.

            Daan in code
        """,
      secrets: ["Daan", "Visser", "visser"]),
    Draft(
      name: "accents and a long line",
      text: String(repeating: "Een gewone zin over niets. ", count: 30) + "Renée Çelik uit 3A is ziek. Renée!\n",
      secrets: ["Renée", "Çelik", "Ren", "elik"]),
  ]

  @Test("Nothing leaks", arguments: formats, drafts)
  func silence(_ format: String, _ draft: Draft) throws {
    let arguments = ["--format", format, "--redact", "--as", "markdown", "--statistics"]
    let outcome = try Tool.run(arguments, input: draft.text)
    #expect(outcome.status == 1)
    let shown = RedactionTests.visible(outcome.text, format) + outcome.errors
    for secret in draft.secrets { #expect(!shown.contains(secret), "\(secret) shows") }
  }

  /// Without the page's own words, which have nothing to do with the draft.
  private static func visible(_ text: String, _ format: String) -> String {
    guard format == "html" else {
      // Rules tell what they mean with examples.
      return format == "sarif" ? String(text.prefix { $0 != "\n" }) + results(of: text) : text
    }
    return text.components(separatedBy: "<main>").last?.components(separatedBy: "<details>")
      .map { $0.components(separatedBy: "</details>").last ?? "" }.joined() ?? ""
  }

  private static func results(of text: String) -> String {
    text.components(separatedBy: "\n").filter { $0.hasPrefix("{\"ruleId\"") }.joined(separator: "\n")
  }

  @Test("Findings that the options leave out are covered, too", arguments: ["text", "html", "json"])
  func leftOut(_ format: String) throws {
    let outcome = try Tool.run(
      ["--format", format, "--redact", "--rule", "abuse"], input: "Die sukkel, Daan Visser uit 2B, was er weer.")
    #expect(outcome.text.contains("abuse/insult"))
    #expect(!outcome.text.contains("Visser"))
  }

  @Test("The batch interface", arguments: drafts)
  func batch(_ draft: Draft) throws {
    let line = try JSONSerialization.data(withJSONObject: ["id": 1, "text": draft.text, "format": "markdown"])
    let outcome = try Tool.run(["batch", "--redact"], input: line)
    #expect(outcome.text.contains("\"rule\""))
    for secret in draft.secrets { #expect(!outcome.text.contains(secret), "\(secret) shows") }
  }

  @Test(
    "Formats that end in logs cover the words unless somebody wants to see them",
    arguments: zip(formats, [false, false, false, false, true, true, true, true, true, false]))
  func defaults(_ format: String, _ isRedacted: Bool) throws {
    let draft = "Wat een sukkel!"
    #expect(try Tool.run(["--format", format], input: draft).text.contains("‘***’") == isRedacted)
    #expect(try Tool.run(["--format", format, "--no-redact"], input: draft).text.contains("‘Wat een sukkel’"))
    #expect(try Tool.run(["--format", format, "--redact"], input: draft).text.contains("‘***’"))
  }

  @Test("Places, and what tells findings again, are the same with and without", arguments: ["sarif", "gitlab"])
  func places(_ format: String) throws {
    let draft = RedactionTests.drafts[0].text
    let texts = try [[], ["--no-redact"]].map { try Tool.run(["--format", format] + $0, input: draft).text }
    let numbers = texts.map { text in
      text.matches(of: #/"(startColumn|endColumn|begin|fingerprint|primaryLocationLineHash)":"?([0-9a-f:]+)/#)
        .map { String($0.0) }
    }
    #expect(!numbers[0].isEmpty)
    #expect(numbers[0] == numbers[1])
  }
}
