import Testing
import WelNietEngine

@Suite("Sentences")
struct SentenceTests {
  @Test(
    "end where a reader would say",
    arguments: [
      ("Een. Twee! Drie? Vier", 4),
      ("Volgens dhr. Jansen i.v.m. de ouderavond, o.a. morgen. Ja.", 2),
      ("J. de Vries komt. Leuk.", 2),
      ("Zij zei: \"Nee!\" Toen ging ze.", 2),
      ("wacht... wat", 1),
      ("Wacht... Wat", 2),
      ("Om 8.30 uur. 3 mei is het feest", 2),
      ("regel een\nregel twee", 1),
      ("regel een\nRegel twee", 2),
      ("kop\n\nalinea", 2),
      ("Leuk 🎉 Morgen meer", 2),
      ("1. Eerst dit\n2. Dan dat", 2),
      ("", 0),
    ])
  func count(text: String, expected: Int) {
    #expect(Workbench.analysis(text).sentences.count == expected)
  }

  @Test(
    "know their language",
    arguments: [
      ("We gaan morgen met de hele klas naar het museum", Sentence.Tongue.dutch),
      ("We are going to the museum with all of them", .english),
      ("Pizza!", .unknown),
    ])
  func tongue(text: String, expected: Sentence.Tongue) {
    #expect(Workbench.analysis(text).sentences.first?.tongue == expected)
  }
}
