import Testing
import WelNietEngine

@Suite("Recognizers of shapes")
struct ShapeRecognizerTests {
  @Test(
    "find what they should, and only there",
    arguments: [
      (Entity.Kind.phone, "bel 1️⃣nul zes twaalf vierendertig zesenvijftig achtenzeventig2️⃣, app me"),
      (.phone, "bel 1️⃣nul zes, een twee drie vier vijf zes zeven acht2️⃣"),
      (.phone, "ring 1️⃣oh six one two double three four five six seven2️⃣ please"),
      (.phone, "bel 1️⃣(010) 123 45 672️⃣ of 1️⃣+31 6 123456782️⃣"),
      (.phone, "op 06-12-2026 om 08.30 uur, nul zes keer"),
      (.email, "mail 1️⃣jan.jansen at school punt nl2️⃣ of 1️⃣jan [at] gmail [dot] com2️⃣"),
      (.email, "mail 1️⃣pietje @ school . nl2️⃣ en 1️⃣naam@school punt nl2️⃣ en 1️⃣jan(apenstaartje)hotmail.com2️⃣"),
      (.email, "met een attitude at home, meet at noon, we are at school. Nl is klein"),
      (.email, "Do not pay, but report it at politie.nl and tell us; write to 1️⃣j.doe at example.nl2️⃣"),
      (.handle, "zijn insta is 1️⃣roos_122️⃣ en haar snap: 1️⃣fleurtjexx2️⃣, tiktok = 1️⃣roosje.n2️⃣"),
      (.handle, "1️⃣noortje_v2.02️⃣ op snap, volg 1️⃣@daan.b2️⃣"),
      (.handle, "insta: volg ons, mijn snap is leeg, klas_3b.jpg"),
      (.address, "op 1️⃣Burg. de Vlugtlaan 3-22️⃣ en 1️⃣Malvert 41-182️⃣ en 1️⃣12 High Street2️⃣"),
      (.address, "hij woont lekker op 1️⃣lindelaan 23b2️⃣, 1️⃣Traaij 318a, 3972 ER2️⃣ en 1️⃣3037 GK 412️⃣"),
      (.address, "Groep 7, Week 11, lokaal 12, onderweg 3 km, Feyenoord 3-2, Postbus 12, Zomerkamp 2026, in 2024 WK"),
      (.plate, "kenteken 1️⃣12ab342️⃣, auto 1️⃣GZ 418 T2️⃣, de 1️⃣9-XKB-122️⃣ staat fout"),
      (.plate, "lokaal AB-12-CD, met label K-482-BX, datum 12-06-26"),
      (.iban, "naar 1️⃣NL91 ABNA 0417 1643 002️⃣, rekening 1️⃣NL12TEST04171643012️⃣ of rekeningnummer 1️⃣12.34.56.7892️⃣"),
      (.bsn, "bsn van de nieuwe leerling is 1️⃣1234567812️⃣ en 1️⃣111.222.3332️⃣"),
      (.bsn, "bestelnummer 111222333, klantnr. 123456782, kaartnummer 123456782, 123456789"),
      (.pupilNumber, "leerlingnummers: Daan 1️⃣204812️⃣, Noor 1️⃣204822️⃣"),
      (.pupilNumber, "vul je leerlingnummer in vóór 12-06-2026 in lokaal 214; elke leerling 118 euro"),
      (.idNumber, "een paspoort, nummer 1️⃣NX4R7B2L62️⃣, en driving licence, no. 1️⃣51749362082️⃣"),
      (.idNumber, "neem je paspoort mee, vlucht KL1021 om 12.30"),
      (.birthDate, "geboren 1️⃣19-3-20202️⃣, op 1️⃣3 mei2️⃣ om 04.12 uur geboren, born on 1️⃣4 May 20122️⃣, geb. 1️⃣22-07-20122️⃣"),
      (.date, "do 1️⃣12 juni2️⃣, 1️⃣12-06-20262️⃣, 1️⃣May 4th, 20122️⃣, de 1️⃣12e van juni2️⃣, 3-2 gewonnen"),
      (.age, "is 1️⃣8 jaar oud2️⃣, een 1️⃣9-year-old2️⃣, een 1️⃣zevenjarige2️⃣, al zes jaar hier"),
      (.money, "1️⃣€ 84.300 ex btw2️⃣, 1️⃣drie ton2️⃣, 1️⃣61 mille2️⃣, 1️⃣58.300 euro2️⃣, 1️⃣een paar duizend euro2️⃣, 1️⃣8.100 bruto2️⃣"),
      (.money, "kost 1️⃣4,5k2️⃣, 1️⃣anderhalve ton2️⃣, 1️⃣2,5 miljard2️⃣ in totaal, 1️⃣EUR 5002️⃣"),
      (.money, "drie ton papier, 12k gelopen, 15 miljoen liter, 3.5 sterren, een tekort"),
      (.schoolClass, "1️⃣groep 5/62️⃣, 1️⃣gr. 82️⃣, 1️⃣4 havo2️⃣, 1️⃣vwo 52️⃣, 1️⃣klas 3B2️⃣, 1️⃣brugklas2️⃣, 1️⃣Year 92️⃣, 1️⃣groep zes2️⃣"),
      (.schoolClass, "1️⃣2TH62️⃣, 1️⃣K4b2️⃣, 1️⃣mavo-22️⃣, 1️⃣3 vmbo2️⃣, 1️⃣class 4K2️⃣, 1️⃣klas TB312️⃣, 1️⃣groep 1 t/m 42️⃣"),
      (.schoolClass, "opgave 3b, lokaal 2C, A4, B1-niveau, 5G, 10k, een groep van acht"),
      (.time, "1️⃣8.30 uur2️⃣, 1️⃣12:302️⃣, 1️⃣9u302️⃣, 1️⃣9 am2️⃣, € 12.50"),
    ])
  func shapes(_ kind: Entity.Kind, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.entities(kind) == draft.marked)
  }
}
