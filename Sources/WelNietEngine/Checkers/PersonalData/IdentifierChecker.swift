/// Reports numbers that identify a person: citizen service numbers, accounts, pupil numbers, passports, registrations.
package enum IdentifierChecker {
  package static func make(_ lexicon: Lexicon) -> Checker {
    let accounts = AccountJudge(lexicon)
    let consent = ConsentWords(lexicon)
    return Checker(id: "identifier", rules: [.personalDataIdentifier]) { analysis, candidates in
      for entity in analysis.entities {
        switch entity.kind {
        case .bsn, .pupilNumber, .idNumber, .plate: break
        case .iban where accounts.isPrivate(entity, in: analysis): break
        default: continue
        }
        if Surroundings(entity, in: analysis).hasConsent(consent) { continue }
        candidates.append(Candidate(rule: .personalDataIdentifier, place: .prose(entity.range)))
      }
    }
  }
}
