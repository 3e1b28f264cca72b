import Testing
import WelNietEngine

@Suite("The texts of the rules")
struct RuleTextTests {
  @Test func eachRuleHasItsSeverity() throws {
    let texts = try DataFile.ruleTexts()
    #expect(texts.all.map(\.rule) == Rule.allCases)
    for rule in Rule.allCases { #expect(texts[rule].severity == rule.defaultSeverity, "\(rule.id)") }
  }

  @Test func headlinesTellTheRulesApart() throws {
    let texts = try DataFile.ruleTexts()
    for language in Language.allCases {
      let headlines = texts.all.map { $0(language).message }
      #expect(Set(headlines).count == headlines.count)
      for headline in headlines { #expect(headline.count <= 60 && !headline.hasSuffix("."), "\(headline)") }
    }
  }

  @Test func sentencesEndAndLanguagesDiffer() throws {
    for text in try DataFile.ruleTexts().all {
      for words in [text.dutch, text.english] {
        for sentence in [words.niet, words.wel, words.what, words.why] {
          #expect(sentence.hasSuffix("."), "\(text.rule.id): \(sentence)")
        }
      }
      #expect(text.dutch.message != text.english.message)
      #expect(text.dutch.niet != text.english.niet && text.dutch.wel != text.english.wel)
      #expect(text.dutch.what != text.english.what && text.dutch.why != text.english.why)
    }
  }

  @Test func examplesAreWrittenWhereTheRuleApplies() throws {
    for text in try DataFile.ruleTexts().all {
      for words in [text.dutch, text.english] {
        #expect(words.flagged.text != words.innocent.text)
        let school = try DataFile.school(words.flagged.protocolID)
        #expect(CitationIndex(school, author: words.flagged.author).cites(text.rule), "\(text.rule.id)")
        #expect(!school.wideReading.contains(text.rule), "\(text.rule.id)")
        #expect(words.innocent.protocolID == words.flagged.protocolID, "\(text.rule.id)")
      }
    }
  }

  @Test(arguments: [
    ("Grof woord: ‘{text}’", "poep", "Grof woord: ‘poep’"),
    ("{text}", "{text}", "{text}"),
    ("Naam", "Daan", "Naam"),
    ("", "x", ""),
  ])
  func messagesTakeTheWordsFound(message: String, text: String, expected: String) throws {
    var words = try DataFile.ruleTexts()[.abuseProfanity].dutch
    words.message = message
    #expect(words.message(about: text) == expected)
  }

  @Test(arguments: [
    (#"{"rules": []}"#, DataError.Problem.missingRule("disclaimer/missing"), 0),
    (#"{"rule": []}"#, .unknownKey("rule", suggestion: "rules"), 1),
    (#"{"rules": [{"id": "abuse/insults"}]}"#, .unknownRule("abuse/insults", suggestion: "abuse/insult"), 18),
    (#"[]"#, .wrongKind(key: "", expected: .object), 0),
  ])
  func mistakesHaveAPlace(text: String, problem: DataError.Problem, offset: Int) {
    #expect(throws: DataError(problem, offset: offset)) { try RuleTextDecoder.decode(Array(text.utf8)) }
  }
}
