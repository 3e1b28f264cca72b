/// What a configuration says of how grave each rule's findings are; nothing of the rules that it does not name.
public struct RuleLevels: Sendable, Equatable {
  public enum Level: Sendable, Equatable {
    /// The rule has no findings.
    case off
    case severity(Severity)
  }

  /// By the rules' raw values; empty where nothing is said.
  private var levels: [Level?] = []

  public init() {}

  public subscript(rule: Rule) -> Level? {
    get { levels.isEmpty ? nil : levels[Int(rule.rawValue)] }
    set {
      if levels.isEmpty { levels = Rule.allCases.map { _ in nil } }
      levels[Int(rule.rawValue)] = newValue
    }
  }

  func isOff(_ rule: Rule) -> Bool { self[rule] == .off }
}

extension RuleLevels.Level {
  /// The word that files use.
  public var id: String {
    switch self {
    case .off: "off"
    case .severity(let severity): severity.id
    }
  }

  public init?(id: String) {
    if id == "off" {
      self = .off
    } else if let severity = Severity(id: id) {
      self = .severity(severity)
    } else {
      return nil
    }
  }

  /// Every level, the gravest first.
  public static var all: [RuleLevels.Level] { [.severity(.error), .severity(.warning), .severity(.info), .off] }
}
