import WelNietEngine

/// A draft without what was found in it, for reports that end where others read: a log, a review, a mail.
///
/// The words of every finding are covered, also of those that the report leaves out or that somebody explained; and so
/// are their names and numbers wherever else the draft has them. Lines and positions stay.
package struct Redaction: Sendable {
  /// The draft, covered.
  package let source: Source
  private let secrets: Secrets

  /// - Parameter result: Everything that was found in the draft.
  package init(of source: Source, result: LintResult) {
    let findings = result.findings + result.suppressed.map { $0.finding }
    secrets = Secrets(of: findings, in: source)
    self.source = Mask.applied(
      to: source, over: findings.compactMap { $0.range } + secrets.places(in: source.bytes))
  }

  /// A text that may quote the draft, likewise.
  package func covered(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let places = secrets.places(in: bytes)
    if places.isEmpty { return text }
    for place in places { Mask.cover(place, in: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is wrong with suppression comments: they can hold anything.
  package func covered(_ notes: [SuppressionNote]) -> [SuppressionNote] {
    notes.map { note in
      var note = note
      switch note.problem {
      case .unknownRule(let name, let suggestion):
        note.problem = .unknownRule(covered(name), suggestion: suggestion)
      case .unknownDirective(let word, let suggestion):
        note.problem = .unknownDirective(covered(word), suggestion: suggestion)
      case .unused, .unusedForLine, .missingRule, .missingReason, .nothingToEnable: break
      }
      return note
    }
  }
}
