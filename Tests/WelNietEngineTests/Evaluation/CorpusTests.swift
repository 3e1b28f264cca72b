import Testing
import WelNietEngine
import WelNietHost
import WelNietLexicons

/// Reading labelled posts, and whether our own are labelled as the protocols allow.
@Suite("Corpora")
struct CorpusTests {
  private static let line =
    #"{"id": "a", "lang": "nl", "format": "plain", "author": "pupil", "channel": "personal", "protocol": "kopwerk", "#

  private func decode(_ rest: String) throws(DataError) -> [LabelledPost] {
    try Corpus.decode(Array((CorpusTests.line + rest).utf8))
  }

  @Test("Quotes become byte ranges")
  func ranges() throws {
    let posts = try decode(
      #""text": "é, uil! Wat een uil\n", "findings": [{"rule": "abuse/insult", "quote": "uil", "occurrence": 1}, "#
        + #"{"rule": "abuse/insult", "quote": "uil", "optional": true}, {"rule": "disclaimer/missing", "quote": null}]}"#
        + "\n\n")
    #expect(posts.count == 1)
    #expect(posts.first?.author == .pupil)
    #expect(
      posts.first?.labels == [
        .init(.abuseInsult, at: 17..<20), .init(.abuseInsult, at: 4..<7, isOptional: true),
        .init(.disclaimerMissing, at: nil),
      ])
  }

  @Test(
    "A wrong label is refused",
    arguments: [
      #""text": "uil", "findings": [{"rule": "abuse/insult", "quote": "uilskuiken"}]}"#,
      #""text": "uil", "findings": [{"rule": "abuse/insult", "quote": "uil", "occurrence": 1}]}"#,
      #""text": "uil", "findings": [{"rule": "abuse/insult"}]}"#,
      #""text": "uil", "findings": [{"rule": "abuse/nergens", "quote": "uil"}]}"#,
      #""text": 3}"#, #""text": "uil""#,
    ])
  func refused(_ rest: String) {
    #expect(throws: DataError.self) { try decode(rest) }
  }

  @Test("Own posts: one id each, and labels for rules that their protocol has", arguments: OwnCorpora.names)
  func own(_ name: String) throws {
    let posts = try OwnCorpora.posts(name)
    #expect(Set(posts.map(\.id)).count == posts.count)
    for post in posts {
      let school = try #require(BuiltIn.schoolProtocol(post.protocolID), "\(post.id)")
      for label in post.labels {
        #expect(school.cites(label.rule), "\(post.id) \(label.rule.id)")
        #expect(label.isOptional || !school.wideReading.contains(label.rule), "\(post.id) \(label.rule.id)")
        if label.rule.family == "disclaimer" { #expect(post.author == .employee && post.channel == .personal) }
        if label.rule.family == "contact" { #expect(post.author == .employee) }
      }
    }
  }

  @Test("Own posts: enough of everything")
  func enough() throws {
    let posts = try OwnCorpora.posts("regression.jsonl")
    for rule in Rule.allCases {
      let count = posts.flatMap(\.labels).filter { $0.rule == rule && !$0.isOptional }.count
      #expect(count >= 6, "\(rule.id)")
    }
    let clean = posts.filter { $0.labels.allSatisfy(\.isOptional) }.count
    #expect(clean * 10 >= posts.count * 4)
  }
}
