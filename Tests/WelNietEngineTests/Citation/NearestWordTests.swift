import Testing
import WelNietEngine

@Suite("Guessing what was meant")
struct NearestWordTests {
  @Test(arguments: [
    ("protocl", "protocol"), ("Author", "author"), ("chanel", "channel"), ("languaeg", "language"),
    ("name", "personal-data/name"), ("abuse/insluts", "abuse/insult"), ("kopwerk", nil),
    ("lankforst", "nutsschool-lankforst"), ("lang", "language"), ("lank", nil), ("", nil), ("x", nil),
  ])
  func suggestion(word: String, expected: String?) {
    let candidates = [
      "protocol", "author", "channel", "language", "personal-data/name", "abuse/insult", "nutsschool-lankforst",
    ]
    #expect(NearestWord.suggestion(for: word, among: candidates) == expected)
  }

  @Test func theFirstOfEqualsWins() {
    #expect(NearestWord.suggestion(for: "bb", among: ["ba", "ab", "bc"]) == "ba")
  }
}
