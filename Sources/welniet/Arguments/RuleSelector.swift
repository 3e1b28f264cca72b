import WelNietEngine
import WelNietHost

/// Rules as users name them: `abuse/insult`, or a whole family: `abuse` or `abuse/*`.
enum RuleSelector {
  /// The rules of a list with commas.
  static func rules(in argument: Argument, option: String) throws(UsageError) -> [Rule] {
    var rules: [Rule] = []
    for part in argument.text.split(separator: ",") {
      let name = String(part.drop { $0 == " " })
      guard let found = self.rules(named: name) else {
        throw UsageError.unknownRule(name, option: option, suggestion: suggestion(for: name))
      }
      rules += found
    }
    guard !rules.isEmpty else { throw UsageError.missingValue(option: option, placeholder: "abuse/insult") }
    return rules
  }

  static func suggestion(for name: String) -> String? {
    Suggestion.nearest(to: name, among: Rule.allCases.map { $0.id } + Rule.families)
  }

  private static func rules(named name: String) -> [Rule]? {
    if let rule = Rule(id: name) { return [rule] }
    let family = name.hasSuffix("/*") ? String(name.dropLast(2)) : name
    return Rule.families.contains(family) ? Rule.allCases.filter { $0.family == family } : nil
  }
}
