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
