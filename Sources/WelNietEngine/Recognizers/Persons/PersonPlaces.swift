/// Places in which a doubtful word is a name: beside another name, a class, a relative.
struct PersonPlaces {
  private let reader: NameReader
  private var analysis: Analysis { reader.analysis }
  private var symbols: PersonSymbols { reader.symbols }

  init(_ reader: NameReader) {
    self.reader = reader
  }

  /// Whether a word that is also something else (`Storm`, `BAS`) is a name here.
  func isNamePlace(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    if isTied(tokens) || isPaired(tokens) { return true }
    if analysis.tokens[start].flags.contains(.allCapitals) { return false }
    if !reader.isSentenceStart(start) { return !isAfterDeterminer(start) }
    return reader.has(symbols.predicate, at: tokens.upperBound)
  }

  /// Whether a given name in lower case is meant as one.
  func marksLowerCase(_ tokens: Range<Int>) -> Bool {
    isTied(tokens) || isPaired(tokens) || isOwner(tokens) || looseClassEnd(after: tokens.upperBound) != nil
  }

  /// Whether a capitalised word that no lexicon knows is a first name.
  func marksUnknown(_ token: Int) -> Bool {
    if isAfterTieNoun(token) || isAfterYoungPerson(token) { return true }
    // `Bel haar moeder`, `Volgens juf Lia`: any word may open a sentence, but `Daans moeder` is told by both words.
    if reader.isSentenceStart(token) {
      return isBeforeRelative(token..<token + 1) && reader.has(symbols.family, at: token + 1)
        && !reader.isFunctionWord(token)
    }
    guard !reader.has(symbols.roleVerb, at: token - 1) else { return false }
    if isBeforeRelative(token..<token + 1) { return true }
    guard !isAfterDeterminer(token) else { return false }
    return classEnd(after: token + 1) != nil || isPaired(token..<token + 1)
  }

  /// Whether a class or a relative ties a name to a child.
  func isTied(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    return classEnd(after: tokens.upperBound) != nil || isAfterTieNoun(start) || isAfterYoungPerson(start)
      || isBeforeRelative(tokens)
  }

  // MARK: Classes

  /// The end of the class that a name is said to be in: `Daan uit 4B`, `Daan (groep 6)`, `Daan, 3V`, `Mo 4A`.
  func classEnd(after end: Int) -> Int? {
    let classSymbol = Entity.Kind.schoolClass.symbol
    guard end < analysis.tokens.count, reader.isSameBlock(end - 1, end) else { return nil }
    if let last = analysis.chart.end(of: classSymbol, at: end) {
      return analysis.tokens[end].flags.contains(.hasDigit) ? last : nil
    }
    var index = end
    if reader.mark(index, UInt8(ascii: "(")) || reader.mark(index, UInt8(ascii: ",")) {
      index += 1
      if let last = classEnd(at: index) { return last }
    }
    if index == end + 1, reader.mark(end, UInt8(ascii: "(")), let last = codeEnd(at: index) { return last }
    guard index < analysis.tokens.count, let link = analysis.chart.end(of: symbols.classLink, at: index) else {
      return nil
    }
    return classEnd(at: link) ?? codeEnd(at: link)
  }

  /// `uit G4`, `(T2c)`: a class by a code of the school's own, which only stands where a class is said.
  private func codeEnd(at token: Int) -> Int? {
    guard reader.isWord(token), reader.length(token) <= 4, analysis.tokens[token].flags.contains(.hasDigit) else {
      return nil
    }
    let key = analysis.key(token)
    let year = key.reduce(0) { $1 <= UInt8(ascii: "9") ? $0 * 10 + Int($1) - 0x30 : $0 }
    guard (1...13).contains(year), !ClassName.isOrdinal(key), key.last != UInt8(ascii: "x"),
      !reader.has(symbols.notClass, at: token)
    else { return nil }
    return token + 1
  }

