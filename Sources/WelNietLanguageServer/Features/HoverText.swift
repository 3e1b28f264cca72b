import WelNietEngine
import WelNietReporters

/// What is told about a finding when somebody points at it.
struct HoverText {
  private let isMarkdown: Bool
  private let wording: ServerWording

  init(isMarkdown: Bool, language: Language) {
    self.isMarkdown = isMarkdown
    wording = ServerWording(language)
  }

  var kind: String { isMarkdown ? "markdown" : "plaintext" }

  func text(of findings: [ReportedFinding]) -> String {
    findings.map(text).joined(separator: isMarkdown ? "\n\n---\n\n" : "\n\n")
  }

  private func text(of finding: ReportedFinding) -> String {
    let citation = finding.citation
    var paragraphs = [strong(finding.message) + " " + code(finding.rule.id)]
    paragraphs.append(strong("Niet:") + " " + plain(finding.niet))
    paragraphs.append(strong("Wel:") + " " + plain(finding.wel))
    if let suggestion = finding.suggestion {
      paragraphs.append(strong(wording.example + ":") + " " + plain(suggestion))
    }
    let article = strong("\(citation.protocolTitle) \(citation.article):") + " " + plain(citation.text)
    paragraphs.append(article)
    if !citation.others.isEmpty {
      paragraphs.append(plain(wording.also + ": " + citation.others.joined(separator: ", ")))
    }
    return paragraphs.joined(separator: isMarkdown ? "\n\n" : "\n")
  }

  private func strong(_ text: String) -> String { isMarkdown ? "**\(plain(text))**" : text }

  private func code(_ text: String) -> String { isMarkdown ? "`\(text)`" : "[\(text)]" }

  /// Text that shows as it is: a draft's own words must not become markup.
  private func plain(_ text: String) -> String {
    guard isMarkdown else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]<>#|~!&$".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
