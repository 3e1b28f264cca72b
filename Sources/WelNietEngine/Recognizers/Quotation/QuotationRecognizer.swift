/// Recognises other people's words: between quote marks, in dialogues and chats, behind a colon, in block quotes.
package struct QuotationRecognizer: Sendable {
  private let words: QuotationWords

  package init(_ lexicon: Lexicon) {
    words = QuotationWords(lexicon)
  }

  package func recognize(_ analysis: inout Analysis) {
    var found: [Entity] = []
    let judge = QuotationJudge(words: words, analysis: analysis)
    let marked = QuoteMarks.pairs(in: analysis)
    for quote in marked { found.append(entity(quote, judge.detail(of: quote), analysis)) }
    for lines in DialogueLines.find(in: analysis, words) {
      found.append(entity(lines, [.dialogue, .attributed, .spoken], analysis))
    }
    var covered = [Bool](repeating: false, count: analysis.tokens.count)
    for quote in marked {
      for token in quote { covered[token] = true }
    }
    for speech in UnmarkedSpeech.find(in: analysis, words) where !speech.contains(where: { covered[$0] }) {
      found.append(entity(speech, [.unmarked, .attributed, .spoken], analysis))
    }
    for quote in blockQuotes(analysis) where !quote.contains(where: { covered[$0] }) {
      found.append(entity(quote, judge.detail(ofBlock: quote), analysis))
    }
    for entity in found { analysis.add(entity) }
  }

  private func entity(_ tokens: Range<Int>, _ detail: QuotationDetail, _ analysis: Analysis) -> Entity {
    Entity(kind: .quotation, tokens: tokens, range: analysis.range(of: tokens), detail: detail.rawValue)
  }

  /// The tokens of each run of quoted blocks.
  private func blockQuotes(_ analysis: Analysis) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var last = -2
    for sentence in analysis.sentences where analysis.prose.blocks[sentence.block].quoted {
      if let open = quotes.last, sentence.block <= last + 1 {
        quotes[quotes.count - 1] = open.lowerBound..<sentence.tokens.upperBound
      } else {
        quotes.append(sentence.tokens)
      }
      last = sentence.block
    }
    return quotes
  }
}

extension QuotationJudge {
  /// What is known of a block quote from the sentence that leads to it.
  func detail(ofBlock quote: Range<Int>) -> QuotationDetail {
    var detail: QuotationDetail = [.block]
    guard quote.lowerBound > 0 else { return detail }
    let lead = analysis.sentence(of: quote.lowerBound - 1).tokens
    guard analysis.token(lead.upperBound - 1, is: UInt8(ascii: ":")) else { return detail }
    let exempt = words.has(words.publicSpeaker, lead, analysis) || words.has(words.work, lead, analysis)
    if exempt || words.isOwn(lead, analysis) { detail.insert(.exempt) }
    if words.has(words.verb, lead, analysis) || words.has(words.noun, lead, analysis) { detail.insert(.spoken) }
    if words.hasSpeaker(lead, analysis) || detail.contains(.spoken) && words.has(words.pronoun, lead, analysis) {
      detail.insert(.attributed)
    }
    return detail
  }
}
