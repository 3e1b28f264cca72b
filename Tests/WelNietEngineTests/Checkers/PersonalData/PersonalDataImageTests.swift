import Testing
import WelNietEngine

@Suite("Images")
struct PersonalDataImageTests {
  @Test(
    "of recognisable people are reported",
    arguments: [
      "1️⃣![Groep 7 tijdens het touwtrekken](a.jpg)2️⃣",
      "1️⃣![Daan en Noor](a.jpg)2️⃣",
      "1️⃣<img src=\"a.jpg\" alt=\"Kleuters in de zandbak\">2️⃣",
      "1️⃣![Juf Anja deelt taart uit](a.jpg)2️⃣",
    ])
  func guilty(_ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataImage, channel: .official, markup: .markdown) == draft.marked)
  }

  @Test(
    "of things and backs, or with consent, are not",
    arguments: [
      "![Taart met 50 kaarsjes](a.jpg)",
      "![Leerlingen op de rug gezien](a.jpg)",
      "![Groep 4 bij de brandweer](a.jpg)\n\nFoto geplaatst met toestemming van alle ouders.",
      "![](a.jpg)",
    ])
  func innocent(_ draft: String) {
    #expect(MarkedDraft(draft).findings(.personalDataImage, channel: .official, markup: .markdown) == [])
  }

  @Test("made by a program are told from photos")
  func made() {
    let draft = MarkedDraft("1️⃣![Met AI verouderde portretten van onze achtstegroepers](a.png)2️⃣")
    #expect(
      draft.findings(
        .personalDataAIImage, channel: .official, markup: .markdown, protocol: "nutsschool-lankforst") == draft.marked)
    #expect(draft.findings(.personalDataImage, channel: .official, markup: .markdown) == [])
  }

  @Test("are cleared where everybody shown is registered for pictures")
  func register() {
    let consents = [Consent(name: "Daan Visser", scope: .image), Consent(name: "Noor de Wit", scope: .name)]
    let draft = MarkedDraft("![Daan Visser met beker](a.jpg)\n\n1️⃣![Daan Visser en Noor de Wit](b.jpg)2️⃣")
    #expect(
      draft.findings(.personalDataImage, channel: .official, markup: .markdown, consents: consents) == draft.marked)
  }
}
