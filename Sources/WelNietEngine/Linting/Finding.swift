/// Something in a draft that the active protocol forbids or asks for.
public struct Finding: Sendable, Equatable {
  public var rule: Rule
  public var severity: Severity
  /// Byte offsets in the source; nil where the finding is about the whole draft.
  public var range: Range<Int>?
  /// The articles of the active protocol, the one to cite first; never empty. Indices into `SchoolProtocol.articles`.
  public var articles: [Int]
  /// A message of a lexicon entry's own, in the language asked for; nil for the rule's general message.
  public var message: String?

  public init(rule: Rule, severity: Severity, range: Range<Int>?, articles: [Int], message: String? = nil) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.articles = articles
    self.message = message
  }
}
