/// Decides whether a telephone number is a private one.
struct PhoneJudge: Sendable {
  /// Offices, helplines and other places that anybody may call.
  private let general: WordSet
  /// Words that make a number one person's.
  private let personal: WordSet

  init(_ lexicon: Lexicon) {
    general = WordSet("general-number-word", in: lexicon)
    personal = WordSet("private-number-word", in: lexicon)
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let around = Surroundings(entity, in: analysis)
    let office = around.distance(to: general, after: 6)
    let words = around.distance(to: personal, after: 8)
    let person = around.distance(to: .person, after: 6)
    switch PhoneNumber(rawValue: entity.detail) {
    case .service: return false
    case .landline:
      // An area number is a school's or a firm's unless somebody's home is right beside it.
      // On a school's own page, a member of staff named beside it is who picks up the school's telephone.
      return words.isNearer(than: office)
        || office == nil && person != nil && analysis.context.channel == .personal
    case .mobile, .foreign, nil:
      guard let office, office <= 8 else { return true }
      return words.isNearer(than: office) || person.isNearer(than: office)
    }
  }
}
