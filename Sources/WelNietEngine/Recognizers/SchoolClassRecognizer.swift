/// Finds school classes: `groep 5/6`, `klas 3B`, `havo 4`, `4 mavo`, `H3b`, `3vA`, `2TH6`, `Year 9`, `brugklas`.
package struct SchoolClassRecognizer: Sendable {
  private let introducer: WordSet
  private let track: WordSet
  private let number: WordSet
  let standalone: WordSet
  private let notClass: WordSet
  private let notBefore: WordSet
  private let connector: WordSet

  package init(_ lexicon: Lexicon) {
    introducer = WordSet("class-word", in: lexicon)
    track = WordSet("track-word", in: lexicon)
    number = WordSet("class-number-word", in: lexicon)
    standalone = WordSet("class-name", in: lexicon)
    notClass = WordSet("not-class", in: lexicon)
    notBefore = WordSet("not-before-class", in: lexicon)
    connector = WordSet("class-connector", in: lexicon)
  }

  /// A class at a token with a digit in it, or a number word: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    if let first = introduction(analysis, before: token), let end = member(analysis, at: token) {
      return analysis.add(.schoolClass, over: first..<range(analysis, from: end))
    }
    guard analysis.tokens[token].flags.contains(.hasDigit), !analysis.continuesNumber(token) else { return nil }
    if analysis.tokens[token].kind == .word {
      let key = analysis.keys[analysis.tokens[token].keyRange]
      let text = analysis.prose.text[analysis.tokens[token].range]
      // `3e klas`, `4th grade`
      if ClassName.isOrdinal(key) {
        guard let end = introducer.end(at: token + 1, in: analysis) else { return nil }
        return analysis.add(.schoolClass, over: token..<end)
      }
      // `mavo-2`
      let isTrack =
        analysis.tokens[token].flags.contains(.hasHyphen) && track.begins(at: token, in: analysis)
        && key.last.map { (0x31...0x36).contains($0) } ?? false
      guard isTrack || ClassName.isClass(text), !notClass.begins(at: token, in: analysis), !isNumbered(analysis, token)
      else {
        return nil
      }
      return analysis.add(.schoolClass, over: token..<token + 1)
    }
    guard let year = analysis.value(of: token), (1...6).contains(year), !isNumbered(analysis, token) else { return nil }
    // `4 havo`, `4-gym`
    var next = token + 1
    if next < analysis.tokens.count, analysis.token(next, is: UInt8(ascii: "-")) { next += 1 }
    guard let end = track.end(at: next, in: analysis), analysis.sameBlock(token, next) else { return nil }
    return analysis.add(.schoolClass, over: token..<end)
  }

  /// A class that needs no number: `brugklas`, `de eerste klas`.
  func recognizeName(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard let end = standalone.end(at: token, in: analysis) else { return nil }
    return analysis.add(.schoolClass, over: token..<end)
  }

  /// The first token of `groep`, `klas`, `havo` … right before a token; nil where none stands there.
  private func introduction(_ analysis: Analysis, before token: Int) -> Int? {
    var end = token
    // `gr. 8`, `havo-4`, `groep: 4`
    if end > 1, analysis.isSeparator(end - 1), !analysis.isGlued(token) || analysis.isGlued(end - 1) {
      let isMark =
        analysis.token(end - 1, is: UInt8(ascii: ".")) || analysis.token(end - 1, is: UInt8(ascii: "-"))
      if isMark { end -= 1 }
    }
    for first in stride(from: end - 1, through: max(0, end - 3), by: -1) {
      guard analysis.sameBlock(first, token), !analysis.tokens[first].flags.contains(.hasDigit) else { return nil }
      if analysis.chart.hasEdge(introducer.symbol, from: first, to: end)
        || analysis.chart.hasEdge(track.symbol, from: first, to: end)
      {
        return first
      }
    }
    return nil
  }

  /// The token past the number, letter-and-number or number word of a class at a token.
  private func member(_ analysis: Analysis, at token: Int) -> Int? {
    guard token < analysis.tokens.count else { return nil }
    if let value = analysis.value(of: token) { return (0...13).contains(value) ? token + 1 : nil }
    if analysis.tokens[token].kind == .word, analysis.tokens[token].flags.contains(.hasDigit) {
      return ClassName.isMember(analysis.prose.text[analysis.tokens[token].range]) ? token + 1 : nil
    }
    return number.end(at: token, in: analysis)
  }

  /// `5/6`, `1 t/m 4`, `7 en 8`: the token past the last of several.
  private func range(_ analysis: Analysis, from end: Int) -> Int {
    var end = end
    while end + 1 < analysis.tokens.count, analysis.sameBlock(end - 1, end + 1) {
      var next = end
      if analysis.isGlued(end), analysis.token(end, is: UInt8(ascii: "/")) || analysis.token(end, is: UInt8(ascii: "-"))
      {
        next = end + 1
      } else if let past = connector.end(at: end, in: analysis) {
        next = past
      }
      guard next > end, next < analysis.tokens.count, analysis.tokens[next].flags.contains(.hasDigit),
        let past = member(analysis, at: next)
      else { break }
      end = past
    }
    return end
  }

  /// Whether a word before a token says that it numbers something else: `lokaal 2C`, `opgave 3b`.
  private func isNumbered(_ analysis: Analysis, _ token: Int) -> Bool {
    notBefore.ends(before: token, in: analysis)
  }
}
