/// A comment that asks not to report something: `<!-- welniet-disable-next-line RULE, RULE: reason -->`.
struct SuppressionDirective: Sendable {
  enum Kind: UInt8, CaseIterable, Sendable {
    case nextLine, line, file
    /// From the comment on, until `enable` or the end.
    case range
    case enable

    /// The word that the comment begins with.
    var word: String {
      switch self {
      case .nextLine: "welniet-disable-next-line"
      case .line: "welniet-disable-line"
      case .file: "welniet-disable-file"
      case .range: "welniet-disable"
      case .enable: "welniet-enable"
      }
    }
  }

  /// A rule or family as the comment names it.
  struct Selector: Sendable {
    var rules: RuleSet
    /// Source offsets of the name.
    var name: Range<Int>
  }

  var kind: Kind
  /// Empty only for an `enable` that ends everything.
  var selectors: [Selector]
  /// Source offsets; empty for an `enable` without one.
  var reason: Range<Int>
  /// Source offsets of the whole comment.
  var comment: Range<Int>
}
