import Testing
import WelNietEngine

/// A draft with the places where something must be found marked `1️⃣…2️⃣` in its text.
struct MarkedDraft {
  let text: String
  /// What stands between the marks, in order.
  let marked: [String]

  init(_ draft: String) {
    var text = ""
    var marked: [String] = []
    var current: String?
    for character in draft {
      switch character {
      case "1️⃣": current = ""
      case "2️⃣":
        if let words = current { marked.append(words) }
        current = nil
      default:
        text.append(character)
        current?.append(character)
      }
    }
    self.text = text
    self.marked = marked
  }

  /// The entities of a kind that the built-in lexicons find.
  func entities(_ kind: Entity.Kind) -> [String] {
    let analysis = Workbench.analysis(text)
    return analysis.entities.filter { $0.kind == kind }.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { String(decoding: analysis.prose.text[$0.range], as: UTF8.self) }
  }

  /// The findings of a rule that the built-in lexicons give.
  func findings(
    _ rule: Rule, author: Author = .employee, channel: Channel = .personal, markup: Markup = .plain,
    protocol school: String = "kopwerk", roster: [String] = [], consents: [Consent] = []
  ) -> [String] {
    let source = Source(text)
    var context = Workbench.context(school, author: author, channel: channel, markup: markup)
    context.roster = roster
    context.consents = consents
    return Workbench.builtIn.findings(in: source, context: context).filter { $0.rule == rule }
      .map { $0.range.map { source.text(in: $0) } ?? "" }
  }
}
