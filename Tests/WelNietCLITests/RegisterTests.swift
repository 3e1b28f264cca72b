import Foundation
import Testing

/// The register of consents and the roster, from the command line to the finding.
struct RegisterTests {
  private static let files = [
    "toestemming.csv": """
    naam;scope;geldig tot
    Daan Visser;naam;31-7-2999
    Daan Visser;foto;2999-07-31
    Noor de Wit;foto;31-7-2999
    Bas Kok;citaat;31-7-2999
    Sem Jansma;naam;31-7-2001
    """,
    "namen.txt": "Qwibo Zanderik\n",
    "welniet.json": "{\"channel\": \"official\", \"consent\": \"toestemming.csv\", \"roster\": \"namen.txt\"}",
    "naam.md": "Daan Visser en Noor de Wit wonnen.\n",
    "oud.md": "Sem Jansma won.\n",
    "foto.md": "![Daan Visser en Noor de Wit](a.jpg)\n",
    "citaat.md": "\"Ik vond het doodeng\", zei Bas Kok.\n",
    "rooster.md": "gisteren won qwibo zanderik de beker\n",
  ]

  private func shell(_ line: String) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in Self.files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return try Tool.shell("cd '\(folder.path)'; w() { \"$welniet\" -f compact \"$@\"; }; \(line)")
  }

  @Test(
    "A consent clears what it is for, whom it names, while it holds",
    arguments: [
      ("w --rule personal-data naam.md", ["naam.md:1:16: warning: [personal-data/name]"]),
      (
        "w --isolated --channel official --rule personal-data naam.md",
        ["naam.md:1:1: warning: [personal-data/name]", "naam.md:1:16: warning: [personal-data/name]"]
      ),
      (
        "w --isolated --channel official --consent toestemming.csv --rule personal-data naam.md",
        ["naam.md:1:16: warning: [personal-data/name]"]
      ),
      ("w --rule personal-data oud.md", ["oud.md:1:1: warning: [personal-data/name]"]),
      ("w --rule personal-data/image foto.md", []),
      (
        "w --isolated --channel official --rule personal-data/image foto.md",
        ["foto.md:1:1: warning: [personal-data/image]"]
      ),
      ("w --rule quotes/person citaat.md", []),
      (
        "w --isolated --channel official --rule quotes/person citaat.md",
        ["citaat.md:1:1: warning: [quotes/person]"]
      ),
    ] as [(String, [String])])
  func consent(_ line: String, _ places: [String]) throws {
    #expect(try Self.places(shell(line)) == places)
  }

  @Test(
    "The roster makes known what no list of names holds",
    arguments: [
      ("w --rule personal-data rooster.md", ["rooster.md:1:14: warning: [personal-data/name]"]),
      ("w --isolated --channel official --rule personal-data rooster.md", []),
      (
        "w --isolated --channel official --roster namen.txt --rule personal-data rooster.md",
        ["rooster.md:1:14: warning: [personal-data/name]"]
      ),
    ] as [(String, [String])])
  func roster(_ line: String, _ places: [String]) throws {
    #expect(try Self.places(shell(line)) == places)
  }

  /// The lines of compact output without their messages.
  private static func places(_ outcome: Tool.Outcome) -> [String] {
    #expect(outcome.errors == "")
    return outcome.lines.map { line in
      let parts = line.components(separatedBy: ": ")
      return "\(parts[0]): \(parts[1]): [\(line.components(separatedBy: "[").last ?? "")"
    }
  }
}
