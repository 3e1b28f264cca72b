/// Reports names that point at a private person: full names, and first names that a class, an age, a relative or the
/// place in a list ties to one child or parent.
enum NameChecker {
  static func make(_ lexicon: Lexicon) -> Checker {
    let symbols = NameCheckSymbols(lexicon)
    return Checker(id: "name", rules: [.personalDataName]) { analysis, candidates in
      let people = analysis.entities.filter { $0.kind == .person }
      guard !people.isEmpty else { return }
      let sorted = people.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      let judge = NameJudge(analysis, symbols, sorted)
      for index in sorted.indices where judge.isFinding(index) {
        candidates.append(Candidate(rule: .personalDataName, place: .prose(sorted[index].range)))
      }
    }
  }
}

/// The word sets that the judgement of names needs, looked up once.
struct NameCheckSymbols: Sendable {
  let persons: PersonSymbols
  let schoolTie: SchoolTie
  let family, childWord, staffWord, childHeading, birthWord: Symbol
  let ageVerb, privatePerson, classVerb, exercise, childSection: Symbol
  let consent, nameConsent, imageConsent, quoteConsent, consentAll: Symbol

  init(_ lexicon: Lexicon) {
    func symbol(_ name: StaticString) -> Symbol { lexicon.symbol(named: name) ?? Symbol.max }
    persons = PersonSymbols(lexicon)
    schoolTie = SchoolTie(lexicon)
    family = symbol("family")
    privatePerson = symbol("private-person-word")
    classVerb = symbol("class-verb")
    childSection = symbol("child-section")
    exercise = symbol("exercise-word")
    childWord = symbol("child-word")
    staffWord = symbol("staff-word")
    childHeading = symbol("child-heading")
    consent = symbol("consent")
    nameConsent = symbol("consent-name")
    imageConsent = symbol("consent-image")
    quoteConsent = symbol("consent-quote")
    consentAll = symbol("consent-all")
    birthWord = symbol("birth-word")
    ageVerb = symbol("age-verb")
  }
}
