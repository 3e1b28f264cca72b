import WelNietEngine
import WelNietHost
import WelNietReporters

/// Tells people how an evaluation went.
struct EvaluationWording {
  private let language: Language
  private var isDutch: Bool { language == .dutch }
  private static let nameWidth = 26

  init(_ language: Language) {
    self.language = language
  }

  /// A line for every false alarm and every miss in a post.
  func errors(in verdict: Verdict, of post: LabelledPost) -> String {
    var text = ""
    for alarm in verdict.falseAlarms {
      text += line(isDutch ? "vals alarm" : "false alarm", alarm.rule, alarm.range, post)
    }
    for miss in verdict.misses { text += line(isDutch ? "gemist" : "missed", miss.rule, miss.range, post) }
    return text
  }

  private func line(_ what: String, _ rule: Rule, _ range: Range<Int>?, _ post: LabelledPost) -> String {
    let words = range.map { String(decoding: post.text[$0], as: UTF8.self) }
    let shown = words.map { "“\($0)”" } ?? (isDutch ? "(het hele bericht)" : "(the whole post)")
    return EvaluationWording.padded(what, to: 12) + DisplayText.escaped("\(post.id) \(rule.id): \(shown)") + "\n"
  }

  /// The figures by rule and by family, and the totals.
  func table(of evaluation: Evaluation) -> String {
    var text = heading
    for rule in Rule.allCases where !evaluation[rule].isEmpty { text += row(rule.id, evaluation[rule]) }
    text += "\n"
    for family in Rule.families {
      let tally = evaluation.tally(ofFamily: family)
      if !tally.isEmpty { text += row(family, tally) }
    }
    text += "\n" + row(isDutch ? "alles (micro)" : "all (micro)", evaluation.all)
    let macro = figure(evaluation.macroF1)
    let (wrong, clean) = (evaluation.cleanPostsWithFalseAlarm, evaluation.cleanPosts)
    text += (isDutch ? "gemiddelde F1 van de families (macro): " : "mean F1 of the families (macro): ") + macro + "\n"
    text +=
      isDutch
      ? "vals alarm in \(wrong) van \(clean) schone berichten, \(evaluation.posts) berichten in totaal\n"
      : "false alarm in \(wrong) of \(clean) clean posts, \(evaluation.posts) posts in all\n"
    return text
  }

  private var heading: String {
    let words =
      isDutch
      ? ["labels", "goed", "vals", "gemist", "precisie", "vangst", "F1"]
      : ["labels", "right", "false", "missed", "precision", "recall", "F1"]
    return line(isDutch ? "regel" : "rule", words)
  }

  private func row(_ name: String, _ tally: Tally) -> String {
    line(
      name,
      [tally.labels, tally.right, tally.falseAlarms, tally.misses].map { String($0) }
        + [tally.precision, tally.recall, tally.f1].map(figure))
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    var text = EvaluationWording.padded(name, to: EvaluationWording.nameWidth)
    for (cell, width) in zip(cells, [7, 6, 6, 7, 10, 7, 6]) {
      text += String(repeating: " ", count: max(1, width - DisplayText.width(cell))) + cell
    }
    return text + "\n"
  }

  /// A ratio; a dash where there is nothing to divide by.
  private func figure(_ ratio: Double?) -> String {
    ratio.map { Ratio.text($0, digits: 3, point: isDutch ? "," : ".") } ?? "–"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayText.width(text)))
  }
}
