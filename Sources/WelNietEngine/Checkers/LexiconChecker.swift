/// Reports what the lexicons' `rule` entries match.
enum LexiconChecker {
  static func make(_ lexicon: Lexicon) -> Checker {
    Checker(id: "lexicon", rules: Rule.allCases) { analysis, candidates in
      for hit in analysis.hits {
        let place =
          hit.rule.concernsWholeDocument
          ? Candidate.Place.document : .prose(analysis.range(of: analysis.trimmed(hit.tokens)))
        candidates.append(Candidate(rule: hit.rule, place: place, severity: hit.severity, message: hit.message))
      }
    }
  }
}

extension Analysis {
  /// Tokens without the marks and emoji at their ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, range.count > 1, isTrimming(first, leading: true) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, range.count > 1, isTrimming(last, leading: false) { range = range.lowerBound..<last }
    return range
  }

  private func isTrimming(_ token: Int, leading: Bool) -> Bool {
    switch tokens[token].kind {
    case .emoji: true
    case .closingQuote: leading
    case .openingQuote: !leading
    case .punctuation: leading ? true : !self.token(token, is: UInt8(ascii: ")"))
    default: false
    }
  }
}
