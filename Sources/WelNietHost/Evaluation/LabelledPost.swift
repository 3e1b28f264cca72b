import WelNietEngine

/// A post of a corpus: a draft, its circumstances, and what a careful reader finds in it.
package struct LabelledPost: Sendable, Equatable {
  /// A finding that a careful reader wants, or allows.
  package struct Label: Sendable, Equatable {
    package var rule: Rule
    /// Byte offsets in the text; nil where the finding is about the whole post.
    package var range: Range<Int>?
    /// A borderline case: flagging it and leaving it are both right.
    package var isOptional: Bool

    package init(_ rule: Rule, at range: Range<Int>?, isOptional: Bool = false) {
      self.rule = rule
      self.range = range
      self.isOptional = isOptional
    }
  }

  package var id: String
  package var text: [UInt8]
  package var author: Author
  package var channel: Channel
  package var markup: Markup
  package var protocolID: String
  package var labels: [Label]
}
