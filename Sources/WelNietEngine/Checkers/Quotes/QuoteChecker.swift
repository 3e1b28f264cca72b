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
    let quotations = analysis.entities.filter { $0.kind == .quotation }
    guard !quotations.isEmpty else { return }
    let permissions = Permissions(
      consent: SymbolPlaces(consent, in: analysis.chart), quoting: SymbolPlaces(quoteConsent, in: analysis.chart),
      leave: SymbolPlaces(permission, in: analysis.chart))
    let registered = RegisteredConsent(analysis, for: .quote)
    let reposted = RepostSpans.extend(&candidates, over: quotations, analysis)
    for entity in quotations {
      let detail = QuotationDetail(rawValue: entity.detail)
      guard detail.contains(.attributed), detail.isDisjoint(with: [.partial, .exempt]) else { continue }
      if isPermitted(entity.tokens, permissions, analysis) { continue }
      if registered.coversEverybody(in: around(entity.tokens, after: 0, analysis)) { continue }
      // A speaker of its own makes it a quote as well.
      if !detail.contains(.spoken), entity.tokens.contains(where: { reposted[$0] }) { continue }
      candidates.append(Candidate(rule: .quotesPerson, place: .prose(entity.range)))
    }
  }

  /// Whether the quote is said to be used with permission: consent beside it, or leave to quote a little farther on.
  private func isPermitted(_ quote: Range<Int>, _ permissions: Permissions, _ analysis: Analysis) -> Bool {
    let near = around(quote, after: 1, analysis)
    return permissions.consent.isAny(in: near) || permissions.quoting.isAny(in: near)
      || permissions.leave.isAny(in: around(quote, after: 3, analysis))
  }

  /// Where a draft says that words may be used.
  private struct Permissions {
    var consent, quoting, leave: SymbolPlaces
  }

  /// A quote's sentences with the one before and so many after.
  private func around(_ tokens: Range<Int>, after count: Int, _ analysis: Analysis) -> Range<Int> {
    let first = max(0, Int(analysis.tokens[tokens.lowerBound].sentence) - 1)
    let last = min(analysis.sentences.count - 1, Int(analysis.tokens[tokens.upperBound - 1].sentence) + count)
    return analysis.sentences[first].tokens.lowerBound..<analysis.sentences[last].tokens.upperBound
  }
}
