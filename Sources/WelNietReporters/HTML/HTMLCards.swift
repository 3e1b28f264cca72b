import WelNietEngine

/// The cards of a draft's findings, and the links between them and the text.
struct HTMLCards {
  private let draft: String
  private let wording: HTMLWording
  private let reports: ReportWording
  private let texts: RuleTexts?
  let language: Language

  /// - Parameter draft: What the ids of the draft's elements begin with.
  init(draft: String, options: ReportOptions) {
    self.draft = draft
    wording = HTMLWording(options.language)
    reports = ReportWording(options.language)
    texts = options.ruleTexts
    language = options.language
  }

  /// The id of a finding's card.
  func id(of number: Int) -> String { "\(draft)f\(number)" }

  /// The id of the link in the text.
  private func placeID(of number: Int) -> String { "\(draft)r\(number)" }

  /// The link in the text.
  func reference(to finding: ReportedFinding, number: Int) -> String {
    let label = "\(wording.finding) \(number), \(reports.severity(finding.severity)): \(finding.message)"
    return """
      <a class="ref \(finding.severity.id)" id="\(placeID(of: number))" href="#\(id(of: number))" \
      aria-label="\(escaped(label))">\(number)</a>
      """
  }

  func card(for finding: ReportedFinding, number: Int) -> String {
    let id = id(of: number)
    let text = """
      <article class="card \(finding.severity.id)" id="\(id)" data-family="\(finding.rule.family)" \
      aria-labelledby="\(id)h" tabindex="-1">
      <h3 id="\(id)h">\(badge(of: finding, number: number)) \(escaped(finding.message))</h3>
      <p class="kind"><span class="severity">\(escaped(reports.severity(finding.severity)))</span> \
      \(escaped(wording.family(finding.rule.family))) <code>\(finding.rule.id)</code></p>
      <dl>
      <div class="niet"><dt>Niet</dt><dd>\(escaped(finding.niet))</dd></div>
      <div class="wel"><dt>Wel</dt><dd>\(escaped(finding.wel))\(suggestion(of: finding))</dd></div>
      <div class="article"><dt>\(escaped(finding.citation.protocolTitle)) \(escaped(finding.citation.article))</dt>\
      <dd>\(escaped(finding.citation.text))</dd></div>
      </dl>

      """
    return text + more(about: finding) + "</article>\n"
  }

  private func badge(of finding: ReportedFinding, number: Int) -> String {
    guard finding.span != nil else { return "<span class=\"badge\">\(number)</span>" }
    let label = "\(number), \(wording.back)"
    return "<a class=\"badge\" href=\"#\(placeID(of: number))\" aria-label=\"\(escaped(label))\">\(number)</a>"
  }

  private func suggestion(of finding: ReportedFinding) -> String {
    finding.suggestion.map { "<blockquote>\(escaped($0))</blockquote>" } ?? ""
  }

  /// Why there is such a rule, and which other articles say so.
  private func more(about finding: ReportedFinding) -> String {
    var text = ""
    if let why = texts?[finding.rule](language).why { text += "<p>\(escaped(why))</p>" }
    let others = finding.citation.others.joined(separator: ", ")
    if !others.isEmpty { text += "<p>\(escaped(wording.also)) \(escaped(others))</p>" }
    return text.isEmpty ? "" : "<details><summary>\(escaped(wording.why))</summary>\(text)</details>\n"
  }

  private func escaped(_ text: String) -> String {
    XMLText.escaped(DisplayText.escaped(text))
  }
}
