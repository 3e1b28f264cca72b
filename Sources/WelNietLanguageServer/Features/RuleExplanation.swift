import WelNietEngine
import WelNietReporters

/// What a rule is about, as plain text for a message window.
struct RuleExplanation {
  private let rule: RuleText
  private let context: LintContext?
  private let language: Language

  /// - Parameter context: What the draft in hand is linted with, for the article; nil without one.
  init(_ rule: RuleText, context: LintContext?, language: Language) {
    self.rule = rule
    self.context = context
    self.language = language
  }

  var text: String {
    let words = rule(language)
    let wording = ServerWording(language)
    var lines = [rule.rule.id, words.what, "\(wording.why): \(words.why)"]
    lines += ["Niet: \(words.niet)", "Wel: \(words.wel)"]
    if let context { lines += articles(context, wording) }
    lines += ["\(wording.flagged): \(words.flagged.text)", "\(wording.innocent): \(words.innocent.text)"]
    return lines.joined(separator: "\n")
  }

  private func articles(_ context: LintContext, _ wording: ServerWording) -> [String] {
    let school = context.protocol
    let title = school.shortTitle(language)
    let articles = CitationIndex(school, author: context.author).articles(for: rule.rule).map { school.articles[$0] }
    guard !articles.isEmpty else { return ["\(title): \(wording.noArticle)"] }
    return articles.prefix(3).map { "\(title) \($0.reference): \($0.text(language))" }
  }
}
