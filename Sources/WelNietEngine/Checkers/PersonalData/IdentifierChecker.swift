/// Reports numbers that identify a person: citizen service numbers, accounts, pupil numbers, passports, registrations.
package enum IdentifierChecker {
  package static func make(_ lexicon: Lexicon) -> Checker {
    let accounts = AccountJudge(lexicon)
    let consent = WordSet("consent", in: lexicon)
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

/// Decides whether a bank account is a person's.
struct AccountJudge: Sendable {
  private let organisation: WordSet
  private let onBehalf: WordSet
  private let personal: WordSet

  init(_ lexicon: Lexicon) {
    organisation = WordSet("organisation-word", in: lexicon)
    onBehalf = WordSet("on-behalf-word", in: lexicon)
    personal = WordSet("own-account-word", in: lexicon)
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let around = Surroundings(entity, in: analysis)
    // In whose name it is says it best.
    if let name = onBehalf.first(in: around.after(3), of: analysis) {
      let holder = name..<min(around.scope.upperBound, name + 8)
      return !isOrganisation(holder, in: analysis)
    }
    if personal.begins(in: around.scope, of: analysis) { return true }
    if isOrganisation(around.row, in: analysis) { return false }
    return !isOrganisation(around.after(6), in: analysis)
  }

  private func isOrganisation(_ tokens: Range<Int>, in analysis: Analysis) -> Bool {
    organisation.begins(in: tokens, of: analysis)
      || analysis.chart.first(Entity.Kind.school.symbol, in: tokens.clamped(to: 0..<analysis.tokens.count)) != nil
  }
}