  /// The end of a class farther on in the sentence: `Daan is de kleinste in groep 6`.
  func looseClassEnd(after end: Int) -> Int? {
    guard end < analysis.tokens.count, end > 0 else { return nil }
    let sentence = analysis.sentence(of: end - 1).tokens
    var index = end
    while index < min(sentence.upperBound, end + 12) {
      if let link = analysis.chart.end(of: symbols.classLink, at: index)
        ?? analysis.chart.end(of: symbols.looseClassLink, at: index), let last = classEnd(at: link)
      {
        return last
      }
      index += 1
    }
    return nil
  }

  /// The end of a class at a token, a small word before it allowed; `mijn klas` is one, too.
  private func classEnd(at token: Int) -> Int? {
    for start in token..<token + 3 where start < analysis.tokens.count {
      if let end = analysis.chart.end(of: Entity.Kind.schoolClass.symbol, at: start) { return end }
      if let end = analysis.chart.end(of: symbols.ownClass, at: start), isOwn(start - 1) { return end }
      guard isOwn(start) || reader.has(symbols.thingDeterminer, at: start) else { return nil }
    }
    return nil
  }

  /// `mijn`, `my`, and the article after `bij mij in`.
  private func isOwn(_ token: Int) -> Bool {
    reader.has(symbols.own, at: token)
      || reader.has(symbols.thingDeterminer, at: token) && reader.has(symbols.own, at: token - 2)
  }

  // MARK: Relatives

  /// `de moeder van Noor`, `the mum of Noor`.
  func isAfterTieNoun(_ start: Int) -> Bool {
    for link in 1...3 where reader.isSameSentence(start - link - 1, start) {
      guard analysis.chart.end(of: symbols.tieLink, at: start - link) == start else { continue }
      return reader.has(symbols.tieNoun, at: start - link - 1)
    }
    return false
  }

  /// `leerling Semih`, `haar broertje Storm`.
  func isAfterYoungPerson(_ start: Int) -> Bool {
    reader.isSameSentence(start - 1, start) && reader.has(symbols.youngPerson, at: start - 1)
  }

  /// `Noor's moeder`, `Daans broertje`, `Sem z'n vader`.
  func isBeforeRelative(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    let last = next - 1
    guard reader.isSameSentence(last, next) else { return false }
    if reader.has(symbols.possessive, at: next), reader.has(symbols.tieNoun, at: next + 1) { return true }
    return analysis.key(last).last == UInt8(ascii: "s") && reader.length(last) >= 4
      && reader.has(symbols.tieNoun, at: next)
  }

  // MARK: Neighbours

  /// `joris zn paspoort`.
  private func isOwner(_ tokens: Range<Int>) -> Bool {
    reader.length(tokens.lowerBound) >= 4 && reader.has(symbols.ownerWord, at: tokens.upperBound)
  }

  /// Whether `en` joins a word to a sure name.
  func isPaired(_ tokens: Range<Int>) -> Bool {
    if reader.has(symbols.joint, at: tokens.upperBound), isSure(tokens.upperBound + 1) { return true }
    guard reader.has(symbols.joint, at: tokens.lowerBound - 1) else { return false }
    return isSure(tokens.lowerBound - 2) || endsFullName(tokens.lowerBound - 2)
  }

  /// Whether a given name and a surname end at a token: `Wiebe Sietsma en …`.
  private func endsFullName(_ token: Int) -> Bool {
    guard reader.isCapitalized(token), reader.isSurname(token) else { return false }
    return (1...3).contains { back in
      isSure(token - back) && reader.isCapitalized(token - back) && reader.isSameSentence(token - back, token)
        && (back == 1 || reader.particleEnd(token - back + 1) == token)
    }
  }

  private func isSure(_ token: Int) -> Bool {
    reader.isWord(token) && reader.isGiven(token) && reader.length(token) >= 3
  }

  /// `de Piet`, `een Karen`: a kind, not a person.
  func isAfterDeterminer(_ token: Int) -> Bool {
    isAfterKindDeterminer(token)
      || reader.isSameSentence(token - 1, token) && reader.has(symbols.thingDeterminer, at: token - 1)
  }

  /// `een Daan`, `geen Truus de Wit`.
  func isAfterKindDeterminer(_ token: Int) -> Bool {
    reader.isSameSentence(token - 1, token) && reader.has(symbols.kindDeterminer, at: token - 1)
  }
}
