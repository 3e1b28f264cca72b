import WelNietEngine

/// ANSI colours, or none.
package struct Style: Sendable {
  package enum Role: Sendable {
    case error, warning, info, frame, strong, forbidden, advised, faint

    /// The parameters of the escape sequence that sets it (ECMA-48 SGR).
    fileprivate var parameters: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .info: "1;36"
      case .frame: "1;34"
      case .strong: "1"
      case .forbidden: "31"
      case .advised: "32"
      case .faint: "2"
      }
    }

    package init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .info: self = .info
      }
    }
  }

  package let isColored: Bool

  package init(isColored: Bool) {
    self.isColored = isColored
  }

  package func callAsFunction(_ role: Role, _ text: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(role.parameters)m\(text)\u{1B}[0m" : text
  }
}
