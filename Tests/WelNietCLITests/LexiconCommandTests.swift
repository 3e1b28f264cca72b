import Foundation
import Testing

/// `welniet lexicon check`, and lexicons that are compiled at run time.
struct LexiconCommandTests {
  private func check(_ text: String, _ arguments: [String] = []) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("eigen.lexicon")
    try Data(text.utf8).write(to: file)
    var outcome = try Tool.run(["lexicon", "check", file.path] + arguments)
    outcome.errors = outcome.errors.replacingOccurrences(of: folder.path + "/", with: "")
    return outcome
  }

  @Test("A file that is right")
  func right() throws {
    let outcome = try check("rule abuse/insult\nmatch knurft\n  + wat een knurft\n  - wat een held\n")
    #expect(outcome.status == 0)
    #expect(outcome.text == "1 bestand, 2 voorbeelden: alles in orde.\n")
    #expect(outcome.errors == "")
  }

  @Test("A mistake is shown with its line")
  func mistake() throws {
    let outcome = try check("# één\nrule abuse/insult\nmatch een @nergens\n", ["--language", "en"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "eigen.lexicon:3:11: error: no lexicon knows @nergens\n  | match een @nergens\n  |           ^\n")
  }

  @Test("An example that doesn't hold is shown with its place")
  func example() throws {
    let outcome = try check("rule abuse/insult\nmatch knurft\n  + wat een held\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "eigen.lexicon:3:3: fout: wordt niet gevonden: wat een held\n")
    #expect(outcome.text == "1 bestand, 1 voorbeeld: 1 mislukt.\n")
  }

  @Test("Mistakes in a folder of lexicons end the run")
  func directory() throws {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("rule abuse/nergens\n".utf8).write(to: folder.appendingPathComponent("a.lexicon"))
    let outcome = try Tool.run(["--lexicon-directory", folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a.lexicon:1:"))
  }
}
