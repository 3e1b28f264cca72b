/// A draft on its way through the pipeline: source, prose, tokens, chart, entities.
package struct Analysis: Sendable {
  package let source: Source
  package let prose: Prose
  package let context: LintContext
  package var tokens: [Token]
  /// The folded keys of all tokens, one after another.
  package var keys: [UInt8]
  package var sentences: [Sentence]
  package var chart: Chart
  /// For each block, the first of the list items, or of its table's cells, that stand in a row with it.
  let runStarts: [Int32]
  /// In the order in which recognizers found them.
  package var entities: [Entity] = []
  /// What the lexicons' `rule` entries match.
  package var hits: [EntryMatcher.Hit] = []

  /// Records an entity, and its symbol in the chart.
  package mutating func add(_ entity: Entity) {
    entities.append(entity)
    chart.add(entity.kind.symbol, from: entity.tokens.lowerBound, to: entity.tokens.upperBound)
  }

  /// The folded key of a token.
  package func key(_ token: Int) -> ArraySlice<UInt8> {
    keys[tokens[token].keyRange]
  }

  /// Whether a token's folded key is a word (lower case, without diacritics).
  package func key(_ token: Int, is word: StaticString) -> Bool {
    let range = tokens[token].keyRange
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where keys[range.lowerBound + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether a token is one ASCII mark or symbol.
  package func token(_ token: Int, is byte: UInt8) -> Bool {
    let token = tokens[token]
    return token.end - token.start == 1 && prose.text[Int(token.start)] == byte
  }

  /// The prose range from the first token's start to the last token's end.
  package func range(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return Int(self.tokens[first].start)..<Int(self.tokens[last].end)
  }

  /// The sentence that holds a token.
  package func sentence(of token: Int) -> Sentence {
    sentences[Int(tokens[token].sentence)]
  }
}
