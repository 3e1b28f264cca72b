import Testing
import WelNietEngine

@Suite("Private telephone numbers, mailboxes, accounts and profiles")
struct PersonalDataContactTests {
  @Test(
    "are reported where they stand",
    arguments: [
      (Channel.personal, Markup.plain, "Bel Karin even op 1️⃣06-123456782️⃣ als je iets weet"),
      (Channel.personal, Markup.plain, "het 06-nummer van zijn moeder is 1️⃣06123456782️⃣"),
      (Channel.personal, Markup.plain, "haar thuisnummer is 1️⃣0343-5120002️⃣"),
      (Channel.personal, Markup.plain, "je kunt mevrouw De Vries privé bellen op 1️⃣030 23456782️⃣"),
      (Channel.official, Markup.plain, "Meerijden? Bel Petra (moeder van Lot) op 1️⃣06 12 34 56 782️⃣"),
      (Channel.personal, Markup.plain, "mail je verslag naar 1️⃣jan.de.vries82@gmail.com2️⃣ van de vader van Tim"),
      (Channel.official, Markup.plain, "Mail uw foto's naar klassenouder Ilse: 1️⃣ilse78@live.example2️⃣"),
      (Channel.official, Markup.plain, "Stuur recepten naar juf Bea, 1️⃣bea.verhoeven@hotmail.com2️⃣"),
      (Channel.personal, Markup.plain, "zijn adres is 1️⃣piet punt jansen apenstaartje gmail punt com2️⃣"),
      (Channel.personal, Markup.plain, "mail: 1️⃣kim_1998 [at] outlook [dot] com2️⃣ van de stagiaire"),
      (Channel.personal, Markup.plain, "volg 1️⃣@daan_voetbal102️⃣ even, hij zit in mijn klas"),
      (Channel.personal, Markup.plain, "insta van dat meisje uit 3B: 1️⃣roos.vdberg2️⃣"),
      (Channel.personal, Markup.plain, "haar snap is 1️⃣sannexx_042️⃣"),
      (Channel.personal, Markup.plain, "zie 1️⃣instagram.com/roosje.vdb2️⃣ voor de fotos van Roos"),
      (Channel.personal, Markup.plain, "check 1️⃣https://www.tiktok.com/@keesje_042️⃣ van Kees"),
      (
        Channel.personal, Markup.plain,
        "1️⃣linkedin.com/in/jan-jansen-1234562️⃣ is de profielpagina van onze nieuwe collega"
      ),
      (Channel.personal, Markup.plain, "repost van 1️⃣@sanne.w2️⃣: wat een dag"),
      (Channel.personal, Markup.plain, "via 1️⃣@sanne.w2️⃣: wat een dag"),
      (Channel.personal, Markup.plain, "ik weet wie je bent 1️⃣floortje_xoxo2️⃣"),
      (Channel.personal, Markup.plain, "App naar de coach van JO13: 1️⃣06-123456782️⃣"),
      (Channel.personal, Markup.plain, "appen kan naar 1️⃣+31 6 1234 56782️⃣ (Fatima, mama van Noor)"),
      (Channel.personal, Markup.plain, "Her number is 1️⃣07700 9001232️⃣"),
      (Channel.personal, Markup.plain, "text him on 1️⃣+44 7700 9001232️⃣"),
      (Channel.personal, Markup.plain, "bel 1️⃣nul zes een twee drie vier vijf zes zeven acht2️⃣, dat is van Kees"),
      (
        Channel.official, Markup.html,
        "<p>Vragen? <a href=\"mailto:1️⃣petra.smit74@gmail.com2️⃣\">Mail Petra</a> of bel <a href=\"tel:0102001234\">school</a>.</p>"
      ),
      (Channel.official, Markup.markdown, "Vragen? [Bel Petra](tel:1️⃣+316123456782️⃣) of de [balie](tel:0102001234)"),
      (Channel.official, Markup.markdown, "Bel Petra: [1️⃣06-123456782️⃣](tel:+31612345678)"),
    ])
  func guilty(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataContact, channel: channel, markup: markup) == draft.marked)
  }

  @Test(
    "are not seen in what is public or something else",
    arguments: [
      (Channel.personal, Markup.plain, "Bel de schoolmobiel tijdens de reis: 06-12345678"),
      (Channel.personal, Markup.plain, "Voor noodgevallen is er de kamptelefoon, 06-12345678"),
      (Channel.personal, Markup.plain, "Ziekmelden via 0343-512000"),
      (Channel.personal, Markup.plain, "De leerplichtambtenaar is bereikbaar via 14 030"),
      (Channel.personal, Markup.plain, "Bel 112 bij nood of 0900-8844 voor de politie"),
      (Channel.personal, Markup.plain, "Bel de tandarts: 030-2345678"),
      (Channel.personal, Markup.plain, "Het restaurant (030-2345678) heeft plek"),
      (Channel.official, Markup.plain, "Vragen? Bel meester Tom op 030-2345678 (school)"),
      (Channel.personal, Markup.plain, "Mail naar j.jansen@kopwerk.nl of info@kopwerk.nl"),
      (Channel.personal, Markup.plain, "Vragen via mail: zwemles@debadmeesters.nl"),
      (Channel.personal, Markup.plain, "Aanmelden: theater@deflint.example"),
      (Channel.official, Markup.plain, "Mail uw foto's naar groep5@dekameleon.example"),
      (Channel.personal, Markup.plain, "Stuur je cv naar sollicitatie@stichtingboor.example"),
      (Channel.personal, Markup.plain, "mail info [at] school [punt] nl"),
      (Channel.personal, Markup.plain, "Dank @juf_anne voor de mooie post!"),
      (Channel.personal, Markup.plain, "@juf_anne wat een mooie post"),
      (Channel.personal, Markup.plain, "Volg ons op Instagram: @obs_dekameleon"),
      (Channel.personal, Markup.plain, "Volg ook @nos en @jeugdjournaal"),
      (Channel.personal, Markup.plain, "zie instagram.com/rijksmuseum"),
      (Channel.personal, Markup.plain, "meer op facebook.com/groups/12345"),
      (Channel.official, Markup.plain, "Kijk op linkedin.com/school/kopwerk of www.kopwerk.nl"),
      (Channel.personal, Markup.markdown, "Gebruik `mijn_lijst` in Python en bestand foto_1.jpg"),
      (Channel.personal, Markup.plain, "Wifi: school_gast wachtwoord welkom01"),
      (Channel.personal, Markup.plain, "Ons nummer is veranderd: 0223-610000"),
      (Channel.personal, Markup.plain, "tel. 0223 610000 (receptie)"),
      (
        Channel.personal, Markup.plain,
        "Taxibedrijf Jansen, 06-12345678, haalt de kinderen op bij school namens het bedrijf"
      ),
      (Channel.personal, Markup.plain, "Kosten 06-12-2026: 1234567,89"),
      (Channel.personal, Markup.plain, "09.00 - 10.15 - 11.30 - 12.45 uur"),
      (Channel.personal, Markup.plain, "2025-06-12 10:30"),
    ])
  func innocent(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataContact, channel: channel, markup: markup) == draft.marked)
  }
}
