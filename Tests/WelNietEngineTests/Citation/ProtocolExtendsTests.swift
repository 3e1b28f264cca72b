import Testing
import WelNietEngine

@Suite("A school's own protocol over another")
struct ProtocolExtendsTests {
  private func extended(_ text: String, base: String = "kopwerk") throws -> SchoolProtocol {
    try ProtocolDecoder.decode(Array(text.utf8), extending: DataFile.school(base))
  }

  @Test func whatIsLeftOutStays() throws {
    let base = try DataFile.school("kopwerk")
    var expected = base
    expected.id = "de-regenboog"
    #expect(try extended(#"{"extends": "kopwerk", "id": "de-regenboog"}"#) == expected)
    #expect(try extended(#"{"extends": "kopwerk"}"#) == base)
  }

  @Test func saysWhatItBuildsOn() throws {
    #expect(try ProtocolDecoder.base(of: Array(#"{"extends": "kopwerk"}"#.utf8)) == "kopwerk")
    #expect(try ProtocolDecoder.base(of: Array(#"{"id": "x"}"#.utf8)) == nil)
  }

  @Test func replacesFieldsAndArticles() throws {
    let base = try DataFile.school("kopwerk")
    let school = try extended(
      #"""
      {
        "extends": "kopwerk", "id": "de-regenboog", "names": ["De Regenboog"],
        "articles": [
          {"ref": "A6", "nl": "Geen vriendjes online.", "en": "No friending online."},
          {"ref": "R1", "audience": ["all"], "side": "niet", "nl": "Noem niemand.", "en": "Name nobody.",
           "rules": ["personal-data/name", "quotes/person"]},
        ],
        "remove": ["A8"]
      }
      """#)
    #expect(school.id == "de-regenboog")
    #expect(school.names == ["De Regenboog"])
    #expect(school.title == base.title)
    #expect(school.articles.count == base.articles.count)
    #expect(school.articleIndex("A8") == nil)
    #expect(school.articles.last?.reference == "R1")
    let article = school.articles[try #require(school.articleIndex("A6"))]
    #expect(article.text.dutch == "Geen vriendjes online.")
    #expect(article.rules == [.contactPupil] && article.audience == [.employee])
    // An article of the school's own about quotes is no wide reading any more.
    #expect(base.wideReading.contains(.quotesPerson))
    #expect(!school.wideReading.contains(.quotesPerson))
    #expect(school.wideReading.contains(.quotesRepost))
  }

  @Test func aRuleWithoutArticlesIsNoWideReading() throws {
    let school = try extended(#"{"extends": "kopwerk", "remove": ["B3"]}"#)
    #expect(!school.wideReading.contains(.contactArgument))
    #expect(!CitationIndex(school, author: .employee).cites(.contactArgument))
  }

  @Test func rulesTakeTheReasonsPlace() throws {
    let school = try extended(#"{"articles": [{"ref": "A4", "rules": ["copyright/reuse"]}]}"#)
    let article = school.articles[try #require(school.articleIndex("A4"))]
    #expect(article.reason == nil && !article.isAdvice && article.rules == [.copyrightReuse])
    #expect(CitationIndex(school, author: .parent).cites(.copyrightReuse))
  }

  @Test(arguments: [
    (#"{"remove": ["A9"]}"#, DataError.Problem.unknownReference("A9", suggestion: "A1"), 12),
    (#"{"articles": [{"ref": "R1", "nl": "x"}]}"#, .rulesOrReason(reference: "R1"), 14),
    (#"{"articles": [{"ref": "R1", "rules": ["abuse/*"]}]}"#, .missingKey("audience"), 14),
    (#"{"articles": [{"ref": "A1"}, {"ref": "A1"}]}"#, .duplicateReference("A1"), 29),
    (#"{"names": "De Regenboog"}"#, .wrongKind(key: "names", expected: .texts), 10),
  ])
  func mistakesHaveAPlace(text: String, problem: DataError.Problem, offset: Int) {
    #expect(throws: DataError(problem, offset: offset)) { try extended(text) }
  }
}
