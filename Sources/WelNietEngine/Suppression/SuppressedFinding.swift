/// A finding that is not reported, and why.
public struct SuppressedFinding: Sendable, Equatable {
  public enum Origin: Sendable, Equatable {
    /// A comment in the draft; source offsets of the comment.
    case comment(Range<Int>)
    /// An entry of the configuration, by its index in `LintContext.suppressions`.
    case configuration(Int)
  }

  public var finding: Finding
  public var origin: Origin
  public var reason: String
}

/// Findings that a configuration explains, for drafts that cannot carry comments.
public struct SuppressionEntry: Sendable, Equatable {
  public var rules: RuleSet
  public var reason: String
  /// Only findings whose words hold this text, however it is spaced and capitalised (ASCII); empty for all.
  public var text: String

  public init(rules: RuleSet, reason: String, text: String = "") {
    self.rules = rules
    self.reason = reason
    self.text = text
  }
}

extension SuppressionEntry {
  func covers(_ finding: Finding, in source: Source) -> Bool {
    guard rules.contains(finding.rule) else { return false }
    let wanted = SuppressionEntry.plain(Array(text.utf8)[...])
    guard !wanted.isEmpty else { return true }
    guard let range = finding.range else { return false }
    let words = SuppressionEntry.plain(source.bytes[range])
    guard words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
  }

  /// Lower case (ASCII), a single space for every stretch of white space, none at the ends.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in bytes {
      if byte.isASCIISpace {
        if plain.last != 0x20, !plain.isEmpty { plain.append(0x20) }
      } else {
        plain.append(byte.asciiLowercased)
      }
    }
    if plain.last == 0x20 { plain.removeLast() }
    return plain
  }
}
