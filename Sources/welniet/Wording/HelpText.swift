import WelNietEngine
import WelNietReporters

/// Help, made from the tables of commands and options.
struct HelpText {
  let language: Language
  let width: Int
  let style: Style
  private var isDutch: Bool { language == .dutch }
  private static let column = 24

  func text(for command: Command) -> String {
    var text = (command.name.isEmpty ? "welniet" : "welniet \(command.name)") + ": " + command.summary(language) + "\n"
    text += section(isDutch ? "Gebruik" : "Usage") + usage(of: command)
    for detail in command.details {
      text += "\n" + WrappedText.paragraph(detail(language), indentation: 0, width: width) + "\n"
    }
    if command.name.isEmpty { text += commands() }
    for category in Option.Category.allCases {
      let options = (command.options + Option.general).filter { $0.category == category }
      if options.isEmpty { continue }
      text += section(title(of: category))
      for option in options { text += entry(signature(of: option), option.help(language)) }
    }
    text += section(isDutch ? "Voorbeelden" : "Examples")
    for example in command.examples {
      text += "  \(style(.strong, example.line))\n"
      text += "      " + WrappedText.paragraph(example.meaning(language), indentation: 6, width: width) + "\n"
    }
    return text
  }

  private func section(_ title: String) -> String {
    "\n" + style(.strong, title + ":") + "\n"
  }

  private func usage(of command: Command) -> String {
    let name = command.name.isEmpty ? "welniet" : "welniet \(command.name)"
    let options = isDutch ? "[OPTIES]" : "[OPTIONS]"
    let operands = command.operands(language)
    var text = "  \(name) \(options)" + (operands.isEmpty ? "" : " " + operands) + "\n"
    if command.name.isEmpty { text += isDutch ? "  welniet OPDRACHT [OPTIES] …\n" : "  welniet COMMAND [OPTIONS] …\n" }
    return text
  }

  private func commands() -> String {
    var text = section(isDutch ? "Opdrachten" : "Commands")
    for command in Command.all where !command.name.isEmpty { text += entry(command.name, command.summary(language)) }
    return text
  }

  private func signature(of option: Option) -> String {
    let name = option.short.map { "\($0), \(option.name)" } ?? option.name
    let placeholder = option.placeholder(in: language)
    return placeholder.isEmpty ? name : "\(name) \(placeholder)"
  }

  private func title(of category: Option.Category) -> String {
    switch category {
    case .context: isDutch ? "Het bericht" : "The draft"
    case .selection: isDutch ? "Welke bevindingen" : "Which findings"
    case .output: isDutch ? "Het verslag" : "The report"
    case .general: isDutch ? "Algemeen" : "General"
    }
  }

  /// A term and its meaning: beside each other where the term is short, else below each other.
  private func entry(_ term: String, _ meaning: String) -> String {
    let indentation = HelpText.column + 2
    let lines = WrappedText.paragraph(meaning, indentation: indentation, width: width)
    let padding = HelpText.column - DisplayText.width(term)
    if padding > 0 { return "  \(style(.strong, term))" + String(repeating: " ", count: padding) + lines + "\n" }
    return "  \(style(.strong, term))\n" + String(repeating: " ", count: indentation) + lines + "\n"
  }
}
