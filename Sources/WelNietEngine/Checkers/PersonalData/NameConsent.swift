/// Whether consent clears a name: stated in the post near it, or registered by the school.
struct NameConsent {
  private let analysis: Analysis
  private let symbols: NameCheckSymbols
  /// Each registered name's folded words.
  private let registered: [[[UInt8]]]
  /// Sentences that state consent.
  private let sentences: [Int]
  /// For each block, the number of the heading it stands under; a plain draft's blocks are each their own.
  private let sections: [Int]
  /// A post of so many sentences has one subject, and one statement of consent covers it.
  private static let shortPost = 8

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols) {
    self.analysis = analysis
    self.symbols = symbols
    registered = analysis.context.consents.filter { $0.scope == .name }.map { consent in
      let stream = TokenStream(Array(consent.name.utf8))
      return stream.tokens.indices.map { stream.key($0) }
    }
    let headed = analysis.prose.blocks.contains { $0.role == .heading }
    var section = 0
    sections = analysis.prose.blocks.map { block in
      if block.role == .heading || !headed { section += 1 }
      return section
    }
    sentences = analysis.sentences.indices.filter { Self.states(analysis, symbols, analysis.sentences[$0].tokens) }
  }

  func covers(_ person: Entity, nameStart: Int) -> Bool {
    if isRegistered(nameStart..<person.tokens.upperBound) { return true }
    guard !sentences.isEmpty else { return false }
    if analysis.sentences.count <= Self.shortPost { return true }
    if sentences.contains(where: { analysis.chart.first(symbols.consentAll, in: analysis.sentences[$0].tokens) != nil }) {
      return true
    }
    let own = Int(analysis.tokens[person.tokens.lowerBound].sentence)
    let section = sections[analysis.sentences[own].block]
    return sentences.contains { abs($0 - own) <= 1 || sections[analysis.sentences[$0].block] == section }
  }

  /// Whether all the words of a name stand in a registered one.
  private func isRegistered(_ tokens: Range<Int>) -> Bool {
    registered.contains { name in
      tokens.allSatisfy { token in
        analysis.tokens[token].kind != .word || name.contains { $0.elementsEqual(analysis.key(token)) }
      }
    }
  }

  private static func states(_ analysis: Analysis, _ symbols: NameCheckSymbols, _ tokens: Range<Int>) -> Bool {
    if analysis.chart.first(symbols.consent, in: tokens) != nil { return true }
    guard let word = analysis.chart.first(symbols.consentWord, in: tokens) else { return false }
    let before = max(tokens.lowerBound, word - 3)..<word
    return analysis.chart.first(symbols.consentDenial, in: before) == nil
  }
}
