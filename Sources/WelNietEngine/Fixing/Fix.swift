/// A way to do away with a finding: edits that can be shown before they are applied.
public struct Fix: Sendable, Equatable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case removeImage, replaceName, mask, completeDisclaimer, addDisclaimer
    /// States something that only the author can know to be true.
    case addAffiliation, addConsentNote
  }

  public var kind: Kind
  /// The rule of the finding.
  public var rule: Rule
  /// The finding's index among those that the fix was made for.
  public var finding: Int
  /// What it does, as a command to choose from a menu, in both languages.
  public var title: SchoolProtocol.Text
  /// The edits, in order, without overlaps; never empty. Some may lie far from the finding: other mentions of a name,
  /// the target of a link.
  public var edits: [Edit]

  public init(kind: Kind, rule: Rule, finding: Int, title: SchoolProtocol.Text, edits: [Edit]) {
    self.kind = kind
    self.rule = rule
    self.finding = finding
    self.title = title
    self.edits = edits
  }

  /// Whether it may be applied without asking: it asserts nothing that the draft or its circumstances don't.
  public var isSafe: Bool {
    switch kind {
    case .removeImage, .replaceName, .mask, .completeDisclaimer, .addDisclaimer: true
    case .addAffiliation, .addConsentNote: false
    }
  }
}
