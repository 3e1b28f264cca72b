import Foundation
import Testing

/// A school's own protocol, in a file.
struct ProtocolFileTests {
  /// Lints an insult under the first of some files.
  private func lint(_ files: [(name: String, text: String)]) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = folder.appendingPathComponent(file.name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    var outcome = try Tool.run(
      ["--lexicon-directory", Tool.school, "--format", "jsonl"]
        + ["--protocol", folder.appendingPathComponent(files[0].name).path], input: "Wat een sukkel!")
    outcome.errors = outcome.errors.replacingOccurrences(of: folder.path + "/", with: "")
    return outcome
  }

  private static let insults = """
    "articles": [{"ref": "9", "audience": ["all"], "side": "niet", "nl": "Nee.", "en": "No.", "rules": ["abuse/*"]}]
    """

  @Test("It can build on a built-in protocol, and is named in the citation")
  func extendsBuiltIn() throws {
    let outcome = try lint([
      ("eigen.json", "{\"id\": \"eigen\", \"extends\": \"kopwerk\", // ons eigen\n \(Self.insults)}")
    ])
    #expect(outcome.errors == "")
    #expect(outcome.text.contains(#""citation":{"protocol":"eigen","#))
    #expect(outcome.text.contains(#""9""#))
  }

  @Test("It can build on a file beside it, which builds on another")
  func extendsFile() throws {
    let outcome = try lint([
      ("a.json", "{\"id\": \"a\", \"extends\": \"sub/b.json\"}"),
      ("sub/b.json", "{\"id\": \"b\", \"extends\": \"de-regenboog\", \(Self.insults)}"),
    ])
    #expect(outcome.errors == "")
    #expect(outcome.text.contains(#""citation":{"protocol":"a","article":"1""#))
  }

  @Test(
    "Mistakes are told with their place",
    arguments: [
      ("{", "welniet: de tekst houdt op voordat alles gesloten is (a.json:1:2)"),
      ("{\"extends\": \"kopwerk\",\n  \"artikels\": []}", "(a.json:2:3)"),
      ("{\"extends\": \"kopwrk\"}", "welniet: onbekend protocol ‘kopwrk’; bedoel je ‘kopwerk’? (--protocol)"),
      ("{\"extends\": \"./weg.json\"}", "welniet: bestand niet gevonden; kijk de naam en de map na (./weg.json)"),
      (
        "{\"extends\": \"a.json\"}",
        "welniet: de protocollen bouwen in een kring op elkaar voort; haal één ‘extends’ weg (a.json)"
      ),
    ])
  func mistakes(_ text: String, _ message: String) throws {
    let outcome = try lint([("a.json", text)])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix(message + "\n"))
  }
}
