/// Reports private e-mail addresses, telephone numbers, account names and profile links.
package enum ContactChecker {
  package static func make(_ lexicon: Lexicon) -> Checker {
    let phones = PhoneJudge(lexicon)
    let mail = MailJudge(lexicon)
    let handles = HandleJudge(lexicon)
    let consent = ConsentWords(lexicon)
    return Checker(id: "contact", rules: [.personalDataContact]) { analysis, candidates in
      for entity in analysis.entities {
        let isPrivate: Bool
        switch entity.kind {
        case .phone: isPrivate = phones.isPrivate(entity, in: analysis)
        case .email: isPrivate = mail.isPrivate(entity, in: analysis)
        case .handle, .url: isPrivate = handles.isPrivate(entity, in: analysis)
        default: continue
        }
        guard isPrivate, !Surroundings(entity, in: analysis).hasConsent(consent),
          !isRepeated(entity, in: analysis)
        else { continue }
        candidates.append(Candidate(rule: .personalDataContact, place: .prose(entity.range)))
      }
    }
  }

  /// Whether a link's target says what its text, or the text around it, says already.
  private static func isRepeated(_ entity: Entity, in analysis: Analysis) -> Bool {
    let block = analysis.sentence(of: entity.tokens.lowerBound).block
    guard analysis.prose.blocks[block].role == .contactTarget else { return false }
    let target = essence(of: entity, in: analysis)
    return analysis.entities.contains { other in
      other.kind == entity.kind && other.range != entity.range
        && (other.range.lowerBound < entity.range.lowerBound
          || analysis.prose.blocks[analysis.sentence(of: other.tokens.lowerBound).block].role != .contactTarget)
        && essence(of: other, in: analysis) == target
    }
  }

  /// An address in lower case, or the last nine digits of a number, so that `06-…` equals `+31 6…`.
  static func essence(of entity: Entity, in analysis: Analysis) -> [UInt8] {
    if entity.kind == .email { return Array(analysis.keys[analysis.tokens[entity.tokens.lowerBound].keyRange]) }
    var digits: [UInt8] = []
    var cursor = ShapeCursor(analysis.prose.text, from: entity.range.lowerBound, limit: entity.range.upperBound)
    while cursor.peek != ShapeCursor.end {
      if cursor.isDigit { digits.append(cursor.peek) }
      cursor.advance()
    }
    return Array(digits.suffix(9))
  }
}
