/// Tells whether a text announces a number: by the number's own name (`paspoortnummer`), or by the name of the card it
/// stands on (`paspoort`), which must be closer.
struct CodeAnnouncement: Sendable {
  private let name: Announcement
  private let card: WordSet
  private let sign: WordSet
  private let other: WordSet

  init(_ name: StaticString, near card: StaticString, of kind: Entity.Kind, _ lexicon: Lexicon) {
    self.name = Announcement(WordSet(name, in: lexicon), of: kind)
    self.card = WordSet(card, in: lexicon)
    sign = WordSet("number-sign-word", in: lexicon)
    other = WordSet("other-number-word", in: lexicon)
  }

  func covers(_ code: Range<Int>, in analysis: Analysis) -> Bool {
    if AnnouncedCode.isDocument(code, in: analysis) {
      let near = analysis.neighbourhood(of: code.lowerBound)
      if card.begins(in: near, of: analysis) || name.words.begins(in: near, of: analysis) { return true }
    }
    if other.begins(in: analysis.before(code.lowerBound, 3), of: analysis) { return false }
    return name.covers(code, in: analysis, reach: 8) || isOnCard(code, in: analysis)
  }

  /// `paspoort 482913`, `paspoort (nummer 482913)`
  private func isOnCard(_ code: Range<Int>, in analysis: Analysis) -> Bool {
    if analysis.range(of: code).count >= 5, card.ends(before: code.lowerBound, in: analysis) { return true }
    if Announcement(card).isInTable(code.lowerBound, in: analysis) { return true }
    // `no.` may look like a sentence's end.
    let signs = max(0, code.lowerBound - 2)..<code.lowerBound
    let isSigned = sign.begins(in: signs, of: analysis) && analysis.sameBlock(signs.lowerBound, code.lowerBound)
    guard isSigned else { return false }
    let block = analysis.prose.blocks[analysis.sentence(of: code.lowerBound).block].range
    let start = max(analysis.firstToken(from: block.lowerBound), code.lowerBound - 12)
    return card.begins(in: start..<code.lowerBound, of: analysis)
  }
}

/// Numbers and codes that mean nothing without their announcement.
enum AnnouncedCode {
  /// The token past a code of at least `least` digits and letters (two of them digits) at a token; nil where none is.
  static func end(at token: Int, in analysis: Analysis, least: Int) -> Int? {
    guard !analysis.continuesNumber(token) else { return nil }
    let key = analysis.keys[analysis.tokens[token].keyRange]
    var digits = 0
    var signs = 0
    for byte in key {
      switch byte {
      case 0x30...0x39:
        digits += 1
        signs += 1
      case 0x61...0x7A: signs += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."): break
      default: return nil
      }
    }
    var end = token + 1
    // Digits in groups: 5174 9362 08.
    while end < analysis.tokens.count, analysis.tokens[end].kind == .number, digits == signs, signs < 16,
      analysis.sameBlock(token, end), analysis.tokens[end].keyRange.count >= 2
    {
      digits += analysis.tokens[end].keyRange.count
      signs = digits
      end += 1
    }
    guard digits >= 2, signs >= least, signs <= 19 else { return nil }
    if signs == 4, let year = analysis.value(of: token), (1900...2099).contains(year), token > 0,
      analysis.tokens[token - 1].kind == .word, analysis.key(token - 1).count < 6
    {
      return nil
    }
    // The first part of a date, a time or a telephone number.
    if end < analysis.tokens.count, analysis.isGlued(end), end + 1 < analysis.tokens.count, analysis.isGlued(end + 1),
      analysis.tokens[end + 1].kind == .number, analysis.isSeparator(end)
    {
      return nil
    }
    return end
  }

  /// Whether a code has the shape of a Dutch passport's or identity card's: nine capitals and digits, two capitals
  /// first, a digit last.
  static func isDocument(_ code: Range<Int>, in analysis: Analysis) -> Bool {
    let text = analysis.prose.text[analysis.range(of: code)]
    guard text.count == 9, let last = text.last, last >= 0x30, last <= 0x39 else { return false }
    return text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A }
      && text.prefix(2).allSatisfy { $0 >= 0x41 }
  }
}
