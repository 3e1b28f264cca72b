import WelNietEngine

/// Tells in words what the linter found in a draft.
package struct FindingDescriber: Sendable {
  private let texts: RuleTexts
  private let school: SchoolProtocol
  private let language: Language
  /// How many scalars of the draft a message may quote.
  private static let longestQuote = 60

  package init(texts: RuleTexts, school: SchoolProtocol, language: Language) {
    self.texts = texts
    self.school = school
    self.language = language
  }

  /// - Parameters:
  ///   - findings: of one draft, ordered by place.
  ///   - isRedacted: Whether the words found are kept out.
  package func describe(
    _ findings: [Finding], in source: Source, isRedacted: Bool = false
  ) -> [ReportedFinding] {
    var starts = PositionCursor(source)
    var ends = PositionCursor(source)
    return findings.map { finding in
      var words = texts[finding.rule](language)
      if let message = finding.message { words.message = message }
      let span = finding.range.map { range in
        let range = range.clamped(to: 0..<source.bytes.count)
        return ReportedFinding.Span(
          start: starts.position(at: range.lowerBound), end: ends.position(at: range.upperBound))
      }
      return ReportedFinding(
        rule: finding.rule, severity: finding.severity,
        message: words.message(
          about: span.map { isRedacted ? Mask.quote : FindingDescriber.quote($0.range, of: source) } ?? ""),
        niet: words.niet, wel: words.wel, citation: citation(of: finding), suggestion: suggestion(for: finding.rule),
        span: span)
    }
  }

  /// Gives findings what tells them again in the draft's next version.
  ///
  /// - Parameters:
  ///   - described: What `describe` made of the findings.
  ///   - redaction: Of the draft that they are in.
  package static func addFingerprints(
    to described: inout [ReportedFinding], of findings: [Finding], _ redaction: Redaction
  ) {
    var fingerprinter = Fingerprinter(redaction.source)
    for (index, finding) in findings.enumerated() {
      described[index].fingerprint = fingerprinter.fingerprint(of: finding)
    }
  }

  /// A disclaimer that the school would be content with, where one is missing or falls short.
  private func suggestion(for rule: Rule) -> String? {
    switch rule {
    case .disclaimerMissing, .disclaimerIncomplete: school.suggestedDisclaimer(language)
    default: nil
    }
  }

  private func citation(of finding: Finding) -> ReportedFinding.Citation {
    let articles = finding.articles.filter { school.articles.indices.contains($0) }.map { school.articles[$0] }
    return ReportedFinding.Citation(
      protocolID: school.id, protocolTitle: school.shortTitle(language), article: articles.first?.reference ?? "",
      text: articles.first?.text(language) ?? "", others: articles.dropFirst().map { $0.reference })
  }

  /// The words found, on one line, cut off where they go on for long.
  private static func quote(_ range: Range<Int>, of source: Source) -> String {
    // Four bytes are the most that a scalar takes; beyond what can be shown nothing needs to be looked at.
    let end = min(range.upperBound, range.lowerBound + longestQuote * 4 + 4)
    var quote = String.UnicodeScalarView()
    var count = 0
    for scalar in source.text(in: range.lowerBound..<end).unicodeScalars {
      if count == longestQuote {
        quote.append("…")
        break
      }
      let isSpace = scalar.properties.isWhitespace && scalar != "\u{A0}"
      if isSpace, quote.last == " " { continue }
      quote.append(isSpace ? " " : scalar)
      count += 1
    }
    return String(quote)
  }
}
