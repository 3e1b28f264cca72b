/// Something wrong with a suppression comment. It is no finding: no article is about it.
public struct SuppressionNote: Sendable, Equatable {
  public enum Problem: Sendable, Equatable {
    /// It holds back nothing; with the rule or family as the comment names it.
    case unused(String)
    /// It holds back nothing because the rule's findings are about the whole draft, and the comment about a line.
    case unusedForLine(String)
    case missingRule
    case missingReason
    case unknownRule(String, suggestion: String?)
    case unknownDirective(String, suggestion: String?)
    /// An `enable` where nothing is disabled.
    case nothingToEnable
  }

  public var problem: Problem
  /// Byte offsets in the source.
  public var range: Range<Int>

  public init(_ problem: Problem, range: Range<Int>) {
    self.problem = problem
    self.range = range
  }
}

extension SuppressionNote.Problem {
  /// A word for programs.
  public var id: String {
    switch self {
    case .unused, .unusedForLine: "unused"
    case .missingRule: "missing-rule"
    case .missingReason: "missing-reason"
    case .unknownRule: "unknown-rule"
    case .unknownDirective: "unknown-directive"
    case .nothingToEnable: "nothing-to-enable"
    }
  }

  /// The problem in words, without its place.
  public func message(in language: Language) -> String {
    let dutch = language == .dutch
    switch self {
    case .unused(let rule):
      return dutch
        ? "deze onderdrukking van ‘\(rule)’ is nergens voor nodig; haal haar weg"
        : "this suppression of ‘\(rule)’ is not needed; take it away"
    case .unusedForLine(let rule):
      return dutch
        ? "‘\(rule)’ gaat over de hele tekst, niet over een regel; gebruik welniet-disable-file"
        : "‘\(rule)’ is about the whole text, not about a line; use welniet-disable-file"
    case .missingRule:
      return dutch
        ? "welke regel? Schrijf bijvoorbeeld ‘personal-data/name: met toestemming’"
        : "which rule? Write, for example, ‘personal-data/name: with permission’"
    case .missingReason:
      return dutch
        ? "een reden is verplicht; zet die achter een dubbele punt: ‘REGEL: reden’"
        : "a reason is required; put it after a colon: ‘RULE: reason’"
    case .unknownRule(let rule, let suggestion):
      return (dutch ? "onbekende regel ‘\(rule)’" : "unknown rule ‘\(rule)’") + meant(suggestion, dutch)
    case .unknownDirective(let word, let suggestion):
      return (dutch ? "onbekende aanwijzing ‘\(word)’" : "unknown directive ‘\(word)’") + meant(suggestion, dutch)
    case .nothingToEnable:
      return dutch ? "hier staat niets uit; haal dit weg" : "nothing is disabled here; take this away"
    }
  }

  private func meant(_ suggestion: String?, _ dutch: Bool) -> String {
    guard let suggestion else { return "" }
    return dutch ? "; bedoel je ‘\(suggestion)’?" : "; did you mean ‘\(suggestion)’?"
  }
}
