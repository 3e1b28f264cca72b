/// Finds speech without quote marks behind a colon: `De conciërge, toen ik het vroeg: geen idee.`
struct UnmarkedSpeech {
  private let analysis: Analysis
  private let words: QuotationWords

  /// Tokens of each speech.
  static func find(in analysis: Analysis, _ words: QuotationWords) -> [Range<Int>] {
    let finder = UnmarkedSpeech(analysis: analysis, words: words)
    return analysis.sentences.compactMap { finder.speech(in: $0) }
  }

  private func speech(in sentence: Sentence) -> Range<Int>? {
    guard let colon = sentence.tokens.first(where: { isColon($0) }) else { return nil }
    let speech = colon + 1..<sentence.tokens.upperBound
    let spoken = speech.filter { analysis.tokens[$0].kind == .word }
    guard spoken.count >= 3, let first = speech.first, !isQuote(first) else { return nil }
    let lead = sentence.tokens.lowerBound..<colon
    guard isAttributed(lead), !words.isOwn(lead, analysis), !words.has(words.publicSpeaker, lead, analysis),
      !words.has(words.work, lead, analysis)
    else { return nil }
    return speech
  }

  private func isColon(_ token: Int) -> Bool {
    analysis.token(token, is: UInt8(ascii: ":"))
      && (token + 1 >= analysis.tokens.count || analysis.tokens[token + 1].flags.contains(.spaceBefore))
  }

  private func isQuote(_ token: Int) -> Bool {
    switch analysis.tokens[token].kind {
    case .openingQuote, .quoteMark: true
    default: false
    }
  }

  /// Whether the words before the colon say that somebody of the school spoke.
  private func isAttributed(_ lead: Range<Int>) -> Bool {
    let opening = lead.lowerBound..<min(lead.lowerBound + 2, lead.upperBound)
    let close = max(lead.lowerBound, lead.upperBound - 5)..<lead.upperBound
    guard !words.has(words.object, opening, analysis) else { return false }
    if let verb = words.plainVerb, let at = analysis.chart.first(verb, in: close) {
      let behind = at..<lead.upperBound
      guard !words.has(words.complement, behind, analysis), !words.has(words.object, behind, analysis) else {
        return false
      }
      return words.hasSpeaker(lead, analysis)
        || words.has(words.pronoun, max(lead.lowerBound, at - 3)..<min(at + 3, lead.upperBound), analysis)
    }
    // `Leerling net: …`, `Vraag uit 2B vandaag: …`
    guard lead.count <= 8 else { return false }
    return words.has(words.speaker, opening, analysis) && words.has(words.moment, lead, analysis)
      || words.has(words.noun, opening, analysis) && words.hasSpeaker(lead, analysis)
        && words.has(words.moment, lead, analysis)
  }
}
