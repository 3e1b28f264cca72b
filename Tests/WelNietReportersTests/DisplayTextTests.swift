import Testing

@testable import WelNietReporters

/// What reaches the terminal, and how wide it stands there.
struct DisplayTextTests {
  @Test(
    "Widths",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("ĳ", 1), ("„“", 2), ("日本", 4), ("ｆ", 2), ("😀", 2), ("☀", 1),
      ("☀\u{FE0F}", 2), ("❤\u{FE0F}", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇳🇱", 2), ("🇳🇱🇧🇪", 4), ("🇳", 1),
      ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", 2), ("1\u{FE0F}\u{20E3}", 1), ("\t", 4), ("©", 1),
      ("a\u{200D}b", 2),
    ] as [(String, Int)])
  func width(_ text: String, _ width: Int) {
    #expect(DisplayText.width(text) == width)
  }

  @Test(
    "What a terminal might obey is shown, not sent",
    arguments: [
      ("a\u{1B}[2Jb", "a\u{241B}[2Jb"), ("\u{0}\u{7F}", "\u{2400}\u{2421}"), ("\u{85}", "<U+0085>"),
      ("\u{202E}abc\u{202C}", "<U+202E>abc<U+202C>"), ("\u{2066}", "<U+2066>"), ("\u{200B}", "<U+200B>"),
      ("so\u{AD}ort", "so<U+00AD>ort"), ("a\nb\rc", "a\u{240A}b\u{240D}c"), ("\u{301}a", "\u{25CC}\u{301}a"),
      ("a\u{2028}b", "a<U+2028>b"), ("\u{E0041}", "<U+E0041>"),
    ])
  func escaped(_ text: String, _ expected: String) {
    #expect(DisplayText.escaped(text) == expected)
  }

  @Test("Invalid bytes are shown one by one")
  func invalid() {
    let cells = DisplayText.cells(of: [0x61, 0xFF, 0xE2, 0x82])
    #expect(cells.map(\.text) == ["a", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"])
    #expect(cells.map(\.source) == [0..<1, 1..<2, 2..<3, 3..<4])
  }
}
