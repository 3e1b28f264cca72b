import Testing
import WelNietEngine

@testable import WelNietReporters

/// Whole reports, from findings made by hand.
struct ReportTests {
  private let whole = ReportedFinding(
    rule: .disclaimerMissing, severity: .warning, message: "Disclaimer ontbreekt", niet: "N.", wel: "W.",
    citation: ReportedFinding.Citation(
      protocolID: "p", protocolTitle: "School", article: "B1", text: "Zeg het.",
      others: ["C1", "C2", "C3", "§4 Medewerkers Wel 6", "C5", "C6"]),
    suggestion: "Mijn eigen mening.", span: nil)

  private func render(_ format: ReportFormat, _ counts: [Int], _ options: ReportOptions = ReportOptions()) -> String {
    let files = counts.enumerated().map { index, count in
      ReportedFile(path: "\(index).txt", source: Source("hoi"), findings: Array(repeating: whole, count: count))
    }
    return String(decoding: Report(files: files).rendered(as: format, options: options), as: UTF8.self)
  }

  @Test("A finding about the whole draft shows no line, and a suggestion where there is one")
  func wholeDraft() {
    #expect(
      render(.text, [1]) == """
        waarschuwing[disclaimer/missing]: Disclaimer ontbreekt
         --> 0.txt (de hele tekst)
          = Niet: N.
          = Wel: W.
          = Bijvoorbeeld: Mijn eigen mening.
          = School B1: Zeg het.
          = Zie ook: C1, C2, C3, §4 Medewerkers Wel 6, en nog 2

        1 bevinding: 1 waarschuwing.

        """)
    #expect(render(.compact, [1]) == "0.txt:1:1: warning: Disclaimer ontbreekt [disclaimer/missing]\n")
    #expect(render(.jsonl, [1]).contains(#""range":null,"text":null}"#))
  }

  @Test(
    "The summary",
    arguments: [
      ([0], .dutch, "Niets gevonden."), ([0, 0], .english, "Nothing found in 2 files."),
      ([2, 0, 1], .dutch, "3 bevindingen in 2 van 3 bestanden: 3 waarschuwingen."),
      ([1, 0], .english, "1 finding in 1 of 2 files: 1 warning."),
    ] as [([Int], Language, String)])
  func summary(_ counts: [Int], _ language: Language, _ expected: String) {
    let text = render(.text, counts, ReportOptions(language: language))
    #expect(text.hasSuffix(expected + "\n"))
    #expect(!render(.text, counts, ReportOptions(language: language, isQuiet: true)).contains(expected))
  }

  @Test("JSON of any number of files", arguments: [0, 1, 3])
  func json(_ count: Int) {
    let lines = render(.json, Array(repeating: 0, count: count)).split(separator: "\n")
    #expect(lines.first == #"{"version":1,"files":["# || count == 0)
    #expect(lines.last?.hasSuffix("]}") == true)
    #expect(lines.filter { $0.contains(#""findings":[]"#) }.count == count)
  }
}
