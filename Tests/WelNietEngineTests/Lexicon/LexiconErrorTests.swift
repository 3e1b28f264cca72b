import Testing
import WelNietEngine

@Suite("Lexicon mistakes")
struct LexiconErrorTests {
  @Test(
    "are reported with their place",
    arguments: [
      ("sett x\n", 1, LexiconError.Problem.unknownKeyword("sett")),
      ("rule abuse/insults\n", 1, .unknownRule("abuse/insults")),
      ("match x\n", 1, .matchWithoutRule),
      ("rule abuse/insult\nmatch (a|b\n", 2, .unclosed("(")),
      ("rule abuse/insult\nmatch [a\n", 2, .unclosed("[")),
      ("rule abuse/insult\nmatch <persoon>\n", 2, .unknownSlot("persoon")),
      ("rule abuse/insult\nmatch @nobody\n", 2, .unknownName("nobody")),
      ("rule abuse/insult\nmatch ... [x]\n", 2, .noDefiniteWord),
      ("rule abuse/insult\nmatch x\n  unles y\n", 3, .unknownCondition("unles")),
      ("  x\n", 1, .indentedWithoutHead),
      ("set a\n  b*c\n", 2, .badStar("b*c")),
      ("set a\n  een kut*\n", 2, .phraseWithStar("een kut*")),
      ("set a\n  @b\n", 2, .unknownName("b")),
      ("define a = @a\nrule abuse/insult\nmatch @a\n", 1, .recursive("a")),
      ("mark a\nmatch x @b\nmark b\nmatch y @a\n", 2, .recursive("a")),
      ("rule abuse/insult\nmatch\n", 2, .missingPattern),
      ("set\n", 1, .missingName),
    ])
  func mistakes(text: String, line: Int, problem: LexiconError.Problem) {
    let errors = LexiconCheck.compile([(name: "x.lexicon", bytes: Array(text.utf8))]).errors
    #expect(errors.contains { $0.line == line && $0.problem == problem }, "\(errors)")
    for error in errors {
      #expect(!error.problem.message(.dutch).isEmpty && !error.problem.message(.english).isEmpty)
    }
  }

  @Test("of examples are found by running them")
  func examples() {
    let text = "rule abuse/insult\nmatch sukkel\n  + een sukkel\n  + een sufferd\n  - een sukkel\n  - een sufferd\n"
    let files = [(name: "x.lexicon", bytes: Array(text.utf8))]
    let lexicon = LexiconCheck.compile(files).lexicon
    let run = LexiconCheck.runExamples(of: files, in: lexicon, under: Workbench.context().protocol)
    #expect(run.count == 4)
    #expect(run.failures.map(\.line) == [4, 5])
  }

  @Test("never stop the compiler, whatever the bytes")
  func hostile() {
    var state: UInt64 = 7
    let pieces = [
      "set a\n", "rule abuse/insult\n", "match ", "(", ")", "[", "]", "{", "}", "@a", "<person>", "...", "..3", "*",
      "x", "&", "|", "\n", "  ", "+ ", "unless ", "!", "^", "$", "é", "\u{0}", "'", "-", "define a = ", "mark a\n",
    ]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let files = [(name: "x.lexicon", bytes: Array(text.utf8))]
      let lexicon = LexiconCheck.compile(files).lexicon
      _ = Linter(lexicon: lexicon).findings(in: Source("x a é"), context: Workbench.context())
    }
  }
}
