import Testing
import WelNietEngine

@Suite("Which article is cited first")
struct CitationIndexTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var author: Author
    var rule: Rule
    var references: [String]
    var testDescription: String { "\(id) \(author.id) \(rule.id)" }

    init(_ id: String, _ author: Author, _ rule: Rule, _ references: [String]) {
      (self.id, self.author, self.rule, self.references) = (id, author, rule, references)
    }
  }

  @Test(arguments: [
    Case(
      "wolfert-tweetalig", .employee, .quotesPerson,
      ["§4 Medewerkers Niet 7", "§4 Leerlingen Wel 5", "§4 Leerlingen Niet 5"]),
    Case(
      "wolfert-tweetalig", .pupil, .quotesPerson,
      ["§4 Leerlingen Wel 5", "§4 Leerlingen Niet 5", "§4 Medewerkers Niet 7"]),
    Case("wolfert-tweetalig", .employee, .disclaimerMissing, ["§4 Medewerkers Wel 6", "§4 Medewerkers 5"]),
    Case(
      "wolfert-tweetalig", .employee, .reputationNegative,
      ["§4 Medewerkers Wel 1", "§4 Medewerkers Niet 1", "§1 Waarom 4"]),
    Case(
      "wolfert-tweetalig", .parent, .personalDataImage,
      [
        "§3 Gebruik 4", "§5 4", "§5 5", "§2 Profilering 2", "§4 Leerlingen Wel 5", "§4 Leerlingen Niet 5",
        "§4 Medewerkers Wel 2", "§4 Medewerkers Niet 2b",
      ]),
    Case("wolfert-tweetalig", .employee, .contactPupil, []),
    Case("scala-coenecoop", .employee, .personalDataName, ["C1", "A2"]),
    Case("scala-coenecoop", .parent, .personalDataName, ["A2", "C1"]),
    Case("scala-coenecoop", .employee, .disclaimerAffiliation, ["B1", "C3", "Uitgangspunt 8"]),
    Case("scala-coenecoop", .employee, .contactPupil, ["B5", "C6", "B6", "C7", "B7", "C8"]),
    Case("kopwerk", .pupil, .reputationHearsay, ["Uitgangspunt 4"]),
    Case("nutsschool-lankforst", .pupil, .personalDataAIImage, ["B3.6", "A1", "A5"]),
    Case("nutsschool-lankforst", .parent, .personalDataImage, ["C2", "A1", "Profilering", "B3.1", "D7", "D6", "C1"]),
    Case("nutsschool-lankforst", .employee, .identityAnonymous, ["B3.5", "A6"]),
    Case(
      "het-sticht", .employee, .personalDataName,
      [
        "Leerkrachten 8", "Leerkrachten 7", "C1", "A3", "Leerlingen 1", "Internetrichtlijnen A1",
        "Internetrichtlijnen B3",
      ]),
    Case("het-sticht", .pupil, .abuseInsult, ["Internetrichtlijnen B7", "Digitaal pesten, vormen", "A8"]),
  ])
  func ranking(_ test: Case) throws {
    let school = try DataFile.school(test.id)
    let index = CitationIndex(school, author: test.author)
    #expect(index.articles(for: test.rule).map { school.articles[$0].reference } == test.references)
  }

  @Test func consequencesAreNeverCited() throws {
    var school = try DataFile.school("kopwerk")
    school.articles = [
      SchoolProtocol.Article(
        reference: "S1", audience: [.all], side: .gevolg, text: .init(dutch: "Straf.", english: "Punishment."),
        rules: [.abuseInsult], families: ["abuse"], reason: nil)
    ]
    #expect(!CitationIndex(school, author: .employee).cites(.abuseInsult))
  }

  @Test func adviceForTheAuthorComesFirst() throws {
    let school = try DataFile.school("wolfert-tweetalig")
    let advice = CitationIndex(school, author: .employee).advice.map { school.articles[$0].reference }
    #expect(advice.first == "§4 Medewerkers 4")
    #expect(advice.last == "§4 Medewerkers 2")
    #expect(advice.contains("§3 slot"))
  }
}
