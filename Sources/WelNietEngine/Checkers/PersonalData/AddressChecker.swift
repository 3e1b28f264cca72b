/// Reports where private persons live; not where the school, a firm or an event is.
package enum AddressChecker {
  package static func make(_ lexicon: Lexicon) -> Checker {
    let judge = AddressJudge(lexicon)
    return Checker(id: "address", rules: [.personalDataAddress]) { analysis, candidates in
      for entity in analysis.entities where entity.kind == .address && judge.isPrivate(entity, in: analysis) {
        candidates.append(Candidate(rule: .personalDataAddress, place: .prose(entity.range)))
      }
    }
  }
}

/// Decides whether an address is a private person's.
struct AddressJudge: Sendable {
  private let living: WordSet
  private let personal: WordSet
  private let venue: WordSet
  private let event: WordSet
  private let consent: WordSet

  init(_ lexicon: Lexicon) {
    living = WordSet("living-word", in: lexicon)
    personal = WordSet("private-place-word", in: lexicon)
    venue = WordSet("venue-word", in: lexicon)
    event = WordSet("event-word", in: lexicon)
    consent = WordSet("consent", in: lexicon)
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let around = Surroundings(entity, in: analysis)
    if around.hasConsent(consent) { return false }
    if living.begins(in: around.before(25), of: analysis) { return true }
    let place = shorter(around.distance(to: venue, after: 5), around.distance(to: .school, after: 5))
    let home = shorter(
      around.distance(to: personal, after: 6), around.distance(to: .person, before: 12, after: 0))
    if place != nil { return home.map { $0 < place ?? 0 } ?? false }
    if home != nil { return true }
    if event.begins(in: around.before(25), of: analysis) { return false }
    // `Het adres is Kerkstraat 5.` The sentence before says whose.
    let previous = around.previousSentence
    let isShort = around.before(25).count <= 6
    guard isShort, venue.begins(in: previous, of: analysis) else { return true }
    return personal.begins(in: previous, of: analysis)
  }

  private func shorter(_ one: Int?, _ two: Int?) -> Int? {
    guard let one, let two else { return one ?? two }
    return min(one, two)
  }
}
