import Testing
import WelNietEngine

/// Private contact with pupils, and arguments in public.
@Suite("Contact with pupils and parents")
struct ContactCheckerTests {
  private func rules(_ text: String, author: Author = .employee) -> [Rule] {
    let context = Workbench.context("scala-coenecoop", author: author)
    return Workbench.builtIn.findings(in: Source(text), context: context).map(\.rule).filter { $0.family == "contact" }
  }

  static let invitations = [
    "5 vwo, als je vastloopt: mijn privénummer hebben jullie, bel gewoon even vanavond.",
    "Lieve groep 8, jullie mogen me allemaal toevoegen op TikTok hoor!",
    "Ik heb alle vriendschapsverzoeken van mijn leerlingen op Facebook geaccepteerd.",
    "Klas 4, stuur me een volgverzoek op mijn privé-insta.",
    "Sinds gisteren zit ik in de groepsapp van mijn klas.",
    "Year 10, if you're stuck on the coursework just text me, you've all got my number.",
  ]

  static let official = [
    "Vragen over het SE, 5 vwo? Stel ze in Teams, ik antwoord morgen.",
    "Bij regen zet ik het in de groepsapp waar alleen ik in kan posten, 4K.",
    "Leerlingen mogen mij niet toevoegen op Insta, zo zijn de regels.",
    "Ouders van groep 4: u kunt me bellen op het schoolnummer.",
    "Wie de stekjes wil: app me gerust.",
  ]

  static let arguments = [
    "@mama_van_drie u heeft het mis, lees eerst de brief eens.",
    "Beste vader, als u de mail had gelezen, wist u het allang.",
    "Mevrouw van de petitie: u heeft nog nooit een voet in mijn lokaal gezet.",
    "Aan de moeder die mij lui noemt: u was er niet bij en ik wel.",
    "Nee Kevin uit 2B, je bent niet onterecht geschorst, en dat weet je zelf ook. Hou eens op.",
    "Dear parent in the comments, if you had opened the letter you'd know.",
  ]

  static let kind = [
    "Beste ouders, wat fijn dat u met zoveel op de informatieavond was!",
    "Dank aan de vader die de geluidsinstallatie repareerde. Held!",
    "Mevrouw De Vries neemt na 40 jaar afscheid als toa.",
    "Vraag uit 2B: 'Meneer, als u slaapt, wie is dan de baas?'",
  ]

  @Test("Private contact with pupils", arguments: invitations)
  func pupil(_ text: String) {
    #expect(rules(text) == [.contactPupil])
  }

  @Test("Official channels, adults and markets", arguments: official)
  func notPupil(_ text: String) {
    #expect(rules(text).isEmpty)
  }

  @Test("Arguments", arguments: arguments)
  func argument(_ text: String) {
    #expect(rules(text) == [.contactArgument])
  }

  @Test("Thanks and information", arguments: kind)
  func notArgument(_ text: String) {
    #expect(rules(text).isEmpty)
  }

  @Test("A parent may answer a parent")
  func parent() {
    #expect(rules("@mama_van_drie u heeft het mis, lees eerst de brief eens.", author: .parent).isEmpty)
  }
}
