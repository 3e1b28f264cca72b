/// Decides whether an address is a private person's.
struct AddressJudge: Sendable {
  /// Words that say that somebody lives there.
  private let living: WordSet
  /// People, their homes and gardens.
  private let personal: WordSet
  private let venue: WordSet
  /// The school, the firm or the club that speaks.
  private let ours: WordSet
  private let event: WordSet
  private let consent: ConsentWords
  /// Heads of tables of people.
  private let column: Announcement

  init(_ lexicon: Lexicon) {
    living = WordSet("living-word", in: lexicon)
    personal = WordSet("private-place-word", in: lexicon)
    venue = WordSet("venue-word", in: lexicon)
    ours = WordSet("our-place-word", in: lexicon)
    event = WordSet("event-word", in: lexicon)
    column = Announcement(WordSet("residence-word", in: lexicon))
    consent = ConsentWords(lexicon)
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let around = Surroundings(entity, in: analysis)
    if around.hasConsent(consent) { return false }
    if isHome(around) { return true }
    let place = shorter(around.distance(to: venue, after: 5), around.distance(to: .school, after: 5))
    let home = home(around)
    if let place { return home.map { $0 < place } ?? false }
    if home != nil || around.analysis.isAfterName(around.tokens.lowerBound) { return true }
    if ours.begins(in: around.before(25), of: analysis) || event.begins(in: around.before(25), of: analysis) {
      return false
    }
    // `Het adres is Kerkstraat 5.` The sentence before says whose.
    let previous = around.previousSentence
    let isPersonal = personal.begins(in: previous, of: analysis) || analysis.chart.hasAny(.person, in: previous)
    if isPersonal { return true }
    let isShort = around.before(25).count <= 6
    if isShort, venue.begins(in: previous, of: analysis) || analysis.chart.hasAny(.school, in: previous) {
      return false
    }
    // What a school publishes without naming anybody is its own address, or an event's.
    return analysis.context.channel == .personal
  }

  /// `woont op`, unless what is said to be there is no person: `de bibliotheek verhuist naar`.
  private func isHome(_ around: Surroundings) -> Bool {
    let before = around.before(25)
    guard let verb = living.last(in: before, of: around.analysis) else { return false }
    let subject = max(before.lowerBound, verb - 4)..<verb
    let isPlace = venue.begins(in: subject, of: around.analysis) || around.analysis.chart.hasAny(.school, in: subject)
    return !isPlace || personal.begins(in: before.lowerBound..<verb, of: around.analysis)
  }

  /// How far the nearest person or home is; nil for none.
  private func home(_ around: Surroundings) -> Int? {
    let near = shorter(
      around.distance(to: personal, after: 6), around.distance(to: .person, before: 12, after: 0))
    guard near == nil, around.row != around.scope else { return near }
    let isNamed = around.analysis.chart.hasAny(.person, in: around.row)
    return isNamed || column.isInTable(around.tokens.lowerBound, in: around.analysis) ? 3 : nil
  }

  private func shorter(_ one: Int?, _ two: Int?) -> Int? {
    guard let one, let two else { return one ?? two }
    return min(one, two)
  }
}
