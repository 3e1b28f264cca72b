/// Finds the author's own name: under the letter, after `ik ben`, in a by-line.
struct AuthorFinder {
  private let reader: NameReader
  private var analysis: Analysis { reader.analysis }
  private var symbols: PersonSymbols { reader.symbols }
  /// How many tokens a signature may hold after its closing words.
  private static let longestSignature = 18

  init(_ reader: NameReader) {
    self.reader = reader
  }

  /// The indices of the names that are the author's.
  func authors(in names: [NameScanner.Name]) -> [Int] {
    let signature = signatureStart(names)
    return names.indices.filter { index in
      let start = names[index].tokens.lowerBound
      return start >= signature || isIntroduced(start) || isInByline(start) || isUnderClosing(start)
    }
  }

  /// `Ik ben Oksana`, `noem me maar Vos`, `blog van meester Hylke`.
  private func isIntroduced(_ start: Int) -> Bool {
    let sentence = analysis.sentence(of: start).tokens
    for first in max(sentence.lowerBound, start - 5)..<max(sentence.lowerBound, start) {
      guard let end = analysis.chart.end(of: symbols.selfIntroduction, at: first) else { continue }
      if end == start || end + 1 == start && analysis.tokens[end].kind == .punctuation { return true }
    }
    return false
  }

  /// `Tekst: Daan Bos`, `Foto's: …` at the start of a line.
  private func isInByline(_ start: Int) -> Bool {
    let sentence = analysis.sentence(of: start).tokens
    guard let end = analysis.chart.end(of: symbols.byline, at: sentence.lowerBound), end <= start, start - end <= 4
    else {
      return false
    }
    return reader.mark(end, UInt8(ascii: ":"))
  }

  /// The token at which the signature begins; past the last where there is none.
  private func signatureStart(_ names: [NameScanner.Name]) -> Int {
    let none = analysis.tokens.count
    guard let end = lastOwnToken() else { return none }
    let limit = max(0, end - Self.longestSignature - 4)
    for token in limit..<max(limit, end) where isClosing(token) {
      let last = analysis.chart.end(of: symbols.closing, at: token) ?? token + 1
      guard end - last <= Self.longestSignature, !isInsideQuotation(token, end) else { continue }
      return token
    }
    return lastLine(names, end) ?? none
  }

  /// Names right under a closing line that more follows: `Groeten, Daan` and then a postscript.
  private func isUnderClosing(_ start: Int) -> Bool {
    guard start * 2 > analysis.tokens.count else { return false }
    let block = analysis.prose.blocks[analysis.sentence(of: start).block]
    guard !block.quoted, block.role == .paragraph else { return false }
    for token in max(0, start - 6)..<start where isClosing(token) {
      guard let end = analysis.chart.end(of: symbols.closing, at: token), end <= start else { continue }
      let between = (end..<start).filter { analysis.tokens[$0].kind == .word && !reader.isCapitalized($0) }
      let alone = analysis.tokens[token].flags.contains(.lineStart) && between.count <= 2
      if alone, !isInsideQuotation(token, min(start + 12, analysis.tokens.count)) { return true }
    }
    return false
  }

  /// Whether a quotation that began before a token ends after it.
  private func isInsideQuotation(_ token: Int, _ end: Int) -> Bool {
    for index in token..<end {
      switch analysis.tokens[index].kind {
      case .openingQuote: return false
      case .closingQuote, .quoteMark: return true
      default: break
      }
    }
    return false
  }

  /// The token past the last of the draft's own running text.
  private func lastOwnToken() -> Int? {
    for sentence in analysis.sentences.reversed() {
      let block = analysis.prose.blocks[sentence.block]
      switch block.role {
      case .imageText, .contactTarget, .attribute, .code: continue
      case .paragraph, .heading, .listItem, .tableCell, .caption:
        return block.quoted || block.role == .tableCell ? nil : sentence.tokens.upperBound
      }
    }
    return nil
  }

  /// A closing word at the start of a sentence, a line, or after a mark.
  private func isClosing(_ token: Int) -> Bool {
    guard reader.has(symbols.closing, at: token) else { return false }
    let flags = analysis.tokens[token].flags
    if flags.contains(.sentenceStart) || flags.contains(.lineStart) || token == 0 { return true }
    return analysis.tokens[token - 1].kind != .word
  }

  /// The last line where it is nothing but a name and what the person does: `— Henk`, `Bas (leerkracht)`.
  private func lastLine(_ names: [NameScanner.Name], _ end: Int) -> Int? {
    var start = end - 1
    while start > 0, !analysis.tokens[start].flags.contains(.lineStart) { start -= 1 }
    guard end - start <= 8 else { return nil }
    let dashed = analysis.tokens[start].kind == .punctuation || analysis.tokens[start].kind == .symbol
    let first = dashed ? start + 1 : start
    guard let name = names.first(where: { $0.tokens.lowerBound == first }), start > 0 || dashed else { return nil }
    let block = analysis.prose.blocks[analysis.sentence(of: first).block]
    guard block.role == .paragraph, !dashed || !isListMark(start) || isLoneDash(start) else { return nil }
    let rest = name.tokens.upperBound..<end
    let known = rest.contains {
      analysis.tokens[$0].kind == .number || reader.has(Entity.Kind.schoolClass.symbol, at: $0)
    }
    return known ? nil : start
  }

  private func isListMark(_ token: Int) -> Bool {
    reader.mark(token, UInt8(ascii: "-")) || reader.mark(token, UInt8(ascii: "*"))
  }

  /// A dash that begins no list: the line above does not begin with one.
  private func isLoneDash(_ token: Int) -> Bool {
    var line = token - 1
    while line > 0, !analysis.tokens[line].flags.contains(.lineStart) { line -= 1 }
    return line < 0 || analysis.tokens[line].kind == .word
  }
}
