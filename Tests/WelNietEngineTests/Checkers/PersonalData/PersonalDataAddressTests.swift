import Testing
import WelNietEngine

@Suite("Private addresses")
struct PersonalDataAddressTests {
  @Test(
    "are reported where they stand",
    arguments: [
      (Channel.personal, Markup.plain, "Het feest is bij Tim thuis, 1️⃣Bosweg 122️⃣"),
      (Channel.personal, Markup.plain, "Ze wonen nu op 1️⃣Bosweg 12-A2️⃣, boven de bakker"),
      (Channel.personal, Markup.plain, "Kom maar langs: 1️⃣Bosweg 122️⃣, de oprit van de familie Bakker"),
      (Channel.personal, Markup.plain, "het adres van die gast is 1️⃣lindelaan 232️⃣ kom maar"),
      (Channel.personal, Markup.plain, "hij woont 1️⃣lindelaan 232️⃣ in Gouda"),
      (Channel.personal, Markup.plain, "Spullen voor het kamp brengen bij juf Anna, 1️⃣Bosweg 122️⃣"),
      (Channel.personal, Markup.plain, "bloemen voor de weduwe: 1️⃣Bosweg 12, 1234 AB2️⃣"),
      (Channel.personal, Markup.plain, "he lives at 1️⃣12 High Street2️⃣"),
      (Channel.personal, Markup.plain, "She lives on 1️⃣Bosweg 122️⃣ with two cats"),
      (Channel.personal, Markup.plain, "Wie kan Sem ophalen? 1️⃣Tulpstraat 82️⃣ in Gouda"),
      (Channel.personal, Markup.plain, "postcode en nummer van die dief: 1️⃣2803 RB 412️⃣"),
      (Channel.official, Markup.plain, "Kaartje sturen? Juf Ans ligt thuis: 1️⃣Bosweg 12, 1234 AB2️⃣ Doorn"),
      (Channel.official, Markup.plain, "De oppas woont aan de 1️⃣Kerkstraat 122️⃣"),
      (Channel.official, Markup.markdown, "| naam | adres |\n|---|---|\n| Tim de Boer | 1️⃣Kerkstraat 122️⃣ |"),
      (Channel.personal, Markup.plain, "Hier staat zijn huis: 1️⃣Weezenhof 63-172️⃣"),
      (Channel.personal, Markup.plain, "Meerijden? Vertrek vanaf ons huis, 1️⃣Weezenhof 63-172️⃣"),
    ])
  func guilty(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataAddress, channel: channel, markup: markup) == draft.marked)
  }

  @Test(
    "are not seen in what is public or something else",
    arguments: [
      (Channel.official, Markup.plain, "De musical is in theater De Flint, Coninckstraat 60, Amersfoort"),
      (Channel.official, Markup.plain, "Open avond: Kralingseweg 100, vanaf 19.00 uur"),
      (Channel.official, Markup.plain, "De Zandkorrel\nMarsdiepstraat 12\n1784 AB Den Helder"),
      (Channel.official, Markup.plain, "We verzamelen bij het zwembad aan de Beatrixlaan 5"),
      (Channel.official, Markup.plain, "Het schoolreisje gaat naar de Efteling, Europalaan 1, Kaatsheuvel"),
      (
        Channel.official, Markup.plain,
        "Nieuw adres: Weezenhof 60-12, 6536 GT Nijmegen. Tot maandag op onze nieuwe plek!"
      ),
      (Channel.official, Markup.plain, "Bezoekadres: Kees Mustersstraat 6, 2401 MB Alphen"),
      (Channel.official, Markup.plain, "Wij verhuizen per 1 mei naar Dorpsstraat 15"),
      (Channel.official, Markup.plain, "Locatie: Dorpsstraat 15, zaal open 19.30 uur"),
      (Channel.personal, Markup.plain, "De rommelmarkt is op zaterdag in de oude gymzaal, Hoofdstraat 12"),
      (Channel.personal, Markup.plain, "Ik geef dinsdag een lezing bij boekhandel Van Someren, Turfstraat 3"),
      (Channel.personal, Markup.plain, "Lekker gegeten bij pannenkoekenhuis De Duivelshof, Kerkweg 4"),
      (Channel.personal, Markup.plain, "Tip: fietsenmaker Jansen op de Lindelaan 23 is goedkoop"),
      (Channel.personal, Markup.plain, "De kringloop op Industrieweg 8 neemt ook boeken aan"),
      (Channel.personal, Markup.plain, "Demonstratie morgen bij het stadhuis, Coolsingel 40"),
      (Channel.personal, Markup.plain, "Our school moved to Bergse Plaslaan 12, come and see"),
      (Channel.personal, Markup.plain, "Meet at the museum, 12 High Street, at nine"),
      (Channel.personal, Markup.plain, "De tandarts zit op Kerkstraat 5"),
      (Channel.personal, Markup.plain, "Huisartsenpraktijk De Linde, Lindelaan 3, is dicht"),
      (Channel.personal, Markup.plain, "Mijn favoriete café is De Zwaan, Dorpsstraat 1"),
      (Channel.personal, Markup.plain, "De voedselbank, Ambachtsweg 14, zoekt houdbare spullen"),
      (Channel.personal, Markup.plain, "De bushalte Dorpsstraat 12 is verplaatst"),
      (Channel.personal, Markup.plain, "Groep 7 fietste van Dorpsstraat naar Kerkweg 12 km"),
      (Channel.personal, Markup.plain, "Feyenoord 3-2 en Ajax 41-18"),
      (Channel.personal, Markup.plain, "Lankforst 60, dat is het adres van de Nutsschool"),
      (Channel.personal, Markup.plain, "Adres school: Lankforst 60-05, 6538 JD"),
      (Channel.personal, Markup.plain, "Inleveren kan bij de bakker, Markt 5"),
      (Channel.personal, Markup.plain, "Bloemen te koop bij Bloemenhuis Rozenrood, Plein 1944 nr. 12"),
      (Channel.personal, Markup.plain, "De tentoonstelling hangt in galerie Punt, Oudegracht 12-A"),
      (Channel.personal, Markup.plain, "Sporthal Zuid, Noorderlaan 8, 2e verdieping"),
      (Channel.personal, Markup.plain, "Post aan Antwoordnummer 1234, 6500 VB Nijmegen"),
      (Channel.personal, Markup.plain, "Postbus 123, 6500 AB Nijmegen"),
      (Channel.personal, Markup.plain, "Stembureau: basisschool De Linde, Lindelaan 5"),
      (Channel.personal, Markup.plain, "Kaartjes bij de VVV, Stationsplein 4"),
      (Channel.personal, Markup.plain, "Het feest is op de manege, Bosweg 12"),
      (Channel.personal, Markup.plain, "De bakkerij van Jansen op Kerkstraat 12"),
    ])
  func innocent(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataAddress, channel: channel, markup: markup) == draft.marked)
  }
}
