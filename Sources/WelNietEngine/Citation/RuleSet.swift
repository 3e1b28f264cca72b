/// A set of rules, a bit a rule.
public struct RuleSet: Sendable, Equatable {
  private var bits: UInt32 = 0

  public init() {}

  public init(_ rules: [Rule]) {
    for rule in rules { insert(rule) }
  }

  /// The rules that `family/*` stands for in a protocol's article, for each of the families.
  package init(families: [String]) {
    guard !families.isEmpty else { return }
    for rule in Rule.allCases where rule.isInFamilyWildcard && families.contains(rule.family) { insert(rule) }
  }

  public var isEmpty: Bool { bits == 0 }

  /// The rules in the order of their declaration.
  public var rules: [Rule] { Rule.allCases.filter(contains) }

  public func contains(_ rule: Rule) -> Bool {
    bits & 1 << UInt32(rule.rawValue) != 0
  }

  public mutating func insert(_ rule: Rule) {
    bits |= 1 << UInt32(rule.rawValue)
  }

  public mutating func formUnion(_ other: RuleSet) {
    bits |= other.bits
  }

  public mutating func subtract(_ other: RuleSet) {
    bits &= ~other.bits
  }

  public func isDisjoint(with other: RuleSet) -> Bool {
    bits & other.bits == 0
  }
}

extension RuleSet {
  /// The rules that a name as users write it stands for: an id (`abuse/insult`), or a family with all its rules
  /// (`abuse`, `abuse/*`); nil for any other.
  public init?(named name: String) {
    if let rule = Rule(id: name) {
      self.init([rule])
      return
    }
    var family = Array(name.utf8)
    if family.count > 2, family.suffix(2).elementsEqual("/*".utf8) { family.removeLast(2) }
    self.init(Rule.allCases.filter { $0.family.utf8.elementsEqual(family) })
    if isEmpty { return nil }
  }

  /// The nearest id or family to a name that stands for no rule; nil where none is like it.
  public static func suggestion(for name: String) -> String? {
    NearestWord.suggestion(for: name, among: Rule.allCases.map { $0.id } + Rule.families)
  }
}
