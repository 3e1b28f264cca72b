import WelNietEngine

/// A finding with everything that a reader is told about it, in one language.
package struct ReportedFinding: Sendable, Equatable {
  package var rule: Rule
  package var severity: Severity
  package var message: String
  /// What is wrong, and what to do instead.
  package var niet: String
  package var wel: String
  package var citation: Citation
  /// Words to use, where there are any to suggest.
  package var suggestion: String?
  /// Nil where the finding is about the whole draft.
  package var span: Span?
  /// Tells the finding again in the next version of the draft, without giving away its words; nil where the format has
  /// no use for it.
  package var fingerprint: String?

  /// The article that forbids it.
  package struct Citation: Sendable, Equatable {
    package var protocolID: String
    package var protocolTitle: String
    /// The reference as the school writes it, and our paraphrase.
    package var article: String
    package var text: String
    /// References of the other articles that forbid it, too.
    package var others: [String]
  }

  /// A place in the draft; the end is exclusive.
  package struct Span: Sendable, Equatable {
    package var start: Position
    package var end: Position

    /// Byte offsets in the source.
    package var range: Range<Int> { start.offset..<end.offset }
  }
}
