import WelNietEngine
import WelNietLexicons

/// What tests need to lint a few words.
enum Workbench {
  static let builtInLexicon = BuiltIn.lexicon
  static let builtIn = Linter(lexicon: builtInLexicon)

  static func context(
    _ school: String = "wolfert-tweetalig", author: Author = .employee, channel: Channel = .personal,
    markup: Markup = .plain, language: Language = .dutch
  ) -> LintContext {
    LintContext(
      author: author, channel: channel, markup: markup, language: language,
      protocol: BuiltIn.schoolProtocol(school)!)
  }

  /// A linter that knows one lexicon only.
  static func linter(_ lexicon: String) -> Linter {
    let (compiled, errors) = LexiconCheck.compile([(name: "test.lexicon", bytes: Array(lexicon.utf8))])
    precondition(errors.isEmpty, "\(errors)")
    return Linter(lexicon: compiled)
  }

  /// The texts of the findings of a rule that a lexicon of one's own gives for a draft.
  static func matches(_ lexicon: String, _ text: String, rule: Rule = .abuseInsult) -> [String] {
    let source = Source(text)
    return linter(lexicon).findings(in: source, context: context())
      .filter { $0.rule == rule }
      .map { $0.range.map { source.text(in: $0) } ?? "" }
  }

  /// The tokens of a draft with their sentences.
  static func analysis(_ text: String) -> Analysis {
    let source = Source(text)
    return builtIn.analyze(source, PlainText.prose(of: source), context())
  }
}
