import Testing
import WelNietEngine

@testable import WelNietHost

/// The key `welniet` in front matter of three kinds.
struct FrontMatterTests {
  /// The value as one line of JSON; nil where there is none.
  private func value(_ text: String) throws -> String? {
    guard let value = try FrontMatterReader.value(in: Source(text), markup: .markdown) else { return nil }
    var json = JSONWriter()
    json.value(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(
    "YAML",
    arguments: [
      ("title: x", nil),
      ("welniet:\n  author: pupil", #"{"author":"pupil"}"#),
      (
        "welniet:\n  author: pupil # wie\n  # nog iets\n\n  channel: 'official'",
        #"{"author":"pupil","channel":"official"}"#
      ),
      (
        "a: 1\nwelniet: {author: pupil, rules: {abuse/insult: off}}\nb: 2",
        #"{"author":"pupil","rules":{"abuse/insult":"off"}}"#
      ),
      ("\"welniet\":\n  'author': \"pu\\u0070il\"", #"{"author":"pupil"}"#),
      (
        "welniet:\n  rules:\n    abuse: info\n    abuse/insult: \"off\"\nx: y",
        #"{"rules":{"abuse":"info","abuse/insult":"off"}}"#
      ),
      ("welniet:\n  school:\n    aliases:\n    - a\n    - '#b'", ##"{"school":{"aliases":["a","#b"]}}"##),
      (
        "welniet:\n  school:\n    aliases:\n      - a\n      - b: c\n        d: e",
        #"{"school":{"aliases":["a",{"b":"c","d":"e"}]}}"#
      ),
      ("welniet:\n  aliases: [a,\n    b,\n  c ]\n  x: y", #"{"aliases":["a","b","c"],"x":"y"}"#),
      ("welniet:\n  a: it's: fine, really\n  b: 'it''s'", #"{"a":"it's: fine, really","b":"it's"}"#),
      ("welniet:\n  a: true\n  b: null\n  c:\n  d: 12", #"{"a":true,"b":null,"c":null,"d":"12"}"#),
      ("welniet: text", #""text""#),
      ("welniet:", "null"),
      ("text: |\n  welniet:\n    author: pupil\nother: &x y", nil),
      ("x:\n  welniet:\n    author: pupil", nil),
    ] as [(String, String?)])
  func yaml(_ text: String, _ expected: String?) throws {
    #expect(try value("---\n\(text)\n---\nTekst") == expected)
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try value("---\r\n\(windows)\r\n---\r\nTekst") == expected)
  }

  @Test(
    "TOML",
    arguments: [
      ("title = \"x\"", nil),
      ("[welniet]\nauthor = \"pupil\"", #"{"author":"pupil"}"#),
      (
        "welniet = { author = 'pupil', rules = { \"abuse/insult\" = \"off\" } }",
        #"{"author":"pupil","rules":{"abuse/insult":"off"}}"#
      ),
      (
        "welniet.author = \"pupil\"\nwelniet.rules.\"abuse/insult\" = \"off\"",
        #"{"author":"pupil","rules":{"abuse/insult":"off"}}"#
      ),
      (
        "[welniet]\nauthor = \"pupil\"\n[welniet.rules]\nabuse = \"info\"\n[other]\nx = 1",
        #"{"author":"pupil","rules":{"abuse":"info"}}"#
      ),
      (
        "[welniet.school]\nname = \"De School\"\naliases = [\n  \"a\", # een\n  'b',\n]",
        #"{"school":{"name":"De School","aliases":["a","b"]}}"#
      ),
      ("x = \"\"\"\n[welniet]\nauthor = \"no\"\n\"\"\"\n[welniet]\na = true", #"{"a":true}"#),
      ("x = [\n 1,\n 2]\nd = 2027-01-01T10:00:00Z\n[[menu]]\nname = 'x'\n[welniet]\na = 1", #"{"a":1}"#),
      ("[welniet]", "{}"),
      ("[welniet]\na = \"x\"\na = \"y\"", #"{"a":"x","a":"y"}"#),
    ] as [(String, String?)])
  func toml(_ text: String, _ expected: String?) throws {
    #expect(try value("+++\n\(text)\n+++\nTekst") == expected)
  }

  @Test(
    "JSON",
    arguments: [
      ("{\"title\": \"x\"}", nil),
      ("{\"title\": \"x\", \"welniet\": {\"author\": \"pupil\"}}", #"{"author":"pupil"}"#),
    ] as [(String, String?)])
  func json(_ text: String, _ expected: String?) throws {
    #expect(try value("\(text)\nTekst") == expected)
  }

  @Test("Plain text has no front matter")
  func plain() throws {
    #expect(try FrontMatterReader.value(in: Source("---\nwelniet: x\n---\n"), markup: .plain) == nil)
  }

  @Test(
    "Mistakes are told at their place",
    arguments: [
      ("---\nwelniet:\n  author: \"pupil\n---\n", FrontMatterError.Problem.unclosedQuote, "\"pupil"),
      ("---\nwelniet:\n  author: pupil\n   channel: x\n---\n", .badIndentation, "channel"),
      ("---\nwelniet:\n  author\n---\n", .expectedKey, "author"),
      ("---\nwelniet:\n\tauthor: x\n---\n", .tab, "\tauthor"),
      ("---\nwelniet:\n  author: *x\n---\n", .unsupported("*x"), "*x"),
      ("---\nwelniet:\n  a: [b\n---\n", .unclosedBracket, "[b"),
      ("---\nwelniet:\n  a: \"b\" c\n---\n", .textAfterValue, "c\n"),
      ("---\nwelniet:\n  a: \"\\q\"\n---\n", .invalidEscape, "\\q"),
      ("+++\n[welniet]\nauthor = pupil\n+++\n", .unsupported("pupil"), "pupil"),
      ("+++\n[welniet]\nauthor = \"pupil\n+++\n", .unclosedQuote, "\"pupil"),
      ("+++\n[welniet]\nauthor \"pupil\"\n+++\n", .expectedKey, "author"),
      ("+++\n[[welniet]]\na = 1\n+++\n", .unsupported("[["), "[[welniet"),
      ("{\"welniet\": {\"a\": tru}}\n", .json(.expectedValue), "tru"),
    ])
  func mistake(_ text: String, _ problem: FrontMatterError.Problem, _ place: String) throws {
    let source = Source(text)
    let range = try #require(text.range(of: place))
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    #expect(throws: FrontMatterError(problem, at: offset)) {
      try FrontMatterReader.value(in: source, markup: .markdown)
    }
  }

  @Test("Nesting without end is refused", arguments: ["[", "{a: "])
  func deep(_ bracket: String) {
    #expect(throws: FrontMatterError.self) {
      try value("---\nwelniet: \(String(repeating: bracket, count: 100_000))\n---\n")
    }
    #expect(throws: FrontMatterError.self) {
      try value("+++\nwelniet = \(String(repeating: bracket == "[" ? "[" : "{a=", count: 100_000))\n+++\n")
    }
  }
}
