import Testing
import WelNietEngine

@testable import WelNietHost

/// Findings that were there before are known again, and others are not.
struct BaselineTests {
  private static let key = BaselineKey(Array("000102030405060708090a0b0c0d0e0f".utf8))!
  private static let other = BaselineKey(Array("ff0102030405060708090a0b0c0d0e0f".utf8))!

  /// Findings at every occurrence of some words, and one about the whole draft where the text says so.
  private func findings(_ text: String) -> [Finding] {
    var findings: [Finding] = []
    if text.contains("#geen disclaimer") { findings.append(finding(.disclaimerMissing, nil)) }
    let bytes = Array(text.utf8)
    for (word, rule) in [("sukkel", Rule.abuseInsult), ("Noor", .personalDataName)] {
      let word = Array(word.utf8)
      for start in bytes.indices where bytes[start...].starts(with: word) {
        findings.append(finding(rule, start..<(start + word.count)))
      }
    }
    return findings
  }

  private func finding(_ rule: Rule, _ range: Range<Int>?) -> Finding {
    Finding(rule: rule, severity: .warning, range: range, articles: [0])
  }

  private func baseline(_ drafts: [String: String], key: BaselineKey = key) throws -> Baseline {
    var baseline = Baseline()
    for (name, text) in drafts {
      baseline.record(
        findings(text), in: Source(text), markup: .markdown, file: Path("/werk/" + name), folder: Path("/werk"),
        key: key)
    }
    return try Baseline(baseline.json(key: key), path: Path("b.json"), key: key)
  }

  /// Which words of which files are new, and what the baseline holds in vain.
  private func compare(
    _ before: [String: String], _ after: [(String, String)], present: [String] = []
  ) throws -> (new: [String], stale: [String]) {
    var matcher = BaselineMatcher(
      try baseline(before), key: Self.key, folder: Path("/werk"),
      present: (after.map(\.0) + present).map { Path("/werk/" + $0) })
    var new: [String] = []
    for (name, text) in after {
      let source = Source(text)
      let found = matcher.newFindings(
        findings(text), in: source, markup: .markdown, file: Path("/werk/" + name))
      new += found.map { "\(name): \($0.range.map { source.text(in: $0) } ?? $0.rule.id)" }
    }
    return (new, matcher.stale().map { "\($0.file?.lastComponent.display ?? "?"): \($0.count)" })
  }

  private static let text = "# Nieuws\n\nDe zon schijnt. Wat een sukkel is hij toch. Morgen weer school.\n"

  @Test(
    "What stays known",
    arguments: [
      text,
      "Een nieuwe alinea.\n\n" + text,
      "# Nieuws\n\nHet regent. Wat een sukkel is hij toch. Morgen is er geen school.\n",
      "# Nieuws\n\nDe zon schijnt. Wat een\n**sukkel** is hij toch! Morgen weer school.\n",
      "# Nieuws\n\nMorgen weer school.\n\n- Wat een sukkel is hij toch.\n",
    ])
  func known(_ after: String) throws {
    let result = try compare(["a.md": Self.text], [("a.md", after)])
    #expect(result.new == [])
    #expect(result.stale == [])
  }

  @Test(
    "What is new",
    arguments: [
      (Self.text + "\nWat een sukkel is hij toch.\n", ["a.md: sukkel"], []),
      (Self.text + "\nEn zij is ook een sukkel, hoor.\n", ["a.md: sukkel"], []),
      (Self.text + "\nNoor won.\n", ["a.md: Noor"], []),
      ("# Nieuws\n\nJan is een sukkel, zeggen ze.\n", ["a.md: sukkel"], ["a.md: 1"]),
      ("# Nieuws\n", [], ["a.md: 1"]),
    ] as [(String, [String], [String])])
  func new(_ after: String, _ new: [String], _ stale: [String]) throws {
    let result = try compare(["a.md": Self.text], [("a.md", after)])
    #expect(result.new == new)
    #expect(result.stale == stale)
  }

  @Test("A file that is renamed keeps what is known of it; a copy does not get it")
  func renamed() throws {
    let renamed = try compare(["a.md": Self.text], [("b/c.md", Self.text)])
    #expect(renamed.new == [])
    #expect(renamed.stale == [])
    let copied = try compare(["a.md": Self.text], [("c.md", Self.text)], present: ["a.md"])
    #expect(copied.new == ["c.md: sukkel"])
    #expect(copied.stale == [])
    let gone = try compare(["a.md": Self.text], [("c.md", "Niets.\n")])
    #expect(gone.stale == ["?: 1"])
  }

