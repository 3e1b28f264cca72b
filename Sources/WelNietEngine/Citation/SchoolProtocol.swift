/// One school's social-media rules.
public struct SchoolProtocol: Sendable, Equatable {
  /// A text in both languages of the product.
  public struct Text: Sendable, Equatable {
    public var dutch: String
    public var english: String

    public init(dutch: String, english: String) {
      self.dutch = dutch
      self.english = english
    }

    public func callAsFunction(_ language: Language) -> String {
      language == .dutch ? dutch : english
    }
  }

  /// What a disclaimer must say.
  public enum DisclaimerElement: UInt8, Sendable, CaseIterable {
    case ownOpinion, notOfficial, notThirdParties

    /// The word that protocol files use.
    public var id: String {
      switch self {
      case .ownOpinion: "own-opinion"
      case .notOfficial: "not-official"
      case .notThirdParties: "not-third-parties"
      }
    }

    public init?(id: String) {
      guard let value = DisclaimerElement.allCases.first(where: { $0.id == id }) else { return nil }
      self = value
    }
  }

  /// Whether an article asks for something, forbids it, states a principle or a consequence.
  public enum Side: UInt8, Sendable, CaseIterable {
    case wel, niet, norm, gevolg

    public var id: String {
      switch self {
      case .wel: "wel"
      case .niet: "niet"
      case .norm: "norm"
      case .gevolg: "gevolg"
      }
    }

    public init?(id: String) {
      guard let value = Side.allCases.first(where: { $0.id == id }) else { return nil }
      self = value
    }
  }

  /// Whom an article addresses.
  public enum Audience: UInt8, Sendable, CaseIterable {
    case employee, pupil, parent, all, school

    public var id: String {
      switch self {
      case .employee: "employee"
      case .pupil: "pupil"
      case .parent: "parent"
      case .all: "all"
      case .school: "school"
      }
    }

    public init?(id: String) {
      guard let value = Audience.allCases.first(where: { $0.id == id }) else { return nil }
      self = value
    }
  }

  /// One article, in our own words.
  public struct Article: Sendable, Equatable {
    /// The reference as the school writes it, such as `§4 Medewerkers Niet 7`.
    public var reference: String
    public var audience: [Audience]
    public var side: Side
    public var text: Text
    /// Rules whose findings cite this article by name.
    public var rules: [Rule] { didSet { named = RuleSet(rules) } }
    /// Families that it covers with `family/*` (every rule of the family but `personal-data/ai-image`).
    public var families: [String] { didSet { covered = RuleSet(families: families) } }
    /// `rules`, and the rules of `families`, for asking fast.
    private(set) var named: RuleSet
    private(set) var covered: RuleSet
    /// Why no rule cites it; nil where one does.
    public var reason: Text?
    /// Whether it is worth telling a writer although no check of the text can decide it ("in doubt, ask first").
    public var isAdvice: Bool

    public init(
      reference: String, audience: [Audience], side: Side, text: Text, rules: [Rule], families: [String],
      reason: Text?, isAdvice: Bool = false
    ) {
      self.reference = reference
      self.audience = audience
      self.side = side
      self.text = text
      self.rules = rules
      self.families = families
      named = RuleSet(rules)
      covered = RuleSet(families: families)
      self.reason = reason
      self.isAdvice = isAdvice
    }
  }

  public var id: String
  public var title: Text
  /// Date of the school's text as the school gives it; empty where it gives none.
  public var date: String
  /// Names that the school goes by.
  public var names: [String]
  /// What a disclaimer must say under this protocol.
  public var disclaimer: [DisclaimerElement]
  /// A disclaimer in our own words with every element asked for; the short form for short posts.
  public var suggestedDisclaimer: Text
  public var shortDisclaimer: Text
  /// Rules whose articles apply by a wide reading only (shown as `info`).
  public var wideReading: [Rule]
  public var articles: [Article]

  public init(
    id: String, title: Text, date: String, names: [String], disclaimer: [DisclaimerElement],
    suggestedDisclaimer: Text, shortDisclaimer: Text, wideReading: [Rule], articles: [Article]
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.names = names
    self.disclaimer = disclaimer
    self.suggestedDisclaimer = suggestedDisclaimer
    self.shortDisclaimer = shortDisclaimer
    self.wideReading = wideReading
    self.articles = articles
  }
}
