/// A rule's id, written `family/name`, as reports, configuration and protocols spell it.
public enum Rule: UInt8, CaseIterable, Sendable, Hashable {
  case disclaimerMissing, disclaimerIncomplete, disclaimerAffiliation
  case confidentialFinancial, confidentialPolicy, confidentialPupil, confidentialPersonnel, confidentialInternal
  case quotesPerson, quotesRepost
  case abuseInsult, abuseProfanity, abuseThreat, abuseDiscrimination, abuseSlander
  case personalDataName, personalDataContact, personalDataAddress, personalDataIdentifier, personalDataBirth
  case personalDataSpecial, personalDataImage, personalDataAIImage
  case reputationNegative, reputationHearsay
  case contactPupil, contactArgument
  case copyrightReuse, copyrightLogo
  case identityAnonymous

  /// The id as users write it.
  public var id: String {
    switch self {
    case .disclaimerMissing: "disclaimer/missing"
    case .disclaimerIncomplete: "disclaimer/incomplete"
    case .disclaimerAffiliation: "disclaimer/affiliation"
    case .confidentialFinancial: "confidential/financial"
    case .confidentialPolicy: "confidential/policy"
    case .confidentialPupil: "confidential/pupil"
    case .confidentialPersonnel: "confidential/personnel"
    case .confidentialInternal: "confidential/internal"
    case .quotesPerson: "quotes/person"
    case .quotesRepost: "quotes/repost"
    case .abuseInsult: "abuse/insult"
    case .abuseProfanity: "abuse/profanity"
    case .abuseThreat: "abuse/threat"
    case .abuseDiscrimination: "abuse/discrimination"
    case .abuseSlander: "abuse/slander"
    case .personalDataName: "personal-data/name"
    case .personalDataContact: "personal-data/contact"
    case .personalDataAddress: "personal-data/address"
    case .personalDataIdentifier: "personal-data/identifier"
    case .personalDataBirth: "personal-data/birth"
    case .personalDataSpecial: "personal-data/special"
    case .personalDataImage: "personal-data/image"
    case .personalDataAIImage: "personal-data/ai-image"
    case .reputationNegative: "reputation/negative"
    case .reputationHearsay: "reputation/hearsay"
    case .contactPupil: "contact/pupil"
    case .contactArgument: "contact/argument"
    case .copyrightReuse: "copyright/reuse"
    case .copyrightLogo: "copyright/logo"
    case .identityAnonymous: "identity/anonymous"
    }
  }

  /// The part of the id before the slash.
  public var family: String {
    String(id.prefix { $0 != "/" })
  }

  /// The rule with an id, or nil.
  public init?(id: String) {
    guard let rule = Rule.allCases.first(where: { $0.id == id }) else { return nil }
    self = rule
  }

  /// Whether a finding of this rule is about the draft as a whole and so has no range.
  public var concernsWholeDocument: Bool {
    self == .disclaimerMissing || self == .disclaimerAffiliation
  }

  /// How grave a finding is where neither protocol, configuration nor lexicon says otherwise.
  public var defaultSeverity: Severity {
    switch self {
    case .personalDataIdentifier, .personalDataAddress, .personalDataContact, .personalDataSpecial,
      .confidentialInternal, .abuseThreat, .abuseDiscrimination:
      .error
    default: .warning
    }
  }

  /// The nine families, in the order in which documentation lists them.
  public static let families = [
    "disclaimer", "confidential", "quotes", "abuse", "personal-data", "reputation", "contact", "copyright", "identity",
  ]
}
