import Testing
import WelNietEngine

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
    for round in 0..<3000 {
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
