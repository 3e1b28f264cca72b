import Testing
import WelNietEngine

@Suite("The five protocols")
struct ProtocolDataTests {
  @Test(arguments: DataFile.protocolIDs)
  func everyArticleIsThereOnce(id: String) throws {
    let school = try DataFile.school(id)
    #expect(school.id == id)
    #expect(school.articles.map(\.reference).sorted() == ExpectedArticles.references[id]?.sorted())
  }

  @Test(arguments: DataFile.protocolIDs)
  func everyArticleIsCitedOrSaysWhyNot(id: String) throws {
    for article in try DataFile.school(id).articles {
      let cites = !article.rules.isEmpty || !article.families.isEmpty
      #expect(cites == (article.reason == nil), "\(article.reference)")
      if article.side == .gevolg { #expect(!cites, "\(article.reference)") }
      if article.isAdvice { #expect(article.reason != nil, "\(article.reference)") }
    }
  }

  @Test(arguments: DataFile.protocolIDs)
  func textsAreOneSentenceOfOurOwnInEachLanguage(id: String) throws {
    let articles = try DataFile.school(id).articles
    for article in articles {
      for text in [article.text, article.reason].compactMap({ $0 }) {
        #expect(text.dutch.hasSuffix(".") && text.english.hasSuffix("."), "\(article.reference)")
        #expect(text.dutch != text.english, "\(article.reference)")
      }
    }
  }

  @Test(arguments: DataFile.protocolIDs)
  func namesStartWithTheSchoolsFullName(id: String) throws {
    let names = try DataFile.school(id).names
    #expect(!names.isEmpty && names.first?.hasPrefix("#") == false)
    #expect(names.contains { $0.hasPrefix("#") })
    #expect(Set(names).count == names.count)
  }

  /// ● a finding, ○ a finding by a wide reading, – no article.
  static let table: [(rules: [String], marks: [Character])] = [
    (["disclaimer/missing", "disclaimer/affiliation"], Array("●●●●●")),
    (["disclaimer/incomplete"], Array("–●●○●")),
    (["confidential/*", "abuse/*", "personal-data/*"], Array("●●●●●")),
    (["personal-data/ai-image"], Array("○○○●○")),
    (["quotes/person"], Array("●○○○○")),
    (["quotes/repost"], Array("●○○●○")),
    (["reputation/negative"], Array("●●●●●")),
    (["reputation/hearsay"], Array("●○○○○")),
    (["contact/pupil"], Array("–●●●●")),
    (["contact/argument"], Array("○●○○○")),
    (["copyright/reuse"], Array("●–––●")),
    (["copyright/logo"], Array("●––––")),
    (["identity/anonymous"], Array("●––●–")),
  ]

  @Test(arguments: DataFile.protocolIDs)
  func rulesAreCitedAsTheTableSays(id: String) throws {
    let school = try DataFile.school(id)
    let column = try #require(DataFile.protocolIDs.firstIndex(of: id))
    var seen: Set<Rule> = []
    for row in ProtocolDataTests.table {
      for rule in row.rules.flatMap(ProtocolDataTests.rules) {
        seen.insert(rule)
        for author in Author.allCases {
          let index = CitationIndex(school, author: author)
          let mark: Character = !index.cites(rule) ? "–" : school.wideReading.contains(rule) ? "○" : "●"
          #expect(mark == row.marks[column], "\(rule.id) for \(author.id)")
          #expect(index.severity(of: rule) == (mark == "○" ? .info : rule.defaultSeverity))
        }
        if row.marks[column] == "–" { #expect(!school.wideReading.contains(rule), "\(rule.id)") }
      }
    }
    #expect(seen.count == Rule.allCases.count)
  }

  /// The rules that an entry of the table stands for.
  private static func rules(_ entry: String) -> [Rule] {
    if let rule = Rule(id: entry) { return [rule] }
    return Rule.allCases.filter { $0.family + "/*" == entry && $0 != .personalDataAIImage }
  }

  @Test(arguments: [
    ("wolfert-tweetalig", [SchoolProtocol.DisclaimerElement.ownOpinion]),
    ("scala-coenecoop", [.ownOpinion, .notOfficial, .notThirdParties]),
    ("kopwerk", [.ownOpinion, .notOfficial, .notThirdParties]),
    ("nutsschool-lankforst", [.ownOpinion]),
    ("het-sticht", [.ownOpinion, .notOfficial, .notThirdParties]),
  ])
  func disclaimersHoldExactlyWhatIsAskedFor(id: String, elements: [SchoolProtocol.DisclaimerElement]) throws {
    let school = try DataFile.school(id)
    #expect(school.disclaimer == elements)
    for (text, language) in [Language.dutch, .english].flatMap({ language in
      [(school.suggestedDisclaimer(language), language), (school.shortDisclaimer(language), language)]
    }) {
      let lower = text.lowercased()
      let own = language == .dutch ? ["persoonlijke titel", "eigen mening"] : ["my own"]
      #expect(own.contains { lower.contains($0) }, "\(text)")
      #expect(lower.contains("school") == elements.contains(.notOfficial), "\(text)")
      let others = language == .dutch ? "niet verantwoordelijk" : "not responsible"
      #expect(lower.contains(others) == elements.contains(.notThirdParties), "\(text)")
    }
    #expect(school.shortDisclaimer.dutch.count <= 100 && school.shortDisclaimer.english.count <= 100)
  }
}
