/// Reports words of colleagues, pupils, parents and other stakeholders that are given as theirs. It comes after the
/// lexicons' rules: a quote in a repost is reported with the repost.
package struct QuoteChecker: Sendable {
  private let consent: Symbol?
  private let quoteConsent: Symbol?
  private let permission: Symbol?

  package static func make(_ lexicon: Lexicon) -> Checker {
    let checker = QuoteChecker(lexicon)
    return Checker(id: "quotes", rules: [.quotesPerson]) { analysis, candidates in
      checker.check(analysis, &candidates)
    }
  }

  private init(_ lexicon: Lexicon) {
    consent = lexicon.symbol(named: "consent")
    quoteConsent = lexicon.symbol(named: "consent-quote")
    permission = lexicon.symbol(named: "quote-permission")
  }

  private func check(_ analysis: Analysis, _ candidates: inout [Candidate]) {
    let reposts = extendReposts(analysis, &candidates)
    for entity in analysis.entities where entity.kind == .quotation {
      let detail = QuotationDetail(rawValue: entity.detail)
      guard detail.contains(.attributed), detail.isDisjoint(with: [.partial, .exempt]) else { continue }
      if isPermitted(entity.tokens, analysis) { continue }
      // A speaker of its own makes it a quote as well.
      if !detail.contains(.spoken), reposts.contains(where: { $0.overlaps(entity.range) }) { continue }
      candidates.append(Candidate(rule: .quotesPerson, place: .prose(entity.range)))
    }
  }

  /// Whether the quote is said to be used with permission: consent beside it, or leave to quote a little farther on.
  private func isPermitted(_ quote: Range<Int>, _ analysis: Analysis) -> Bool {
    let near = around(quote, after: 1, analysis)
    return has(consent, near, analysis) || has(quoteConsent, near, analysis)
      || has(permission, around(quote, after: 3, analysis), analysis)
  }

  /// A quote's sentences with the one before and so many after.
  private func around(_ tokens: Range<Int>, after count: Int, _ analysis: Analysis) -> Range<Int> {
    let first = max(0, Int(analysis.tokens[tokens.lowerBound].sentence) - 1)
    let last = min(analysis.sentences.count - 1, Int(analysis.tokens[tokens.upperBound - 1].sentence) + count)
    return analysis.sentences[first].tokens.lowerBound..<analysis.sentences[last].tokens.upperBound
  }

  private func has(_ symbol: Symbol?, _ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    guard let symbol else { return false }
    return analysis.chart.first(symbol, in: tokens) != nil
  }

  /// Makes each repost that introduces a quotation end where the quotation ends; returns the prose ranges of all.
  private func extendReposts(_ analysis: Analysis, _ candidates: inout [Candidate]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in candidates.indices where candidates[index].rule == .quotesRepost {
      guard case .prose(var range) = candidates[index].place else { continue }
      for entity in analysis.entities where entity.kind == .quotation && follows(entity, range, analysis) {
        range = range.lowerBound..<max(range.upperBound, entity.range.upperBound)
        break
      }
      range = throughColon(range, analysis)
      candidates[index].place = .prose(range)
      ranges.append(range)
    }
    return ranges
  }

  /// A range whose sentence ends with a colon, with the sentence that the colon announces.
  private func throughColon(_ range: Range<Int>, _ analysis: Analysis) -> Range<Int> {
    for number in analysis.sentences.indices.dropLast() {
      let tokens = analysis.sentences[number].tokens
      let sentence = analysis.range(of: tokens)
      guard sentence.contains(range.upperBound - 1) else { continue }
      guard let last = tokens.last, analysis.token(last, is: UInt8(ascii: ":")) else { return range }
      return range.lowerBound..<analysis.range(of: analysis.sentences[number + 1].tokens).upperBound
    }
    return range
  }

  /// Whether a quotation begins in the sentence in which a range ends, behind it, or opens the next sentence.
  private func follows(_ quotation: Entity, _ range: Range<Int>, _ analysis: Analysis) -> Bool {
    let first = quotation.tokens.lowerBound
    guard quotation.range.upperBound > range.upperBound, quotation.range.lowerBound >= range.lowerBound else {
      return false
    }
    let sentence = analysis.sentence(of: first).tokens
    let start = analysis.range(of: sentence).lowerBound
    if start <= range.upperBound { return true }
    guard first == sentence.lowerBound, first > 0 else { return false }
    return analysis.range(of: analysis.sentence(of: first - 1).tokens).lowerBound <= range.upperBound
  }
}
