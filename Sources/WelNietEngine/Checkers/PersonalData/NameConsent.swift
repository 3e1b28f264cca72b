/// Whether consent clears a name: stated in the draft where it covers the name, or registered by the school.
struct NameConsent {
  private let analysis: Analysis
  /// Each registered name's folded words.
  private let registered: [[[UInt8]]]
  /// Sentences that state consent, and how far each reaches.
  private let statements: [(sentence: Int, reach: Reach)]
  /// For each block, the number of the heading it stands under; a plain draft's blocks are each their own.
  private let sections: [Int]
  /// A draft of so many sentences has one subject, and one statement of consent covers it.
  private static let shortDraft = 8

  /// What a statement of consent covers: the names beside it, those under its heading, or all of the draft's.
  private enum Reach {
    case near, section, draft
  }

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols) {
    self.analysis = analysis
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
    let isShort = analysis.sentences.count <= Self.shortDraft
    statements = analysis.sentences.indices.compactMap { number in
      let tokens = analysis.sentences[number].tokens
      guard analysis.chart.first(symbols.consent, in: tokens) != nil else { return nil }
      if isShort || analysis.chart.first(symbols.consentAll, in: tokens) != nil { return (number, .draft) }
      return (number, analysis.chart.first(symbols.nameConsent, in: tokens) == nil ? .near : .section)
    }
  }

  func covers(_ person: Entity, nameStart: Int) -> Bool {
    if isRegistered(nameStart..<person.tokens.upperBound) { return true }
    let own = Int(analysis.tokens[person.tokens.lowerBound].sentence)
    let block = analysis.sentences[own].block
    return statements.contains { statement in
      let stated = analysis.sentences[statement.sentence].block
      switch statement.reach {
      case .draft: return true
      case .section: return sections[stated] == sections[block]
      case .near: return abs(statement.sentence - own) <= 1 || stated == block
      }
    }
  }

  /// Whether all the words of a name stand in a registered one.
  private func isRegistered(_ tokens: Range<Int>) -> Bool {
    registered.contains { name in
      tokens.allSatisfy { token in
        analysis.tokens[token].kind != .word || name.contains { $0.elementsEqual(analysis.key(token)) }
      }
    }
  }
}
