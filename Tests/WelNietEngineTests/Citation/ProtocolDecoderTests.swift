import Testing
import WelNietEngine

@Suite("Reading a protocol file")
struct ProtocolDecoderTests {
  static let article =
    #"{"ref": "A1", "audience": ["all"], "side": "niet", "nl": "Niet.", "en": "Don't.", "rules": ["abuse/*"]}"#

  /// A small protocol; `articles` and `more` are pasted in.
  static func file(_ articles: String = article, more: String = "") -> String {
    #"""
    {
      // What a school writes.
      "id": "de-regenboog", "title": {"nl": "De Regenboog", "en": "The Rainbow"}, "names": ["De Regenboog"],
      "disclaimer": {
        "elements": ["own-opinion"],
        "text": {"nl": "Mijn mening.", "en": "My view."}, "short": {"nl": "Eigen mening.", "en": "Own view."},
      },\#(more)
      "articles": [\#(articles)]
    }
    """#
  }

  @Test func reads() throws {
    let school = try ProtocolDecoder.decode(
      Array(ProtocolDecoderTests.file(more: #""wideReading": ["abuse/slander"],"#).utf8))
    #expect(school.id == "de-regenboog")
    #expect(school.title.english == "The Rainbow")
    #expect(school.date == "")
    #expect(school.disclaimer == [.ownOpinion])
    #expect(school.wideReading == [.abuseSlander])
    #expect(school.articles.count == 1)
    #expect(school.articles[0].families == ["abuse"])
    #expect(school.articles[0].rules.isEmpty)
  }

  /// The place of `mark` in the file is where the error must point.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var file: String
    var mark: String
    var problem: DataError.Problem
    var testDescription: String { "\(problem)" }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      file: file(more: #""dates": "2024","#), mark: #""dates""#, problem: .unknownKey("dates", suggestion: "date")),
    Mistake(file: file(more: #""id": "x","#), mark: #""id": "x""#, problem: .duplicateKey("id")),
    Mistake(file: file(more: #""date": 2024,"#), mark: "2024", problem: .wrongKind(key: "date", expected: .text)),
    Mistake(file: file(more: #""extends": "kopwerk","#), mark: #""kopwerk""#, problem: .extendsAnother("kopwerk")),
    Mistake(
      file: file(more: #""wideReading": ["contact/pupil"],"#), mark: #""contact/pupil""#,
      problem: .ruleWithoutArticle("contact/pupil")),
    Mistake(
      file: file(article.replacing(#""niet""#, #""net""#)), mark: #""net""#,
      problem: .unknownWord("net", key: "side", suggestion: "niet")),
    Mistake(
      file: file(article.replacing(#""all""#, #""teacher""#)), mark: #""teacher""#,
      problem: .unknownWord("teacher", key: "audience", suggestion: nil)),
    Mistake(
      file: file(article.replacing("abuse/*", "abuse/insutl")), mark: #""abuse/insutl""#,
      problem: .unknownRule("abuse/insutl", suggestion: "abuse/insult")),
    Mistake(
      file: file(article.replacing("abuse/*", "abuses/*")), mark: #""abuses/*""#,
      problem: .unknownRule("abuses/*", suggestion: "abuse/*")),
    Mistake(file: file(article.replacing("Niet.", " ")), mark: #"" ""#, problem: .emptyText(key: "nl")),
    Mistake(file: file(article + ", " + article), mark: "{\"ref\": \"A1\"", problem: .duplicateReference("A1")),
    Mistake(
      file: file(article.replacing(#", "rules": ["abuse/*"]"#, "")), mark: "{\"ref\": \"A1\"",
      problem: .rulesOrReason(reference: "A1")),
    Mistake(
      file: file(article.replacing(#", "en": "Don't.""#, "")), mark: "{\"ref\": \"A1\"", problem: .missingKey("en")),
    Mistake(file: file("7"), mark: "7]", problem: .wrongKind(key: "articles", expected: .object)),
    Mistake(file: file() + "!", mark: "!", problem: .syntax(.trailingContent)),
  ]

  @Test(arguments: mistakes)
  func mistakesHaveAPlace(_ mistake: Mistake) throws {
    let bytes = Array(mistake.file.utf8)
    // Where the same words stand twice, the second ones are the mistake.
    let place = try #require(mistake.file.ranges(of: mistake.mark).last).lowerBound
    let offset = mistake.file.utf8.distance(from: mistake.file.startIndex, to: place)
    #expect(throws: DataError(mistake.problem, offset: offset)) { try ProtocolDecoder.decode(bytes) }
    for language in Language.allCases {
      #expect(DataError(mistake.problem, offset: offset).message(in: language).count > 10)
    }
  }

  @Test func messagesSuggestWhatWasMeant() {
    let error = DataError(.unknownKey("dates", suggestion: "date"), offset: 0)
    #expect(error.message(in: .dutch) == "onbekende sleutel ‘dates’; bedoelde je ‘date’?")
    #expect(error.message(in: .english) == "unknown key ‘dates’; did you mean ‘date’?")
  }

  /// A file that was cut short or damaged is an error and never a crash.
  @Test func damagedFilesAreErrors() throws {
    let bytes = try DataFile.bytes("protocols/kopwerk.json")
    for end in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: DataError.self) { try ProtocolDecoder.decode(Array(bytes[..<end])) }
    }
    for index in stride(from: 0, to: bytes.count, by: 61) {
      var damaged = bytes
      damaged[index] = 0xFF
      _ = try? ProtocolDecoder.decode(damaged)
    }
  }
}

extension String {
  /// The text with each occurrence of `old` replaced.
  func replacing(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
