/// Reports dates of birth and birthdays of persons; not of animals, organisations and the famous dead.
package enum BirthChecker {
  package static func make(_ lexicon: Lexicon) -> Checker {
    let judge = BirthJudge(lexicon)
    return Checker(id: "birth", rules: [.personalDataBirth]) { analysis, candidates in
      for entity in analysis.entities where entity.kind == .date && judge.isBirth(entity, in: analysis) {
        candidates.append(Candidate(rule: .personalDataBirth, place: .prose(entity.range)))
      }
    }
  }
}
