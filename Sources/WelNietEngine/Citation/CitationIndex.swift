/// Which articles of a protocol each rule's findings cite for one kind of author, the best one first.
///
/// Wel and Niet go before principles; then articles that address the author, before those for everybody, before
/// those for others; then those that name the rule before those that name its family; then the protocol's own order.
public struct CitationIndex: Sendable {
  private let school: SchoolProtocol
  private let author: Author

  public init(_ school: SchoolProtocol, author: Author) {
    self.school = school
    self.author = author
  }

  /// Indices of the articles that are advice, ranked likewise.
  public var advice: [Int] {
    CitationIndex.sorted(
      school.articles.indices.filter { school.articles[$0].isAdvice && school.articles[$0].side != .gevolg }
        .map { (CitationIndex.rank(of: school.articles[$0], for: author), $0) })
  }

  /// The articles that a rule's finding cites, the one to show first; empty where this protocol has none, so that
  /// there can be no finding.
  public func articles(for rule: Rule) -> [Int] {
    var found: [(rank: Int, index: Int)] = []
    // By index: copying an article costs more than asking it.
    for index in school.articles.indices where school.articles[index].side != .gevolg {
      guard let coverage = school.articles[index].coverage(of: rule) else { continue }
      let rank = CitationIndex.rank(of: school.articles[index], for: author)
      found.append((rank * 2 + (coverage == .byName ? 0 : 1), index))
    }
    return CitationIndex.sorted(found)
  }

  /// Whether a rule can have findings under this protocol.
  public func cites(_ rule: Rule) -> Bool {
    school.cites(rule)
  }

  /// How grave a rule's findings are under this protocol: `info` where its article applies by a wide reading only.
  public func severity(of rule: Rule) -> Severity {
    school.wideReading.contains(rule) ? .info : rule.defaultSeverity
  }

  private static func rank(of article: SchoolProtocol.Article, for author: Author) -> Int {
    let audience =
      article.audience.contains(author.audience) ? 0 : article.audience.contains(.all) ? 1 : 2
    return article.side == .norm ? audience + 3 : audience
  }

  private static func sorted(_ found: [(rank: Int, index: Int)]) -> [Int] {
    found.sorted { $0.rank != $1.rank ? $0.rank < $1.rank : $0.index < $1.index }.map { $0.index }
  }
}

extension Author {
  /// The author as articles address it.
  package var audience: SchoolProtocol.Audience {
    switch self {
    case .employee: .employee
    case .pupil: .pupil
    case .parent: .parent
    }
  }
}
