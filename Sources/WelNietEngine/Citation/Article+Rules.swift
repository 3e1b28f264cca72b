extension SchoolProtocol.Article {
  /// How an article covers a rule.
  package enum Coverage: Sendable, Equatable { case byName, byFamily }

  /// How this article covers a rule; nil where it doesn't.
  package func coverage(of rule: Rule) -> Coverage? {
    named.contains(rule) ? .byName : covered.contains(rule) ? .byFamily : nil
  }
}

extension SchoolProtocol {
  /// Whether an article of this protocol can be cited for a rule.
  package func cites(_ rule: Rule) -> Bool {
    articles.contains { $0.side != .gevolg && $0.coverage(of: rule) != nil }
  }

  /// Place of the article with a reference.
  public func articleIndex(_ reference: String) -> Int? {
    articles.firstIndex { $0.reference == reference }
  }
}

extension Rule {
  /// Whether `family/*` stands for this rule, too. Protocols name AI images or don't mean them.
  package var isInFamilyWildcard: Bool { self != .personalDataAIImage }
}
