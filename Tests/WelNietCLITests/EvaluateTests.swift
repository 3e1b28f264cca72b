import Foundation
import Testing

/// Measuring on labelled posts, as a process.
struct EvaluateTests {
  private static let corpus = """
    {"id": "a", "lang": "nl", "format": "plain", "author": "pupil", "channel": "personal", \
    "protocol": "wolfert-tweetalig", "text": "Wat een sukkel, die vent. En die kwibus ook.", \
    "findings": [{"rule": "abuse/insult", "quote": "sukkel"}, {"rule": "abuse/insult", "quote": "kwibus"}]}
    {"id": "b", "lang": "nl", "format": "plain", "author": "pupil", "channel": "personal", \
    "protocol": "wolfert-tweetalig", "text": "Het boek heet De sukkel.", "findings": []}

    """

  private func evaluate(_ corpus: String, _ arguments: [String] = []) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("corpus.jsonl")
    try Data(corpus.utf8).write(to: file)
    return try Tool.run(["evaluate", file.path, "--lexicon-directory", Tool.school] + arguments)
  }

  @Test("Errors, then the table")
  func table() throws {
    let outcome = try evaluate(EvaluateTests.corpus, ["--errors"])
    #expect(outcome.status == 0)
    try Golden.expect(outcome.text, matches: "evaluate.txt")
  }

  @Test("JSON")
  func json() throws {
    let outcome = try evaluate(EvaluateTests.corpus, ["--json"])
    let root = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(root["posts"] as? Int == 2)
    #expect(root["clean_posts_with_a_false_alarm"] as? Int == 1)
    let rules = try #require(root["rules"] as? [String: [String: Any]])
    #expect(rules["abuse/insult"]?["tp"] as? Int == 1)
    #expect(rules["abuse/insult"]?["precision"] as? Double == 0.5)
  }

  @Test("Other rules can be left out")
  func rule() throws {
    let outcome = try evaluate(EvaluateTests.corpus, ["--rule", "copyright"])
    #expect(!outcome.text.contains("abuse"))
    #expect(outcome.text.contains("vals alarm in 0 van 2 schone berichten"))
  }

  @Test("A wrong corpus is refused with its place")
  func wrong() throws {
    let outcome = try evaluate(EvaluateTests.corpus.replacingOccurrences(of: "\"kwibus\"", with: "\"kwast\""))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("kwast") && outcome.errors.contains("corpus.jsonl:1:"))
  }

  @Test("A corpus must be named")
  func missing() throws {
    #expect(try Tool.run(["evaluate"]).status == 2)
  }
}
