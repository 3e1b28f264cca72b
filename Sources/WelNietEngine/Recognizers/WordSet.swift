/// A set of a lexicon, by name, to ask of a draft's tokens. A set that no lexicon has is empty.
package struct WordSet: Sendable {
  package let symbol: Symbol

  package init(_ name: StaticString, in lexicon: Lexicon) {
    symbol = lexicon.symbol(named: name) ?? Symbol.max
  }

  package init(symbol: Symbol) {
    self.symbol = symbol
  }

  /// Whether a member begins at a token.
  func begins(at token: Int, in analysis: Analysis) -> Bool {
    token >= 0 && token < analysis.tokens.count && analysis.chart.has(symbol, at: token)
  }

  /// The token past the longest member that begins at a token; nil for none.
  func end(at token: Int, in analysis: Analysis) -> Int? {
    guard token >= 0, token < analysis.tokens.count else { return nil }
    return analysis.chart.end(of: symbol, at: token)
  }

  /// The last token in a range at which a member begins.
  func last(in tokens: Range<Int>, of analysis: Analysis) -> Int? {
    tokens.last { begins(at: $0, in: analysis) }
  }

  /// The first token in a range at which a member begins.
  func first(in tokens: Range<Int>, of analysis: Analysis) -> Int? {
    analysis.chart.first(symbol, in: tokens.clamped(to: 0..<analysis.tokens.count))
  }

  /// Whether a member begins in a range.
  func begins(in tokens: Range<Int>, of analysis: Analysis) -> Bool {
    first(in: tokens, of: analysis) != nil
  }

  /// Whether a member ends right before a token.
  func ends(before token: Int, in analysis: Analysis) -> Bool {
    var start = token - 1
    while start >= 0, start >= token - 4 {
      if analysis.chart.hasEdge(symbol, from: start, to: token) { return true }
      start -= 1
    }
    return false
  }
}
