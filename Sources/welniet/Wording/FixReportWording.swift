import WelNietEngine
import WelNietHost
import WelNietReporters

/// Says what was fixed.
struct FixReportWording {
  private let wording: ErrorWording

  init(_ language: Language) {
    wording = ErrorWording(language)
  }

  /// `nieuws/mei.md: 3 opgelost (personal-data/name 2, disclaimer/missing 1)`
  func line(for fixes: [Fix], isPreview: Bool, path: Path) -> String {
    if fixes.isEmpty { return "" }
    var rules: [String] = []
    for rule in Rule.allCases {
      let count = fixes.count { $0.rule == rule }
      if count > 0 { rules.append(count == 1 ? rule.id : "\(rule.id) \(count)") }
    }
    let done = isPreview ? wording.say("op te lossen", "to fix") : wording.say("opgelost", "fixed")
    return "\(DisplayText.escaped(path.display)): \(fixes.count) \(done) (\(rules.joined(separator: ", ")))\n"
  }

  /// What a run did, in one line.
  func summary(_ summary: FixSummary, isPreview: Bool) -> String {
    if summary.fixed == 0, summary.left == 0 {
      return wording.say("Niets aan te passen.", "Nothing to change.") + "\n"
    }
    let left = summary.left
    let rest =
      left == 0
      ? wording.say("niets over", "nothing left")
      : wording.say("\(left) over voor jou", "\(left) left for you")
    if summary.fixed == 0 {
      return wording.say("Niets veilig aan te passen; ", "Nothing that is safe to change; ") + rest + ".\n"
    }
    let drafts = wording.say(
      summary.changed == 1 ? "1 tekst" : "\(summary.changed) teksten",
      summary.changed == 1 ? "1 draft" : "\(summary.changed) drafts")
    let fixed = summary.fixed
    if isPreview {
      return wording.say(
        "\(fixed) op te lossen in \(drafts), dan \(rest).", "\(fixed) to fix in \(drafts), then \(rest).") + "\n"
    }
    return wording.say("\(fixed) opgelost in \(drafts), \(rest).", "\(fixed) fixed in \(drafts), \(rest).") + "\n"
  }

  func line(for reason: FixOutcome.Reason, path: Path) -> String {
    let what =
      switch reason {
      case .binary: wording.say("niets aangepast: dit is geen tekst", "nothing changed: this is no text")
      case .utf16:
        wording.say(
          "niets aangepast: dit is UTF-16; sla het op als UTF-8", "nothing changed: this is UTF-16; save it as UTF-8")
      case .unknownEncoding:
        wording.say(
          "niets aangepast: geen UTF-8; sla het zo op, of gebruik --encoding windows-1252",
          "nothing changed: no UTF-8; save it so, or use --encoding windows-1252")
      }
    return wording.line((what, path.display))
  }
}
