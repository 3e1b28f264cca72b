import WelNietEngine

/// The words that reports use, in both languages.
package struct ReportWording: Sendable {
  private let isDutch: Bool

  package init(_ language: Language) {
    isDutch = language == .dutch
  }

  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: isDutch ? "fout" : "error"
    case .warning: isDutch ? "waarschuwing" : "warning"
    case .info: isDutch ? "opmerking" : "note"
    }
  }

  var wholeDraft: String { isDutch ? "de hele tekst" : "the whole text" }
  var also: String { isDutch ? "Zie ook:" : "See also:" }
  var niet: String { "Niet:" }
  var wel: String { "Wel:" }
  var example: String { isDutch ? "Bijvoorbeeld:" : "For example:" }

  var workingFolder: String { isDutch ? "de map waar welniet draaide" : "the folder that welniet ran in" }
  var what: String { isDutch ? "Wat telt" : "What counts" }
  var why: String { isDutch ? "Waarom" : "Why" }
  var guilty: String { isDutch ? "Een bevinding" : "A finding" }
  var innocent: String { isDutch ? "Geen bevinding" : "No finding" }

  /// So many articles that are not named.
  func andMore(_ count: Int) -> String { isDutch ? "en nog \(count)" : "and \(count) more" }

  /// What a run found, in one line.
  func summary(_ summary: ReportSummary) -> String {
    guard summary.findings > 0 else { return nothing(summary) + known(summary) }
    var parts: [String] = []
    if summary.errors > 0 {
      parts.append(count(summary.errors, isDutch ? ("fout", "fouten") : ("error", "errors")))
    }
    if summary.warnings > 0 {
      parts.append(
        count(summary.warnings, isDutch ? ("waarschuwing", "waarschuwingen") : ("warning", "warnings")))
    }
    if summary.infos > 0 {
      parts.append(count(summary.infos, isDutch ? ("opmerking", "opmerkingen") : ("note", "notes")))
    }
    let found = count(summary.findings, isDutch ? ("bevinding", "bevindingen") : ("finding", "findings"))
    return found + place(summary) + ": " + parts.joined(separator: ", ") + "." + known(summary)
  }

  private func nothing(_ summary: ReportSummary) -> String {
    let (what, place) =
      switch (isDutch, summary.known > 0) {
      case (true, false): ("Niets gevonden", "bestanden")
      case (true, true): ("Niets nieuws gevonden", "bestanden")
      case (false, false): ("Nothing found", "files")
      case (false, true): ("Nothing new found", "files")
      }
    return summary.files == 1 ? what + "." : "\(what) in \(summary.files) \(place)."
  }

  /// What a baseline keeps from being shown; empty for nothing.
  private func known(_ summary: ReportSummary) -> String {
    if summary.known == 0 { return "" }
    return isDutch
      ? " De baseline kent er nog \(summary.known)." : " The baseline knows \(summary.known) more."
  }

  /// How many findings each rule has, and what was looked at.
  package func statistics(_ summary: ReportSummary) -> String {
    let rules = summary.counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.rawValue < $1.key.rawValue }
    let width = rules.map { $0.key.id.utf8.count }.max() ?? 0
    let digits = rules.first.map { String($0.value).utf8.count } ?? 0
    var text = ""
    for (rule, count) in rules {
      let number = String(count)
      let padding = String(repeating: " ", count: width - rule.id.utf8.count + digits - number.utf8.count + 2)
      text += "\(rule.id)\(padding)\(number)\n"
    }
    let found = count(summary.findings, isDutch ? ("bevinding", "bevindingen") : ("finding", "findings"))
    let files = count(summary.files, isDutch ? ("bestand", "bestanden") : ("file", "files"))
    return text + "\(found), \(files), \(summary.bytes) bytes\n"
  }

  private func place(_ summary: ReportSummary) -> String {
    if summary.files == 1 { return "" }
    let (some, all) = (summary.filesWithFindings, summary.files)
    return isDutch ? " in \(some) van \(all) bestanden" : " in \(some) of \(all) files"
  }

  private func count(_ number: Int, _ forms: (one: String, many: String)) -> String {
    "\(number) \(number == 1 ? forms.one : forms.many)"
  }
}
