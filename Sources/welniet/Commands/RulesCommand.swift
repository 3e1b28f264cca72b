import WelNietEngine
import WelNietHost
import WelNietReporters

extension Command {
  static let rules = Command(
    name: "rules",
    summary: Phrase(
      "noemt elke regel met zijn ernst en de artikelen waarop hij steunt",
      "lists every rule with its severity and the articles that it rests on"),
    operands: Phrase(""),
    details: [],
    options: [.all] + Option.context.filter { ["--protocol", "--author", "--lexicon-directory"].contains($0.name) }
      + Option.whichConfiguration + [.color],
    examples: [
      Example("welniet rules", Phrase("de regels onder Wolfert Tweetalig", "the rules under Wolfert Tweetalig")),
      Example(
        "welniet rules --all --protocol kopwerk",
        Phrase(
          "ook de artikelen waar geen bericht op stuk kan lopen", "also the articles that no post can break")),
    ],
    run: { (invocation) throws(Failure) in
      if let operand = invocation.operands.first { throw .usage(.unwantedOperand(operand.text)) }
      let school = try invocation.configuredSchool()
      let texts = try invocation.ruleTexts()
      invocation.output.write(RulePage(invocation, school: school, texts: texts).text)
      return try invocation.finish(.clean)
    })
}

/// Shows the rules under a protocol.
private struct RulePage {
  private let invocation: Invocation
  private let school: SchoolProtocol
  private let texts: RuleTexts
  private let index: CitationIndex
  private let style: Style
  private let wording: ProtocolWording
  private let reports: ReportWording
  private var language: Language { invocation.language }
  private var width: Int { invocation.width }

  init(_ invocation: Invocation, school: SchoolProtocol, texts: RuleTexts) {
    self.invocation = invocation
    self.school = school
    self.texts = texts
    index = CitationIndex(school, author: invocation.settings.author ?? .employee)
    style = Style(isColored: invocation.isColored(toFile: false))
    wording = ProtocolWording(invocation.language)
    reports = ReportWording(invocation.language)
  }

  var text: String {
    var text = style(.strong, DisplayText.escaped(school.title(language))) + "\n"
    var family = ""
    for rule in Rule.allCases {
      if rule.family != family { text += "\n" }
      family = rule.family
      text += entry(for: rule)
    }
    if invocation.settings.wantsAll { text += unbreakable }
    return text
  }

  private func entry(for rule: Rule) -> String {
    let padding = String(repeating: " ", count: max(1, 26 - rule.id.utf8.count))
    let articles = index.articles(for: rule).map { school.articles[$0].reference }
    guard !articles.isEmpty else { return rule.id + padding + style(.faint, wording.noArticle) + "\n" }
    let severity = index.severity(of: rule)
    let name = reports.severity(severity)
    let label = style(Style.Role(severity), name) + String(repeating: " ", count: max(1, 14 - name.utf8.count))
    let wide = school.wideReading.contains(rule) ? " (\(wording.wideReading))" : ""
    return style(.strong, rule.id) + padding + label
      + WrappedText.paragraph(
        DisplayText.escaped(articles.joined(separator: "; ")) + wide, indentation: 40, width: width) + "\n"
  }

  /// The articles that no rule cites, and why.
  private var unbreakable: String {
    var text = "\n" + style(.strong, wording.unbreakable) + "\n"
    for article in school.articles {
      guard let reason = article.reason else { continue }
      text += "\n  \(style(.frame, DisplayText.escaped(article.reference))) "
      text +=
        WrappedText.paragraph(
          DisplayText.escaped(article.text(language)), indentation: 4,
          width: width - DisplayText.width(article.reference)) + "\n"
      text += "    " + style(.faint, wording.reason) + " "
      text +=
        WrappedText.paragraph(
          DisplayText.escaped(reason(language)), indentation: 4, width: width - wording.reason.utf8.count) + "\n"
    }
    return text
  }
}
