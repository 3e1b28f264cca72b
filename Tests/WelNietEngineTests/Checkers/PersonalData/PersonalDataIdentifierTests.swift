import Testing
import WelNietEngine

@Suite("Numbers that identify people")
struct PersonalDataIdentifierTests {
  @Test(
    "are reported where they stand",
    arguments: [
      (
        Channel.personal, Markup.plain,
        "Het bsn van de nieuwe leerling uit groep 5 van juf Anna is 1️⃣1234567812️⃣, kan iemand dat invoeren?"
      ),
      (Channel.personal, Markup.plain, "haar sofinummer: 1️⃣1234.56.7822️⃣"),
      (Channel.personal, Markup.plain, "BSN-nummer 1️⃣123 456 7822️⃣ van Daan"),
      (Channel.personal, Markup.plain, "er zwerft een ID-kaart rond in lokaal 12, nummer 1️⃣IX23B45672️⃣"),
      (Channel.personal, Markup.plain, "gevonden: paspoort 1️⃣SPECI20142️⃣ op naam van De Boer"),
      (Channel.personal, Markup.plain, "rijbewijs met nr. 1️⃣51234567892️⃣ ligt bij de balie"),
      (Channel.personal, Markup.plain, "stamnummer 1️⃣104222️⃣ heeft zijn boete niet betaald"),
      (Channel.personal, Markup.plain, "leerling 1️⃣1042332️⃣ heeft een 3,2"),
      (Channel.personal, Markup.plain, "student 1️⃣20488172️⃣ was absent again"),
      (Channel.personal, Markup.plain, "pupil no. 1️⃣204812️⃣ still owes us a book"),
      (Channel.personal, Markup.plain, "lln.nr. 1️⃣204182️⃣ staat op de lijst"),
      (Channel.personal, Markup.plain, "overmaken naar 1️⃣NL91 ABNA 0417 1643 002️⃣ tnv J. Bakker"),
      (
        Channel.personal, Markup.plain,
        "Wil je meedoen met het cadeau voor de juf van de school? Maak 5 euro over op 1️⃣NL91ABNA04171643002️⃣ (Petra)"
      ),
      (Channel.personal, Markup.plain, "mijn iban is 1️⃣nl91 abna 0417 1643 002️⃣, tikkie mag ook"),
      (Channel.personal, Markup.plain, "Zwarte Golf, 1️⃣12-ABC-32️⃣, staat weer op de invalidenplek"),
      (Channel.personal, Markup.plain, "die rode fiat van hem: 1️⃣XP-PT-412️⃣"),
      (Channel.personal, Markup.plain, "He drives the blue van 1️⃣G-123-BC2️⃣, watch out"),
      (Channel.personal, Markup.plain, "kenteken 1️⃣sx 204 k2️⃣ als je hem ziet"),
      (Channel.personal, Markup.plain, "1️⃣1-ABC-1232️⃣ stond weer dubbel geparkeerd"),
      (Channel.personal, Markup.plain, "zn leerlingnr is 1️⃣402132️⃣ btw"),
      (Channel.personal, Markup.plain, "zijn paspoortnummer is 1️⃣NX4R7B2L62️⃣"),
      (Channel.personal, Markup.plain, "patiëntnummer 1️⃣44829132️⃣ van mijn zoon is kwijt"),
      (Channel.personal, Markup.plain, "documentnummer 1️⃣NP12345672️⃣"),
      (Channel.personal, Markup.plain, "Voor de verzekering: polisnummer 1️⃣882133772️⃣ van meneer Jansen"),
      (Channel.personal, Markup.plain, "my son's BSN is 1️⃣1234567822️⃣"),
      (Channel.personal, Markup.plain, "citizen service number 1️⃣1234567822️⃣ belongs to a kid in 2B"),
      (Channel.personal, Markup.plain, "Zijn bsn? 1️⃣1234567822️⃣. Zo."),
      (Channel.personal, Markup.plain, "| naam | bsn |\n|---|---|\n| Daan | 1️⃣1234567822️⃣ |"),
      (Channel.personal, Markup.markdown, "| naam | leerlingnummer |\n|---|---|\n| Daan | 1️⃣204812️⃣ |"),
      (
        Channel.personal, Markup.plain,
        "Please transfer the deposit for the school trip to Mrs Bakker's account, 1️⃣NL91ABNA04171643002️⃣."
      ),
      (
        Channel.personal, Markup.plain,
        "The PTA treasurer, Joan, collects the money on her own account: 1️⃣NL91 ABNA 0417 1643 002️⃣"
      ),
      (Channel.personal, Markup.plain, "The money for the gift goes to 1️⃣NL91 ABNA 0417 1643 002️⃣ (Tom's dad)"),
      (
        Channel.personal, Markup.plain,
        "De bijdrage voor het schoolreisje van groep 4 graag naar juf Els, 1️⃣NL91ABNA04171643002️⃣"
      ),
      (
        Channel.personal, Markup.plain,
        "Maak het bedrag over aan de penningmeester van de ouderraad, mevrouw De Vries, privé: 1️⃣NL91ABNA04171643002️⃣"
      ),
      (
        Channel.personal, Markup.plain,
        "De kosten van de klassenlunch kunt u overmaken op 1️⃣NL91ABNA04171643002️⃣ van klassenouder Pim"
      ),
      (Channel.personal, Markup.plain, "IBAN van zijn moeder: 1️⃣BE68 5390 0754 70342️⃣"),
      (Channel.official, Markup.markdown, "De taxi met kenteken **1️⃣12-ABC-32️⃣** van de heer Jansen rijdt voor."),
      (Channel.official, Markup.html, "<p>The car with registration <b>1️⃣GB-482-K2️⃣</b> of Ms Smith was towed.</p>"),
      (Channel.personal, Markup.plain, "Someone left their lights on: grey Skoda, 1️⃣34-KLM-72️⃣"),
      (
        Channel.official, Markup.plain,
        "De eigenaar van de fiets met framenummer 12345 kan zich melden; auto 1️⃣34-KL-PT2️⃣ staat in de weg"
      ),
      (Channel.personal, Markup.plain, "Student ID 1️⃣20488172️⃣: please collect your calculator"),
      (Channel.personal, Markup.plain, "her student number (1️⃣204812️⃣) was on the list"),
      (Channel.personal, Markup.plain, "Pupil 2048's BSN is 1️⃣1234567822️⃣"),
      (Channel.personal, Markup.plain, "Casper's passport no. is 1️⃣NX4R7B2L62️⃣"),
      (Channel.personal, Markup.plain, "Passport lost: 1️⃣NX4R7B2L62️⃣, please call us"),
      (Channel.official, Markup.markdown, "| name | passport |\n|---|---|\n| Casper | 1️⃣NX4R7B2L62️⃣ |"),
      (Channel.official, Markup.markdown, "| leerling | kenteken |\n|---|---|\n| Vader Tim | 1️⃣34-KLM-72️⃣ |"),
      (Channel.official, Markup.markdown, "| leerling | rekening |\n|---|---|\n| Vader Tim | 1️⃣NL91ABNA04171643002️⃣ |"),
      (
        Channel.official, Markup.html,
        "<table><tr><th>naam</th><th>leerlingnr.</th></tr><tr><td>Tim</td><td>1️⃣204812️⃣</td></tr></table>"
      ),
      (Channel.official, Markup.html, "<ul><li>Tim: leerlingnummer 1️⃣204812️⃣</li></ul>"),
      (Channel.official, Markup.plain, "Leerlingnummers: Daan 1️⃣204812️⃣, Noor 1️⃣204822️⃣"),
      (Channel.official, Markup.plain, "V-nummer 1️⃣28712345672️⃣ van de nieuwe leerling"),
      (Channel.personal, Markup.plain, "Onderwijsnummer 1️⃣1001234562️⃣ van Sem"),
      (Channel.personal, Markup.plain, "het gaat om kenteken 1️⃣AB123C2️⃣"),
      (Channel.personal, Markup.plain, "nummerplaat 1️⃣2-DEF-4562️⃣ stond er ook"),
      (Channel.personal, Markup.plain, "his reg is 1️⃣AB12 CDE2️⃣"),
      (Channel.personal, Markup.plain, "zijn id: 1️⃣NX4R7B2L62️⃣"),
      (Channel.personal, Markup.plain, "De ID van Daan ligt bij de balie (1️⃣NX4R7B2L62️⃣)"),
      (Channel.personal, Markup.plain, "Insurance policy 1️⃣882133772️⃣ belongs to Mr Smit"),
      (Channel.personal, Markup.plain, "zorgverzekering polis 1️⃣882133772️⃣ van Daan"),
      (Channel.personal, Markup.plain, "creditcard 1️⃣4111 1111 1111 11112️⃣ van meneer Jansen gevonden"),
      (Channel.personal, Markup.plain, "giro 1️⃣44171642️⃣ van opa"),
      (Channel.personal, Markup.plain, "rekeningnummer 1️⃣41.71.64.3002️⃣ t.n.v. J. de Boer"),
      (Channel.personal, Markup.plain, "DUO-nummer 1️⃣2048172️⃣ van Kim"),
      (Channel.personal, Markup.plain, "Cito-kandidaatnummer 1️⃣402132️⃣ van Sem"),
      (Channel.personal, Markup.plain, "magister id 1️⃣204812️⃣ van hem"),
      (Channel.personal, Markup.plain, "zijn Magister-nummer is 1️⃣204812️⃣"),
      (Channel.personal, Markup.plain, "OV-chipkaartnummer 1️⃣3528 0401 2233 44552️⃣"),
    ])
  func guilty(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataIdentifier, channel: channel, markup: markup) == draft.marked)
  }

  @Test(
    "are not seen in what is public or something else",
    arguments: [
      (
        Channel.personal, Markup.plain,
        "De ouderbijdrage kan naar NL91ABNA0417164300 van de stichting Vrienden van de Linde"
      ),
      (Channel.personal, Markup.plain, "Rekeningnummer van de school: NL91 ABNA 0417 1643 00"),
      (Channel.personal, Markup.plain, "Doneer aan KiKa op NL91ABNA0417164300"),
      (Channel.personal, Markup.plain, "Inleveren in lokaal H-204-B"),
      (Channel.personal, Markup.plain, "Bestelcode AB-12-CD van de boeken"),
      (Channel.personal, Markup.plain, "ISBN 9789025834139 en bestelnr. 111222333"),
      (Channel.personal, Markup.plain, "Rekenboek 8B, ISBN 978-90-258-3413-9"),
      (Channel.personal, Markup.plain, "Vlucht KL1021, neem je paspoort of ID-kaart mee"),
      (
        Channel.personal, Markup.plain,
        "Neem een geldig paspoort mee! We vertrekken 12-06-2026 om 06.15 uur vanaf gate 12"
      ),
      (Channel.personal, Markup.plain, "KvK 12345678, btw NL001234567B01"),
      (Channel.personal, Markup.plain, "Vul je leerlingnummer in op het formulier, uiterlijk 12 juni, lokaal 214"),
      (Channel.personal, Markup.plain, "Vraag je leerlingnummer en wachtwoord op bij de balie vóór 1400 uur"),
      (Channel.personal, Markup.plain, "Klantnummer 123456782 vermelden"),
      (Channel.personal, Markup.plain, "Ordernummer: 123456782"),
      (Channel.personal, Markup.plain, "De som 123 456 789 is groot"),
      (Channel.personal, Markup.plain, "Factuur 20260012 is voldaan"),
      (Channel.personal, Markup.plain, "De ouderraad vraagt 20 euro. Rekening: NL91ABNA0417164300, o.v.v. naam kind"),
      (Channel.personal, Markup.plain, "Sponsorgeld kan op de rekening van de Vriendenstichting: NL91ABNA0417164300"),
      (Channel.personal, Markup.plain, "Our school fund's account is NL91 ABNA 0417 1643 00"),
      (Channel.personal, Markup.plain, "Donations welcome: NL91 ABNA 0417 1643 00 (Red Cross)"),
      (Channel.official, Markup.plain, "Framenummer WX1234567 van de gestolen fiets"),
    ])
  func innocent(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataIdentifier, channel: channel, markup: markup) == draft.marked)
  }
}
