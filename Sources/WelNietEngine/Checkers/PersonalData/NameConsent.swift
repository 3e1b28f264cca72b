/// Whether consent clears a name: stated in the draft where it covers the name, or registered by the school.
struct NameConsent {
  private let analysis: Analysis
  private let registered: RegisteredConsent
  /// Whether a statement of consent covers all names of the draft.
  private var coversAll = false
  /// For each section, whether a statement covers its names. A section is what stands under a heading; a plain draft's
  /// blocks are each their own.
  private var coveredSections: [Bool]
  /// For each sentence and each block, whether a statement stands in it or, for sentences, beside it.
  private var coveredSentences: [Bool]
  private var coveredBlocks: [Bool]
  /// For each block, its section.
  private let sections: [Int]
  /// A draft of so many sentences has one subject, and one statement of consent covers it.
  private static let shortDraft = 8

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols) {
    self.analysis = analysis
    registered = RegisteredConsent(analysis, for: .name)
    let headed = analysis.prose.blocks.contains { $0.role == .heading }
    var section = 0
    sections = analysis.prose.blocks.map { block in
      if block.role == .heading || !headed { section += 1 }
      return section
    }
    coveredSections = [Bool](repeating: false, count: section + 1)
    coveredSentences = [Bool](repeating: false, count: analysis.sentences.count)
    coveredBlocks = [Bool](repeating: false, count: sections.count)
    let isShort = analysis.sentences.count <= Self.shortDraft
    for (number, sentence) in analysis.sentences.enumerated() {
      guard analysis.chart.first(symbols.consent, in: sentence.tokens) != nil else { continue }
      let isAboutNames = analysis.chart.first(symbols.nameConsent, in: sentence.tokens) != nil
      // Who agreed to a picture or a quotation did not agree to be named elsewhere.
      let isAboutOther = [symbols.imageConsent, symbols.quoteConsent].contains {
        analysis.chart.first($0, in: sentence.tokens) != nil
      }
      if isAboutOther, !isAboutNames {
        coveredSentences[number] = true
      } else if isShort || analysis.chart.first(symbols.consentAll, in: sentence.tokens) != nil {
        coversAll = true
      } else if isAboutNames {
        coveredSections[sections[sentence.block]] = true
      } else {
        for near in max(0, number - 1)...min(analysis.sentences.count - 1, number + 1) { coveredSentences[near] = true }
        coveredBlocks[sentence.block] = true
      }
    }
  }

  func covers(_ person: Entity, nameStart: Int) -> Bool {
    if coversAll || registered.covers(nameStart..<person.tokens.upperBound) { return true }
    let sentence = Int(analysis.tokens[person.tokens.lowerBound].sentence)
    let block = analysis.sentences[sentence].block
    return coveredSentences[sentence] || coveredBlocks[block] || coveredSections[sections[block]]
  }
}
