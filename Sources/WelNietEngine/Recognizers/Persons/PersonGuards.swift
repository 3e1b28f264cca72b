/// Tells names of people from what is called after people, and from animals and things that bear a person's name.
struct PersonGuards {
  private let reader: NameReader
  private let places: PersonPlaces
  private let namedThings: SymbolPlaces
  private var analysis: Analysis { reader.analysis }
  private var symbols: PersonSymbols { reader.symbols }

  init(_ reader: NameReader) {
    self.reader = reader
    places = PersonPlaces(reader)
    namedThings = SymbolPlaces(reader.symbols.namedThing, in: reader.analysis.chart)
  }

  /// `basisschool Anne Visser`, `Peter Zuidlaan`, `Sophia Kinderziekenhuis`, `in Chelsea`, `een Karen`, `'Anna'`.
  func isPartOfSomethingElse(_ name: NameScanner.Name) -> Bool {
    let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard name.detail.isDisjoint(with: [.title, .role, .publicFigure]) else { return false }
    if isCalledAfter(start) || isQuoted(name.tokens) || isAddress(name) || isCompound(end - 1) || isOpponent(start) {
      return true
    }
    if reader.isCapitalized(end), reader.follows(end), reader.has(symbols.notPerson, at: end),
      !reader.has(symbols.surname, at: end), !reader.isPlaceLikeSurname(end)
    {
      return true
    }
    let particle = reader.particleEnd(end)
    if particle > end, reader.follows(end), reader.isCapitalized(particle), reader.follows(particle),
      isPlaceWord(particle)
    {
      return true
    }
    // `het Willem Blaeu`, `de Jan van Egmond`: schools, ships, halls.
    if name.detail.contains(.surname), name.detail.isDisjoint(with: [.lowerCase, .relative]),
      places.isAfterDeterminer(start), reader.isCapitalized(start)
    {
      return true
    }
    if places.isTied(name.tokens) { return false }
    if places.isAfterKindDeterminer(start) { return true }
    guard !name.detail.contains(.surname), !name.detail.contains(.lowerCase) else { return false }
    if places.isAfterDeterminer(start) { return true }
    return !name.detail.contains(.surnameInitial) && reader.isSameSentence(start - 1, start)
      && reader.has(symbols.placeLink, at: start - 1)
  }

  /// `Wittlaan`, `Brandsmaschool`: known by its end, and nobody is called so.
  private func isPlaceWord(_ token: Int) -> Bool {
    reader.has(symbols.notPerson, at: token) && !reader.has(symbols.surname, at: token)
      && analysis.tokens[token].flags.isDisjoint(with: .allCapitals)
  }

  /// Whether the word before a name, or the one before its article, is what bears the name.
  private func isCalledAfter(_ start: Int) -> Bool {
    guard reader.isSameSentence(start - 1, start) else { return false }
    if reader.has(symbols.organisation, at: start - 1) { return true }
    return reader.isSameSentence(start - 2, start) && reader.has(symbols.thingDeterminer, at: start - 1)
      && reader.has(symbols.organisation, at: start - 2)
  }

  /// `Anne Frank-lezing`, `Jan Terlouw-prijs`: what is joined to a name by a dash is a thing called after the person.
  private func isCompound(_ token: Int) -> Bool {
    guard analysis.tokens[token].flags.contains(.hasHyphen) else { return false }
    let text = analysis.prose.text[analysis.tokens[token].range]
    guard let dash = text.lastIndex(of: UInt8(ascii: "-")) else { return false }
    let rest = text[(dash + 1)...]
    return rest.count >= 3 && rest.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 >= 0x80 }
  }

  /// `2-1 tegen Cornelis Haak`: behind a score, who loses to a school is a school.
  private func isOpponent(_ start: Int) -> Bool {
    guard reader.has(symbols.versus, at: start - 1), start >= 4, reader.isSameSentence(start - 4, start) else {
      return false
    }
    return analysis.tokens[start - 2].kind == .number && analysis.tokens[start - 4].kind == .number
  }

  /// A name alone in quote marks is a title or an alias.
  private func isQuoted(_ tokens: Range<Int>) -> Bool {
    let (before, after) = (tokens.lowerBound - 1, tokens.upperBound)
    guard before >= 0, after < analysis.tokens.count else { return false }
    if tokens.count == 1, isInItalics(tokens.lowerBound) { return true }
    let opens = analysis.tokens[before].kind == .openingQuote || analysis.tokens[before].kind == .quoteMark
    let closes = analysis.tokens[after].kind == .closingQuote || analysis.tokens[after].kind == .quoteMark
    return opens && closes
  }

  /// `woorden als *pop* en *Kim*`: one word in italics is an example.
  private func isInItalics(_ token: Int) -> Bool {
    let bytes = analysis.source.bytes
    let range = analysis.prose.sourceRange(of: analysis.tokens[token].range)
    guard analysis.context.markup == .markdown, range.lowerBound > 1, range.upperBound + 1 < bytes.count else {
      return false
    }
    let mark = bytes[range.upperBound]
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"), bytes[range.lowerBound - 1] == mark else {
      return false
    }
    return bytes[range.upperBound + 1] != mark && bytes[range.lowerBound - 2] != mark
  }

  /// `Peter Zuidlaan 4`: a house number follows a word that streets end in.
  private func isAddress(_ name: NameScanner.Name) -> Bool {
    let next = name.tokens.upperBound
    guard name.detail.contains(.surname), next < analysis.tokens.count else { return false }
    return analysis.tokens[next].kind == .number && reader.has(symbols.notPerson, at: next - 1)
  }

  /// `onze kat Bram`, `de geitjes Storm en Roos`, `Sukkel, onze ezel`.
  ///
  /// - Parameter group: The tokens of the names that the name is joined to, its own among them.
  func isThing(_ name: NameScanner.Name, in group: Range<Int>) -> Bool {
    guard !name.detail.contains(.surname), name.detail.isDisjoint(with: [.title, .role, .relative]) else {
      return false
    }
    return isThingBefore(group.lowerBound) || isThingAfter(group.upperBound)
  }

  private func isThingBefore(_ start: Int) -> Bool {
    let sentence = analysis.sentence(of: start).tokens
    guard start > sentence.lowerBound else { return false }
    if reader.has(symbols.namedThing, at: start - 1) { return true }
    for verb in max(sentence.lowerBound, start - 3)..<start where reader.has(symbols.nameVerb, at: verb) {
      return namedThings.isAny(in: sentence.lowerBound..<verb)
    }
    return false
  }

  private func isThingAfter(_ end: Int) -> Bool {
    guard end < analysis.tokens.count else { return false }
    let sentence = analysis.sentence(of: end - 1).tokens
    guard end < sentence.upperBound,
      let thing = analysis.chart.first(symbols.namedThing, in: end..<min(sentence.upperBound, end + 5))
    else { return false }
    let opens = !reader.isWord(end) || reader.has(symbols.isVerb, at: end)
    guard opens else { return false }
    return thing == end + 1 || reader.has(symbols.own, at: end + 1) || places.isAfterDeterminer(end + 2)
  }
}
