import Foundation
import Testing
import WelNietEngine

/// Drafts put together by chance, and real examples that chance has changed: the same ones on every run.
///
/// `WELNIET_FUZZ_ROUNDS=70000 swift test --filter MarkupFuzzTests` looks at 420,000 of them instead of 18,000.
@Suite("Markup that makes no sense")
struct MarkupFuzzTests {
  /// The same numbers on every run.
  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let rounds = ProcessInfo.processInfo.environment["WELNIET_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 3000

  private static let pieces: [String] = [
    "a", "b c", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "*", "**", "_", "~~", "`", "``", "[", "]", "](", "(", ")",
    "![", "](x \"y\")", "[r]", "\n[r]: z 't'\n", "[^1]", "\n[^1]: n\n", "<", ">", "\n> ", "\n- ", "\n1. ", "\n    ",
    "\n# ",
    "\n===\n", "\n---\n", "\n```\n", "\n| a | b |\n|-|-|\n", "|", "\\", "&", "&eacute;", "&nbsp;", "&#65;", "$", "$$",
    "\n$$\n",
    "{{", "}}", "{%", "%}", "{% comment %}", "<b>", "</b>", "<div>", "</div>", "<p>", "<li>", "<table>", "<tr>", "<td>",
    "</td>",
    "</table>", "<td colspan=3>", "<pre>", "</pre>", "<script>", "</script>", "<img alt='x' src=y>",
    "<a href='mailto:q%41'>",
    "</a>", "<!--", "-->", "<br>", "<h2>", "</h2>", "<span hidden>", "</span>", "<textarea>", "<svg>", "<title>", "<q>",
    "</q>",
    "é", "€", "\u{FEFF}", "\u{AD}", "---\na: b\n---\n", "<a title=\"", "<blockquote>", "</blockquote>", "\n: ",
    "{: .x}",
  ]

  @Test(arguments: [Markup.plain, .markdown, .html])
  func invariantsHold(kind: Markup) {
    var random = Random(state: UInt64(kind.rawValue) + 1)
    for round in 0..<MarkupFuzzTests.rounds {
      var bytes: [UInt8] = []
      for _ in 0...random.next(40) {
        bytes.append(contentsOf: Array(MarkupFuzzTests.pieces[random.next(MarkupFuzzTests.pieces.count)].utf8))
      }
      for _ in 0..<random.next(4) where !bytes.isEmpty { bytes[random.next(bytes.count)] = UInt8(random.next(256)) }
      let source = Source(bytes)
      let violation = ProseInvariants.violation(in: Prose(of: source, as: kind), of: source, as: kind)
      #expect(violation == nil, "round \(round): \(source.text(in: 0..<bytes.count).debugDescription)")
      if violation != nil { return }
    }
  }

  /// The lines of the specification's examples, as JSON: texts full of markup and of its escapes.
  private static let examples: [[UInt8]] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/commonmark-0.31.2.jsonl")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
      let example = try? JSONSerialization.jsonObject(with: line) as? [String: Any]
      return (example?["markdown"] as? String).map { Array($0.utf8) }
    }
  }()

  @Test(arguments: [Markup.plain, .markdown, .html])
  func mutationsKeepInvariants(kind: Markup) throws {
    var random = Random(state: UInt64(kind.rawValue) + 99)
    let examples = MarkupFuzzTests.examples
    try #require(examples.count == 652)
    for round in 0..<MarkupFuzzTests.rounds {
      var bytes = examples[random.next(examples.count)]
      for _ in 0...random.next(6) {
        let place = random.next(bytes.count + 1)
        switch random.next(5) {
        case 0: bytes.insert(UInt8(random.next(256)), at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.next(4)))
        case 2: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.next(8)) }
        case 3: bytes.insert(contentsOf: examples[random.next(examples.count)], at: place)
        default:
          let piece = MarkupFuzzTests.pieces[random.next(MarkupFuzzTests.pieces.count)]
          bytes.insert(contentsOf: Array(piece.utf8), at: place)
        }
      }
      let source = Source(bytes)
      let violation = ProseInvariants.violation(in: Prose(of: source, as: kind), of: source, as: kind)
      #expect(violation == nil, "round \(round): \(source.text(in: 0..<bytes.count).debugDescription)")
      if violation != nil { return }
    }
  }

  /// Text that would cost the square of its length, if the readers looked back or ahead without bounds.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ">", "> ", "- ", "<div>", "</div>", "[", "![", "](", "*", "**a ", "*a_b", "a**b*", "`", "`a``b", "~~", "<a ",
      "<a b=\"",
      "<!--", "<!", "<?", "<", "&", "{%", "{{", "$", "$$a", "| a |\n|-|\n", "[a]: b\n", "[^a]:", "![a](b", "[a](b)",
      "[[a](b)",
      "[a](<b", "[a](b \"", "<table><tr><td>", "<script>", "<svg><title>", "<b x=", "[a][", "\n> ", "- a\n", "\t",
      "<q>", "*_~`[<",
    ])
  func nestingIsHarmless(piece: String) {
    let source = Source(Array(repeating: Array(piece.utf8), count: 20_000).flatMap { $0 })
    for kind in [Markup.markdown, .html] {
      #expect(ProseInvariants.violation(in: Prose(of: source, as: kind), of: source, as: kind) == nil)
    }
  }
}
