/// Why a data or configuration file in JSON cannot be used: what is wrong, and where.
public struct DataError: Error, Sendable, Equatable {
  public enum Problem: Sendable, Equatable {
    case syntax(JSONError.Problem)
    case unknownKey(String, suggestion: String?)
    case duplicateKey(String)
    case missingKey(String)
    /// The value of a key (or the whole text, where the key is empty) is of the wrong kind.
    case wrongKind(key: String, expected: Expected)
    case emptyText(key: String)
    /// A word that the key does not take.
    case unknownWord(String, key: String, suggestion: String?)
    /// Neither a rule nor a family with `/*`.
    case unknownRule(String, suggestion: String?)
    case duplicateReference(String)
    /// A reference to an article that is not there.
    case unknownReference(String, suggestion: String?)
    /// An article has neither rules nor a reason why there are none, or has both.
    case rulesOrReason(reference: String)
    /// `wideReading` names a rule for which the protocol has no article.
    case ruleWithoutArticle(String)
    /// A rule occurs twice in the rule texts.
    case duplicateRule(String)
    /// A rule is not in the rule texts.
    case missingRule(String)
    /// A protocol builds on another, which has to be found first.
    case extendsAnother(String)
  }

  /// Kinds of value that a key can ask for.
  public enum Expected: UInt8, Sendable, Equatable {
    case text, texts, flag, number, list, object
  }

  public var problem: Problem
  /// Byte offset in the file.
  public var offset: Int

  public init(_ problem: Problem, offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  package init(_ error: JSONError) {
    self.init(.syntax(error.problem), offset: error.offset)
  }
}
