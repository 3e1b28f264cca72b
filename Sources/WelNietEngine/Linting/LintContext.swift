/// What the rules need to know besides the draft itself.
public struct LintContext: Sendable {
  public var author: Author
  public var channel: Channel
  public var markup: Markup
  /// Language of messages.
  public var language: Language
  public var `protocol`: SchoolProtocol
  /// More names that the author's school goes by, from the configuration.
  public var schoolNames: [String]
  /// Names of people of the school, from an optional roster.
  public var roster: [String]
  /// What people have consented to, from an optional register; entries past their date left out.
  public var consents: [Consent]
  /// How grave the configuration wants each rule's findings.
  public var ruleLevels: RuleLevels
  /// Findings in this draft that the configuration explains.
  public var suppressions: [SuppressionEntry]

  public init(
    author: Author = .employee, channel: Channel = .personal, markup: Markup = .plain, language: Language = .dutch,
    protocol: SchoolProtocol, schoolNames: [String] = [], roster: [String] = [], consents: [Consent] = [],
    ruleLevels: RuleLevels = RuleLevels(), suppressions: [SuppressionEntry] = []
  ) {
    self.author = author
    self.channel = channel
    self.markup = markup
    self.language = language
    self.protocol = `protocol`
    self.schoolNames = schoolNames
    self.roster = roster
    self.consents = consents
    self.ruleLevels = ruleLevels
    self.suppressions = suppressions
  }
}

/// A person's consent, from a school's register.
public struct Consent: Sendable, Equatable {
  public enum Scope: UInt8, Sendable, CaseIterable { case name, image, quote }

  public var name: String
  public var scope: Scope

  public init(name: String, scope: Scope) {
    self.name = name
    self.scope = scope
  }
}
