import WelNietEngine
import WelNietHost
import WelNietLexicons
import WelNietReporters

extension Command {
  static let explain = Command(
    name: "explain",
    summary: Phrase(
      "legt een regel uit: wat, waarom, welk artikel, met een voorbeeld",
      "explains a rule: what, why, which article, with an example"),
    operands: Phrase("REGEL…", "RULE…"),
    completedOperands: CompletedOperands(rest: .words(Completion.rules)),
    details: [],
    options: Option.context.filter { ["--protocol", "--author", "--lexicon-directory"].contains($0.name) }
      + Option.whichConfiguration + [.color],
    examples: [
      Example("welniet explain abuse/insult", Phrase("over beledigingen", "about insults")),
      Example(
        "welniet explain disclaimer/incomplete --protocol het-sticht",
        Phrase("met het artikel van een andere school", "with another school's article")),
    ],
    run: { (invocation) throws(Failure) in
      guard !invocation.operands.isEmpty else { throw .usage(.missingOperand(.rule)) }
      var rules: [Rule] = []
      for operand in invocation.operands { rules += try rulesToExplain(operand) }
      let school = try invocation.configuredSchool()
      let page = ExplanationPage(invocation, school: school)
      let texts = try invocation.ruleTexts()
      for (index, rule) in rules.enumerated() {
        invocation.output.write((index > 0 ? "\n" : "") + page.text(for: texts[rule]))
      }
      return try invocation.finish(.clean)
    })

  private static func rulesToExplain(_ operand: Argument) throws(Failure) -> [Rule] {
    do throws(UsageError) {
      return try RuleSelector.rules(in: operand, option: "explain")
    } catch {
      throw .usage(error)
    }
  }
}

/// Shows what a rule is about.
private struct ExplanationPage {
  private let school: SchoolProtocol
  private let language: Language
  private let width: Int
  private let style: Style
  private let wording: ProtocolWording
  private let reports: ReportWording
  private let index: CitationIndex
  /// Nil where a folder's lexicons are used, which nobody measured.
  private let measured: MeasuredFigures?

  init(_ invocation: Invocation, school: SchoolProtocol) {
    self.school = school
    language = invocation.language
    width = invocation.width
    style = Style(isColored: invocation.isColored(toFile: false))
    wording = ProtocolWording(invocation.language)
    reports = ReportWording(invocation.language)
    index = CitationIndex(school, author: invocation.settings.author ?? .employee)
    measured = invocation.settings.lexiconDirectory == nil ? BuiltIn.measuredFigures : nil
  }

  func text(for rule: RuleText) -> String {
    let words = rule(language)
    let severity = index.cites(rule.rule) ? index.severity(of: rule.rule) : rule.severity
    let role = Style.Role(severity)
    var text = style(role, "\(reports.severity(severity))[\(rule.rule.id)]") + "\n"
    text += paragraph(wording.what, words.what)
    text += paragraph(wording.why, words.why)
    text += paragraph("Niet", words.niet, role: .forbidden)
    text += paragraph("Wel", words.wel, role: .advised)
    text += articles(for: rule.rule)
    if let measured, let figures = measured[rule.rule] {
      text += paragraph(wording.measured, wording.figures(figures, posts: measured.posts))
    }
    text += example(wording.flagged, words.flagged, role: role)
    text += example(wording.innocent, words.innocent, role: .advised)
    return text
  }

  private func articles(for rule: Rule) -> String {
    let articles = index.articles(for: rule).map { school.articles[$0] }
    let title = school.shortTitle(language)
    guard let first = articles.first else { return paragraph(wording.article, "\(title): \(wording.noArticle)") }
    var text = paragraph(wording.article, "\(title) \(first.reference): \(first.text(language))")
    for article in articles.dropFirst() {
      text += paragraph(wording.also, "\(article.reference): \(article.text(language))")
    }
    return text
  }

  private func paragraph(_ label: String, _ words: String, role: Style.Role = .strong) -> String {
    let padding = String(repeating: " ", count: max(1, 9 - DisplayText.width(label)))
    return "  " + style(role, label) + padding
      + WrappedText.paragraph(DisplayText.escaped(words), indentation: 11, width: width) + "\n"
  }

  private func example(_ label: String, _ example: RuleText.Example, role: Style.Role) -> String {
    var text = "\n  " + style(role, label) + wording.circumstances(of: example) + ":\n"
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
      text += "    " + WrappedText.paragraph(DisplayText.escaped(String(line)), indentation: 4, width: width) + "\n"
    }
    return text
  }
}
