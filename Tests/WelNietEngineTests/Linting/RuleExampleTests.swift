import Testing
import WelNietEngine
import WelNietLexicons

/// The examples that `welniet explain` shows are what it says they are.
@Suite("Rule examples")
struct RuleExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: Rule
    var language: Language
    var testDescription: String { "\(rule.id) \(language.id)" }
  }

  static let cases = Rule.allCases.flatMap { rule in Language.allCases.map { Case(rule: rule, language: $0) } }

  private func rules(in example: RuleText.Example) -> [Rule] {
    let context = Workbench.context(
      example.protocolID, author: example.author, channel: example.channel, markup: example.markup)
    return Workbench.builtIn.findings(in: Source(example.text), context: context).map(\.rule)
  }

  @Test("The guilty one is flagged", arguments: cases)
  func flagged(_ test: Case) throws {
    let words = try #require(BuiltIn.ruleTexts)[test.rule](test.language)
    #expect(rules(in: words.flagged).contains(test.rule), "\(words.flagged.text)")
  }

  @Test("The innocent one is not flagged", arguments: cases)
  func innocent(_ test: Case) throws {
    let words = try #require(BuiltIn.ruleTexts)[test.rule](test.language)
    #expect(!rules(in: words.innocent).contains(test.rule), "\(words.innocent.text)")
  }
}