  @Test("A draft that is looked at again is as well known as before")
  func again() throws {
    var matcher = BaselineMatcher(
      try baseline(["a.md": Self.text]), key: Self.key, folder: Path("/werk"), present: [Path("/werk/a.md")])
    let texts = [Self.text, Self.text, Self.text + "\nEen sukkel.\n", "Weg.\n", Self.text]
    for (text, new) in zip(texts, [0, 0, 1, 0, 0]) {
      let found = matcher.newFindings(
        findings(text), in: Source(text), markup: .markdown, file: Path("/werk/a.md"))
      #expect(found.count == new)
    }
  }

  @Test("Thousands of findings on one line take no quadratic time", .timeLimit(.minutes(1)))
  func manyFindings() throws {
    let text = String(repeating: "een sukkel, ", count: 4000)
    let result = try compare(["a.md": text], [("b.md", text)])
    #expect(result.new == [])
    #expect(result.stale == [])
  }

  @Test("A finding about a whole draft is known by the file, or by how the draft begins")
  func wholeDraft() throws {
    let text = "Dit is mijn eigen verhaal over de school, #geen disclaimer\n"
    #expect(try compare(["a.md": text], [("a.md", "Heel iets anders. #geen disclaimer\n")]).new == [])
    #expect(try compare(["a.md": text], [("b.md", text)]).new == [])
    #expect(
      try compare(["a.md": text], [("b.md", "Heel iets anders. #geen disclaimer\n")]).new
        == ["b.md: disclaimer/missing"])
  }

  @Test("The file holds nothing that can be read, and its lines don't depend on chance")
  func file() throws {
    let drafts = ["Jan de Wit.md": Self.text + "\nNoor won. Noor won.\n", "b.md": Self.text]
    let text = String(decoding: try baseline(drafts).json(key: Self.key), as: UTF8.self)
    for word in ["sukkel", "Noor", "Jan", "zon", "md"] { #expect(!text.contains(word)) }
    #expect(text.split(separator: "\n").count == 9)
    #expect(text.contains("\"count\": 2}"))
    #expect(String(decoding: try baseline(drafts).json(key: Self.key), as: UTF8.self) == text)
    #expect(String(decoding: try baseline(drafts, key: Self.other).json(key: Self.other), as: UTF8.self) != text)
  }

  @Test("Another key, no key, and a file that is no baseline")
  func problems() throws {
    let bytes = try baseline(["a.md": Self.text]).json(key: Self.key)
    let path = Path("b.json")
    #expect(throws: BaselineProblem.wrongKey(path)) { try Baseline(bytes, path: path, key: Self.other) }
    #expect(throws: BaselineProblem.missingKey(path)) { try Baseline(bytes, path: path, key: nil) }
    #expect(throws: BaselineProblem.version(Place(path: path, line: 1, column: 13))) {
      try Baseline(
        Array(#"{"version": 2, "key": "0000000000000000", "findings": []}"#.utf8), path: path, key: Self.key)
    }
    for text in [
      "", "[]", #"{"version": 1}"#, #"{"version": 1, "key": "x"}"#,
      #"{"version": 1, "key": "0000000000000000", "findings": [{"rule": "x"}]}"#,
    ] {
      #expect(throws: BaselineProblem.self) { try Baseline(Array(text.utf8), path: path, key: Self.key) }
    }
  }

  @Test(
    "Keys are 32 hexadecimal digits",
    arguments: [
      ("000102030405060708090A0b0c0d0e0f\n", true), ("", false), ("00", false),
      ("zz0102030405060708090a0b0c0d0e0f", false), ("-00102030405060708090a0b0c0d0e0f", false),
      ("000102030405060708090a0b0c0d0e0f0", false),
    ])
  func keys(_ text: String, _ isKey: Bool) {
    #expect((BaselineKey(Array(text.utf8)) != nil) == isKey)
  }

  // The reference implementation's test vectors, for the key 00 01 … 0f and texts 00 01 02 ….
  @Test(
    "SipHash-2-4", arguments: [(0, 0x726f_db47_dd0e_0e31), (1, 0x74f8_39c5_93dc_67fd), (15, 0xa129_ca61_49be_45e5)])
  func sipHash(_ length: Int, _ expected: UInt64) {
    let key = BaselineKey(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908)
    #expect(SipHash.hash((0..<length).map { UInt8($0) }, key: key) == expected)
  }
}
