import Testing
import WelNietEngine

/// Names become what people are, and the sentences still read.
@Suite("Fixes of names")
struct NameFixTests {
  private func fixed(
    _ text: String, author: Author = .employee, channel: Channel = .official, markup: Markup = .plain
  ) -> String {
    let context = Workbench.context("kopwerk", author: author, channel: channel, markup: markup)
    let fixed = Workbench.builtIn.fixed(Source(text), context: context) { $0.rule == .personalDataName }
    return fixed.source.text(in: 0..<fixed.source.bytes.count)
  }

  @Test(
    "In a sentence",
    arguments: [
      ("Daan Visser uit 2B won de schaakbeker.", "Een leerling uit 2B won de schaakbeker."),
      ("De beker ging naar Daan uit 2B.", "De beker ging naar een leerling uit 2B."),
      ("Gisteren kwam de moeder van Noor langs.", "Gisteren kwam de moeder van een leerling langs."),
      ("Daans moeder kwam langs.", "De moeder van een leerling kwam langs."),
      ("Vandaag hielp Noor's broertje mee.", "Vandaag hielp het broertje van een leerling mee."),
      ("Daan en Fleur uit 2B wonnen.", "Twee leerlingen uit 2B wonnen."),
      ("Daan, Fleur en Noor uit 2B wonnen.", "Drie leerlingen uit 2B wonnen."),
      ("Oud papier staat bij familie Van Ginkel in de schuur.", "Oud papier staat bij een familie in de schuur."),
      ("Gefeliciteerd Daan uit 2B!", "Gefeliciteerd leerling uit 2B!"),
      ("Bel haar moeder maar even op.", "Bel haar moeder maar even op."),
      ("Onze Daan uit 2B won de beker.", "Onze leerling uit 2B won de beker."),
      ("Leerling Daan Visser won de beker.", "Een leerling won de beker."),
      ("Mijn collega Sanne de Wit gaat met pensioen.", "Mijn collega gaat met pensioen."),
      ("Daan uit 2B won, en Daan was blij.", "Een leerling uit 2B won, en de leerling was blij."),
      (
        "Daan from 2B won the cup, and Daan's mother cheered.",
        "A pupil from 2B won the cup, and the pupil’s mother cheered."
      ),
    ])
  func sentences(_ before: String, _ after: String) {
    #expect(fixed(before) == after)
  }

  @Test("In a list and a table, people are numbered")
  func lists() {
    #expect(
      fixed("# Groep 7\n\n- Daan Visser\n- Fleur Bos\n\nMorgen is Daan jarig.\n", markup: .markdown)
        == "# Groep 7\n\n- Leerling 1\n- Leerling 2\n\nMorgen is leerling 1 jarig.\n")
    #expect(
      fixed("| Leerling | Cijfer |\n| --- | --- |\n| Daan Visser | 7 |\n| Noor Bos | 8 |\n", markup: .markdown)
        == "| Leerling | Cijfer |\n| --- | --- |\n| Leerling 1 | 7 |\n| Leerling 2 | 8 |\n")
  }

  @Test("Two of a kind are told apart")
  func apart() {
    #expect(
      fixed("Daan uit 2B speelde gitaar. Later zong Fleur uit 2B. Daan lachte.")
        == "Een leerling uit 2B speelde gitaar. Later zong een andere leerling uit 2B. De leerling lachte.")
  }
}
