/// What, right beside a first name, ties it to one child or parent.
struct NameTies {
  private let analysis: Analysis
  private let symbols: NameCheckSymbols
  private let reader: NameReader
  private let places: PersonPlaces

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols) {
    self.analysis = analysis
    self.symbols = symbols
    reader = NameReader(analysis: analysis, symbols: symbols.persons)
    places = PersonPlaces(reader)
  }

  /// Whether class, age, date of birth or a relative ties the names in a group.
  func isTied(_ group: Range<Int>) -> Bool {
    hasClass(group) || hasRelative(group) || hasAge(group)
  }

  /// `Daan uit 4B`, `groep 5: Daan`, `Daan is de kleinste in groep 6`.
  func hasClass(_ group: Range<Int>) -> Bool {
    if places.isBeforeClass(group) { return true }
    let classSymbol = Entity.Kind.schoolClass.symbol
    let sentence = analysis.sentence(of: group.lowerBound).tokens
    // Before it, with nothing but a mark between.
    for start in max(sentence.lowerBound, group.lowerBound - 4)..<max(sentence.lowerBound, group.lowerBound) {
      guard let end = analysis.chart.end(of: classSymbol, at: start), end <= group.lowerBound else { continue }
      if end == group.lowerBound || end + 1 == group.lowerBound && !reader.isWord(end) { return true }
    }
    if isOwnClass(after: group.upperBound) { return true }
    let limit = min(sentence.upperBound, group.upperBound + 12)
    for start in group.upperBound..<max(group.upperBound, limit) where analysis.chart.has(classSymbol, at: start) {
      return isClassLink(start - 1) || start >= 2 && isClassLink(start - 2)
    }
    return false
  }

  /// `uit mijn klas`, `from my class`, `in mn mentorklas`.
  private func isOwnClass(after end: Int) -> Bool {
    guard end + 2 < analysis.tokens.count, isClassLink(end) else { return false }
    for word in end + 1..<min(end + 4, analysis.tokens.count) {
      let key = analysis.key(word)
      if key.count >= 4, key.suffix(4).elementsEqual("klas".utf8) || analysis.key(word, is: "class")
        || analysis.key(word, is: "groep") || analysis.key(word, is: "groepje")
      {
        return true
      }
    }
    return false
  }

  private func isClassLink(_ token: Int) -> Bool {
    guard token >= 0, token < analysis.tokens.count else { return false }
    return analysis.key(token, is: "uit") || analysis.key(token, is: "from") || analysis.key(token, is: "in")
      || analysis.key(token, is: "of") || analysis.key(token, is: "van")
  }

  /// `de moeder van Noor`, `Noor's broertje`, `haar zusje Noor`, `Noor (mama van …)`.
  func hasRelative(_ group: Range<Int>) -> Bool {
    let start = group.lowerBound
    if places.isAfterTieNoun(start) { return true }
    if start > 0, reader.has(symbols.persons.youngPerson, at: start - 1), sameBlock(start - 1, start) { return true }
    let end = group.upperBound
    if places.hasGenitive(end - 1), reader.has(symbols.persons.tieNoun, at: end) { return true }
    guard reader.mark(end, UInt8(ascii: "(")) || reader.mark(end, UInt8(ascii: ",")) || reader.mark(end, UInt8(ascii: "-"))
    else { return false }
    var word = end + 1
    if word < analysis.tokens.count, analysis.key(word, is: "de") || analysis.key(word, is: "the") { word += 1 }
    guard reader.has(symbols.persons.tieNoun, at: word), word + 1 < analysis.tokens.count else { return false }
    return analysis.key(word + 1, is: "van") || analysis.key(word + 1, is: "of") || analysis.key(word + 1, is: "v")
      || analysis.key(word + 1, is: "vd")
  }

  /// `mijn zoon Daan`, `Daan (mijn eigen zoon)`: the author's own family.
  func isOwnChild(_ group: Range<Int>) -> Bool {
    let start = group.lowerBound
    if start > 1, reader.has(symbols.family, at: start - 1) {
      for token in max(0, start - 4)..<start - 1 where reader.has(symbols.persons.own, at: token) { return true }
    }
    let end = group.upperBound
    guard reader.mark(end, UInt8(ascii: "(")) || reader.mark(end, UInt8(ascii: ",")) else { return false }
    guard end + 1 < analysis.tokens.count, reader.has(symbols.persons.own, at: end + 1) else { return false }
    return analysis.chart.first(symbols.family, in: end + 2..<min(end + 4, analysis.tokens.count)) != nil
  }

  /// `Daan (7)`, `Daan (14 maart)`, `Daan – geboren …`, `Daan wordt negen`.
  func hasAge(_ group: Range<Int>) -> Bool {
    var token = group.upperBound
    guard token < analysis.tokens.count, sameBlock(token - 1, token) else { return false }
    let bracket = reader.mark(token, UInt8(ascii: "("))
    if !reader.isWord(token), analysis.tokens[token].kind != .number { token += 1 }
    guard token < analysis.tokens.count, sameBlock(token - 1, token) else { return false }
    if isAgeOrDate(token) { return bracket || token == group.upperBound + 1 }
    if analysis.key(token, is: "geboren") || analysis.key(token, is: "born") { return true }
    guard analysis.key(token, is: "wordt") || analysis.key(token, is: "werd") || analysis.key(token, is: "is")
      || analysis.key(token, is: "turns") || analysis.key(token, is: "turned") || analysis.key(token, is: "de")
    else { return false }
    for next in token + 1..<max(token + 1, min(token + 8, analysis.sentence(of: group.lowerBound).tokens.upperBound)) {
      if reader.has(Entity.Kind.birthDate.symbol, at: next) || reader.has(Entity.Kind.age.symbol, at: next)
        || analysis.key(next, is: "geboren") || analysis.key(next, is: "jarig") || analysis.key(next, is: "born")
      {
        return true
      }
    }
    return false
  }

  private func isAgeOrDate(_ token: Int) -> Bool {
    if reader.has(Entity.Kind.age.symbol, at: token) || reader.has(Entity.Kind.birthDate.symbol, at: token)
      || reader.has(Entity.Kind.date.symbol, at: token)
    {
      return true
    }
    // `(7)`, `(7 jaar)`, `(14)`: a child's age.
    guard analysis.tokens[token].kind == .number, analysis.tokens[token].keyRange.count <= 2,
      reader.mark(token - 1, UInt8(ascii: "("))
    else { return false }
    let key = analysis.key(token)
    let value = key.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return value > 1 && value < 20
  }

  private func sameBlock(_ left: Int, _ right: Int) -> Bool {
    analysis.sentence(of: left).block == analysis.sentence(of: right).block
  }
}
