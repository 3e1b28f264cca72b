import WelNietEngine
import WelNietHost
import WelNietReporters

extension Command {
  static let protocols = Command(
    name: "protocols",
    summary: Phrase(
      "noemt de protocollen, of toont er een met al zijn artikelen",
      "lists the protocols, or shows one with all its articles"),
    operands: Phrase("[ID|BESTAND]", "[ID|FILE]"),
    completedOperands: CompletedOperands(rest: .protocols),
    details: [],
    options: [.lexiconDirectory, .color],
    examples: [
      Example("welniet protocols", Phrase("welke protocollen er zijn", "which protocols there are")),
      Example(
        "welniet protocols kopwerk",
        Phrase("elk artikel van Stichting Kopwerk, in onze woorden", "every article of Stichting Kopwerk, in our words")
      ),
    ],
    run: { (invocation) throws(Failure) in
      var library = ProtocolLibrary(lexiconDirectory: invocation.settings.lexiconDirectory)
      let page = ProtocolPage(invocation)
      if invocation.operands.count > 1 { throw .usage(.unwantedOperand(invocation.operands[1].text)) }
      do throws(DataProblem) {
        if let operand = invocation.operands.first {
          invocation.output.write(page.text(for: try library.find(operand.path)))
        } else {
          for id in library.ids { invocation.output.write(page.entry(for: try library.builtIn(id))) }
        }
      } catch {
        throw Failure(error, ids: library.ids)
      }
      return try invocation.finish(.clean)
    })
}

/// Shows protocols.
private struct ProtocolPage {
  private let language: Language
  private let width: Int
  private let style: Style
  private let wording: ProtocolWording

  init(_ invocation: Invocation) {
    language = invocation.language
    width = invocation.width
    style = Style(isColored: invocation.isColored(toFile: false))
    wording = ProtocolWording(language)
  }

  /// One line for the list.
  func entry(for school: SchoolProtocol) -> String {
    let padding = String(repeating: " ", count: max(1, 22 - DisplayText.width(school.id)))
    let date = school.date.isEmpty ? "" : ", " + school.date
    return style(.strong, school.id) + padding + DisplayText.escaped(school.title(language) + date)
      + " (\(wording.articles(school.articles.count)))\n"
  }

  /// The whole protocol.
  func text(for school: SchoolProtocol) -> String {
    let date = school.date.isEmpty ? "" : ", " + school.date
    var text = style(.strong, DisplayText.escaped(school.title(language))) + DisplayText.escaped(date) + "\n"
    text +=
      "\n"
      + WrappedText.paragraph(
        DisplayText.escaped(school.suggestedDisclaimer(language)), label: wording.disclaimer + " ", indentation: 2,
        width: width) + "\n"
    for side in [SchoolProtocol.Side.niet, .wel, .norm, .gevolg] {
      let articles = school.articles.filter { $0.side == side }
      if articles.isEmpty { continue }
      text += "\n" + style(.strong, wording.title(of: side)) + "\n"
      for article in articles { text += self.text(for: article) }
    }
    return text
  }

  private func text(for article: SchoolProtocol.Article) -> String {
    let reference = DisplayText.escaped(article.reference)
    var text = "\n  \(style(.frame, reference)) \(style(.faint, "(" + wording.audience(article.audience) + ")"))\n    "
    text += WrappedText.paragraph(DisplayText.escaped(article.text(language)), indentation: 4, width: width) + "\n"
    let rules = article.families.map { $0 + "/*" } + article.rules.map { $0.id }
    if !rules.isEmpty {
      text +=
        "    "
        + WrappedText.paragraph(
          rules.joined(separator: ", "), label: style(.faint, wording.rules) + " ", indentation: 4, width: width) + "\n"
    }
    return text
  }
}
