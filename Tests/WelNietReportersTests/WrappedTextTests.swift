import Testing

@testable import WelNietReporters

/// Breaking texts into lines.
struct WrappedTextTests {
  @Test(
    "Lines break between words",
    arguments: [
      ("", 10, 10, [""]),
      ("een", 10, 10, ["een"]),
      ("een twee drie", 10, 10, ["een twee", "drie"]),
      ("een twee drie", 4, 20, ["een", "twee drie"]),
      ("woordwoordwoord b", 5, 5, ["woordwoordwoord", "b"]),
      ("日本 日本 日本", 9, 9, ["日本 日本", "日本"]),
    ] as [(String, Int, Int, [String])])
  func lines(_ text: String, _ first: Int, _ rest: Int, _ expected: [String]) {
    #expect(WrappedText.lines(of: text, first: first, rest: rest) == expected)
  }

  @Test("Further lines are indented")
  func paragraph() {
    let text = WrappedText.paragraph("een twee drie vier vijf zes", label: "Wel: ", indentation: 2, width: 24)
    #expect(text == "Wel: een twee drie vier\n  vijf zes")
  }
}
