import Testing
import WelNietEngine

/// Whether a post ties in with the school, says whose view it is, and says that the author works there.
@Suite("Disclaimers")
struct DisclaimerCheckerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var school: String
    var text: String
    var rules: [Rule]
    var testDescription: String { text }

    init(_ school: String, _ text: String, _ rules: Rule...) {
      self.school = school
      self.text = text
      self.rules = rules
    }
  }

  private func disclaimerRules(
    _ text: String, _ school: String, author: Author = .employee, channel: Channel = .personal
  ) -> [Rule] {
    let context = Workbench.context(school, author: author, channel: channel)
    return Workbench.builtIn.findings(in: Source(text), context: context).map(\.rule)
      .filter { $0.family == "disclaimer" }
  }

  static let statements: [Case] = [
    Case("scala-coenecoop", "Stoomboten gebouwd in mijn les. Mijn eigen mening.", .disclaimerIncomplete),
    Case(
      "scala-coenecoop",
      "Stoomboten gebouwd in mijn les. Mijn eigen mening, los van het standpunt van de school.", .disclaimerIncomplete),
    Case(
      "scala-coenecoop",
      "Stoomboten gebouwd in mijn les. Dit bericht geeft enkel weer wat ikzelf vind, de schoolleiding denkt er misschien "
        + "anders over. Voor commentaar van anderen draag ik geen verantwoordelijkheid."),
    Case(
      "kopwerk",
      "Groep 5 viste de sloot leeg. Deze woorden komen van mij, Kopwerk staat er niet achter en niet voor. Wat anderen "
        + "eronder zeggen, is hun ding."),
    Case(
      "het-sticht",
      "Mijn kleuters bouwden een brug! (privé getikt, dus niet namens Het Sticht, en reacties zijn voor wie ze schrijft)"
    ),
    Case("wolfert-tweetalig", "Zestig opstellen nagekeken. (eigen mening)"),
    Case("wolfert-tweetalig", "My Year 7s finally get fractions. #ownviews"),
    Case("wolfert-tweetalig", "Eerste uur, 30 pubers, 1 docent. Ik twitter hier à titre personnel."),
    Case("nutsschool-lankforst", "Groep 3 kan lezen! Juf op Lankforst, op persoonlijke titel."),
  ]

  static let ties: [Case] = [
    Case(
      "wolfert-tweetalig", "Wie kent een werkvorm voor het perfectum? Mijn tweedeklassers slapen.", .disclaimerMissing),
    Case("kopwerk", "Er stond een pony in de gang. Vraag me niet hoe, vraag groep 6.", .disclaimerMissing),
    Case("scala-coenecoop", "De verwarming in lokaal 12 doet het weer. Wonderen bestaan.", .disclaimerMissing),
    Case("wolfert-tweetalig", "Report cards done. Twenty-six comments, one migraine.", .disclaimerMissing),
    Case("wolfert-tweetalig", "Leerlingen leren in mijn les een eigen mening te vormen.", .disclaimerMissing),
    Case("wolfert-tweetalig", "Net terug van de sportschool. Wie heeft een tip tegen stijve kuiten?"),
    Case("kopwerk", "Zes weken vrij, even geen rapporten en geen luizen, alleen zee."),
    Case("scala-coenecoop", "Our cat has learned to open the fridge. We live in fear."),
  ]

  static let affiliations: [Case] = [
    Case(
      "wolfert-tweetalig", "Het gerucht gaat dat het Wolfert een vleugel sluit. Niemand zegt iets.", .disclaimerMissing,
      .disclaimerAffiliation),
    Case(
      "scala-coenecoop", "People complaining about Scala's phone ban clearly haven't read the newsletter.",
      .disclaimerMissing, .disclaimerAffiliation),
    Case(
      "nutsschool-lankforst", "Wat men ook zegt: de Nutsschool doet het prima. Persoonlijke mening.",
      .disclaimerAffiliation),
    Case(
      "wolfert-tweetalig", "Als docent hier hoor ik het gerucht dat het Wolfert een vleugel sluit.", .disclaimerMissing),
    Case("scala-coenecoop", "I teach at Scala and the fuss about the phone ban is over.", .disclaimerMissing),
  ]

  @Test("Elements of a disclaimer", arguments: statements)
  func statement(_ test: Case) {
    #expect(disclaimerRules(test.text, test.school) == test.rules)
  }

  @Test("Tie to the school", arguments: ties)
  func tie(_ test: Case) {
    #expect(disclaimerRules(test.text, test.school) == test.rules)
  }

  @Test("Affiliation", arguments: affiliations)
  func affiliation(_ test: Case) {
    #expect(disclaimerRules(test.text, test.school) == test.rules)
  }

  @Test("Only an employee's own account asks for a disclaimer")
  func scope() {
    let text = "De verwarming in lokaal 12 doet het weer."
    #expect(disclaimerRules(text, "wolfert-tweetalig", channel: .official).isEmpty)
    #expect(disclaimerRules(text, "wolfert-tweetalig", author: .pupil).isEmpty)
    #expect(disclaimerRules(text, "wolfert-tweetalig", author: .parent).isEmpty)
  }

  @Test("The span of an incomplete disclaimer is the disclaimer")
  func span() {
    let text = "Mijn groep 8 bouwde een brug. Dit is mijn eigen mening. Tot morgen."
    let source = Source(text)
    let findings = Workbench.builtIn.findings(in: source, context: Workbench.context("kopwerk"))
    let ranges = findings.filter { $0.rule == .disclaimerIncomplete }.compactMap(\.range)
    #expect(ranges.map { source.text(in: $0) } == ["Dit is mijn eigen mening."])
  }
}
