/// A set of rules, a bit a rule.
package struct RuleSet: Sendable, Equatable {
  private var bits: UInt32 = 0

  package init() {}

  package init(_ rules: [Rule]) {
    for rule in rules { insert(rule) }
  }

  /// The rules that `family/*` stands for, for each of the families.
  package init(families: [String]) {
    guard !families.isEmpty else { return }
    for rule in Rule.allCases where rule.isInFamilyWildcard && families.contains(rule.family) { insert(rule) }
  }

  package mutating func insert(_ rule: Rule) {
    bits |= 1 << UInt32(rule.rawValue)
  }

  package func contains(_ rule: Rule) -> Bool {
    bits & 1 << UInt32(rule.rawValue) != 0
  }
}
