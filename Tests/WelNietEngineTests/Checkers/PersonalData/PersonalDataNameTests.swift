import Testing
import WelNietEngine

@Suite("Names")
struct PersonalDataNameTests {
  @Test(
    "of private persons are reported",
    arguments: [
      (Channel.official, Markup.plain, "De eerste prijs ging naar 1️⃣Ezra Blankendaal2️⃣ uit G4."),
      (Channel.official, Markup.plain, "De beker ging naar 1️⃣Can Öztürk2️⃣ en 1️⃣Rosa Lindenberg2️⃣."),
      (Channel.official, Markup.plain, "Beste spreker werd 1️⃣Lieke Brouwershaven2️⃣."),
      (Channel.official, Markup.html, "<table><tr><th>kind</th></tr><tr><td>1️⃣Jorrit Veltkamp2️⃣</td></tr></table>"),
      (Channel.official, Markup.plain, "Nieuw in groep 1 zijn 1️⃣Noud2️⃣ en 1️⃣Hiba2️⃣."),
      (Channel.official, Markup.plain, "De finale ging tussen 1️⃣Wiebe Sietsma2️⃣ en 1️⃣Ketija2️⃣, beiden uit 6 vwo."),
      (Channel.official, Markup.plain, "Gefeliciteerd, 1️⃣Hamza Yıldırım2️⃣ en 1️⃣Jiaying Chen2️⃣!"),
      (Channel.official, Markup.plain, "Voorleeskampioen 1️⃣Jade Timmermans2️⃣ gaat door."),
      (Channel.official, Markup.plain, "Tekeningen van schrijver 1️⃣Daan Visser2️⃣ uit groep 7."),
      (Channel.personal, Markup.plain, "niet te geloven, 1️⃣tim2️⃣ uit 8b was weer te laat"),
      (Channel.personal, Markup.plain, "en 1️⃣roos2️⃣ uit 2b ook"),
      (Channel.personal, Markup.plain, "Onze buurman dhr. 1️⃣Van Wamelen2️⃣ klaagt weer."),
      (Channel.personal, Markup.plain, "Vandaag bloeide 1️⃣Djayden2️⃣ uit mijn klas op."),
    ])
  func guilty(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataName, channel: channel, markup: markup) == draft.marked)
  }

  @Test(
    "of makers, public figures, things and invented people are not",
    arguments: [
      (Channel.official, Markup.markdown, "We lazen *De gruffalo* van Wiebke Donders."),
      (Channel.official, Markup.html, "<p>We lazen <em>De gruffalo</em> van Wiebke Donders.</p>"),
      (Channel.official, Markup.plain, "We lazen ‘De gruffalo’ van Wiebke Donders."),
      (Channel.official, Markup.markdown, "## Boekentips\n\n- Alaska – Wiebke Donders"),
      (Channel.official, Markup.markdown, "## Muziek\n\n- Zomeravond – Wiebke Donders"),
      (Channel.official, Markup.plain, "Een film over Wiebke Donders draait in de aula."),
      (
        Channel.official, Markup.plain,
        "Dichteres Wiebke van Donderen las voor, en oud-international Piet Bakkeren ook."
      ),
      (Channel.official, Markup.plain, "De Wiebke Donders-lezing is op 3 maart."),
      (Channel.official, Markup.plain, "Meisjes groep 7: 2-1 tegen Willem Donders."),
      (Channel.official, Markup.plain, "Op naar het Willem Donders en de Jan van Donderen!"),
      (Channel.official, Markup.plain, "Het ijs komt van Partyverhuur Jansen en Gebroeders Mulder."),
      (Channel.official, Markup.plain, "Onze klassenpop Tijl logeert bij de juf van groep 1."),
      (Channel.official, Markup.markdown, "# Groep 5\n\n## Rekenraadsel\n\nAnna is twee jaar ouder dan Bob."),
      (Channel.official, Markup.plain, "Bel haar moeder als er iets is in groep 4."),
      (Channel.official, Markup.plain, "Volgens juf Lia gaat het goed in groep 4."),
      (
        Channel.official, Markup.markdown,
        "# News\n\nOur Year 2 pupils read.\n\nAsk Jeroen at the lodge.\n\nKind regards"
      ),
      (Channel.personal, Markup.plain, "Met Joost, Marieke en de kinderen naar Artis geweest."),
      (Channel.personal, Markup.plain, "Mijn vak blijft Frans, ook in 3B."),
    ])
  func innocent(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataName, channel: channel, markup: markup) == draft.marked)
  }

  @Test(
    "are cleared by consent to be named, not by consent to a picture",
    arguments: [
      "De winnares is Femke Douwstra uit 4H. Met toestemming van haar ouders.",
      "Met toestemming van beide ouders noemen we Femke Douwstra uit 4H bij naam.",
      "De winnares is Femke Douwstra uit 4H. Haar moeder laat weten dat naam en foto gebruikt mogen worden.",
      "De winnares is 1️⃣Femke Douwstra2️⃣ uit 4H. De foto's van de dag maakten we met toestemming van alle ouders.",
    ])
  func consent(_ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataName, channel: .official) == draft.marked)
  }

  @Test("A registered name is cleared, first name alone or in full, and no other")
  func register() {
    let consents = [Consent(name: "Daan Visser", scope: .name), Consent(name: "Noor de Wit", scope: .image)]
    let draft = MarkedDraft("Daan Visser, Daan uit 2B, 1️⃣Noor de Wit2️⃣ en 1️⃣Daan Bakker2️⃣ wonnen.")
    #expect(draft.findings(.personalDataName, channel: .official, consents: consents) == draft.marked)
  }

  @Test("The roster tells names that no list knows")
  func roster() {
    let draft = MarkedDraft("Gisteren won 1️⃣qwibo zanderik2️⃣ de beker.")
    #expect(draft.findings(.personalDataName, channel: .official) == [])
    #expect(draft.findings(.personalDataName, channel: .official, roster: ["Qwibo Zanderik"]) == draft.marked)
  }
}
