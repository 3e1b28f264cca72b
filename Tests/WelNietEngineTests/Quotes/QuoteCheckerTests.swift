import Testing
import WelNietEngine

/// Which words in quote marks are somebody's, and whose.
@Suite("Quotes")
struct QuoteCheckerTests {
  private func texts(_ text: String, _ rule: Rule) -> [String] {
    let source = Source(text)
    return Workbench.builtIn.findings(in: source, context: Workbench.context())
      .filter { $0.rule == rule }
      .compactMap(\.range)
      .map { source.text(in: $0) }
  }

  static let people: [(text: String, quote: String)] = [
    ("Een brugklasser zei: \"Mevrouw, u lijkt op mijn oma.\"", "Mevrouw, u lijkt op mijn oma."),
    ("„Ik snap het wel, ik wil het alleen niet”, aldus een leerling uit 4V.", "Ik snap het wel"),
    ("Moeder aan de telefoon: 'Hij heeft zijn fiets opgegeten.'", "Hij heeft zijn fiets opgegeten."),
    ("My mentee, completely serious: \"Sir, is sarcasm on the test?\"", "Sir, is sarcasm on the test?"),
    ("Mailtje van een vader: «Mijn zoon is allergisch voor huiswerk.»", "Mijn zoon is allergisch"),
    ("De conciërge, toen ik het vroeg: geen idee, mevrouw.", "geen idee, mevrouw"),
    ("Op het plein:\n– Meneer, bent u oud?\n– Nee hoor, Sem.", "– Meneer, bent u oud?\n– Nee hoor, Sem."),
    ("Tess: wie heeft de toets?\nRik: ligt in de kast.\nTess: welke kast?", "Tess: wie heeft de toets?"),
  ]

  static let innocent = [
    "Vorige week zei de minister: 'Elke leraar telt.'",
    "Ik riep door de klas: \"Wie nu nog praat, mag de ramen lappen!\"",
    "In het boek roept de heks: 'Wie heeft er aan mijn bezem gezeten?'",
    "Op de muur van mijn lokaal hangt: \"Wie lacht leert.\"",
    "Mijn man vroeg gisteren: 'Ben je nou nog steeds aan het nakijken?'",
    "Het zogenaamde 'maatwerk' kost mijn sectie vooral tijd.",
    "Een leerling zei: 'Een gedicht is een jas die je zelf breit.' Ze vond het prima dat ik dat hier doorvertel.",
    "Een leerling vertelde dat ze later rechter wil worden.",
    "Nelson Mandela zei: \"Education is the most powerful weapon.\"",
  ]

  static let reposts = [
    "RT @voorbeeld: weer een dag zonder koffiemelk",
    "Doorgestuurd uit de ouderapp van groep 5: wie heeft er een laars te veel?",
    "Screenshot van het appje van een moeder hieronder.",
    "Kreeg dit net door van een collega uit de klassenapp.",
    "Passing this on from the other parents' chat.",
  ]

  static let own = [
    "Op de site van onze school staat het verslag van de reis.",
    "Screenshot van mijn rooster: acht tussenuren.",
    "De lesbrief is overgenomen uit de methode.",
  ]

  @Test("Somebody's words", arguments: people)
  func person(_ test: (text: String, quote: String)) {
    let found = texts(test.text, .quotesPerson)
    #expect(found.contains { $0.contains(test.quote) }, "\(found)")
  }

  @Test("Words that may be quoted", arguments: innocent)
  func exempt(_ text: String) {
    #expect(texts(text, .quotesPerson).isEmpty)
  }

  @Test("What is passed on", arguments: reposts)
  func repost(_ text: String) {
    #expect(texts(text, .quotesRepost).count == 1)
  }

  @Test("What is not passed on", arguments: own)
  func notRepost(_ text: String) {
    #expect(texts(text, .quotesRepost).isEmpty)
  }

  @Test("A quote in a repost is reported with the repost")
  func quoteInRepost() {
    let text = "Doorgestuurd uit de ouderapp: \"Wie heeft er een laars te veel?\""
    #expect(texts(text, .quotesPerson).isEmpty)
    #expect(texts(text, .quotesRepost).first?.hasSuffix("te veel?\"") == true)
  }

  @Test("Unpaired and hostile quote marks do no harm")
  func hostile() {
    let marks = String(repeating: "\"' „ “ ‘ ", count: 400)
    #expect(Workbench.builtIn.findings(in: Source(marks), context: Workbench.context()).isEmpty)
    let long = "\"" + String(repeating: "zei ze: 'ja' ", count: 2_000)
    _ = Workbench.builtIn.findings(in: Source(long), context: Workbench.context())
  }
}
