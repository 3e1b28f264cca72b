import Testing
import WelNietEngine

@Suite("One fact over several sentences")
struct FactJoinerTests {
  private static let lexicon = """
    rule reputation/hearsay
    match schijnt
    rule abuse/insult
    match sukkel

    """

  @Test(
    "is one finding, where the sentences are neighbours in a block",
    arguments: [
      ("Hij schijnt weg te zijn. Zij schijnt te blijven.", ["schijnt weg te zijn. Zij schijnt"]),
      ("Hij schijnt weg. De aula is open. Zij schijnt te blijven.", ["schijnt", "schijnt"]),
      ("Hij schijnt weg.\n\nZij schijnt te blijven.", ["schijnt", "schijnt"]),
    ])
  func rumours(text: String, expected: [String]) {
    #expect(Workbench.matches(Self.lexicon, text, rule: .reputationHearsay) == expected)
  }

  @Test("is not what two insults are")
  func insults() {
    #expect(Workbench.matches(Self.lexicon, "Jij sukkel. Hij sukkel.") == ["sukkel", "sukkel"])
  }
}
