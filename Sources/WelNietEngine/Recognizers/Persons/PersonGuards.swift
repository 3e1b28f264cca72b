/// Tells names of people from what is called after people, and from animals and things that bear a person's name.
struct PersonGuards {
  private let reader: NameReader
  private let places: PersonPlaces
  private var analysis: Analysis { reader.analysis }
  private var symbols: PersonSymbols { reader.symbols }

  init(_ reader: NameReader) {
    self.reader = reader
    places = PersonPlaces(reader)
  }

  /// `basisschool Anne Visser`, `Peter Zuidlaan`, `Sophia Kinderziekenhuis`, `in Chelsea`, `een Karen`.
  func isPartOfSomethingElse(_ name: NameScanner.Name) -> Bool {
    let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard name.detail.isDisjoint(with: [.title, .role, .publicFigure]) else { return false }
    if start > 0, reader.has(symbols.organisation, at: start - 1), sameBlock(start - 1, start) { return true }
    if start > 1, analysis.key(start - 1, is: "de"), reader.has(symbols.organisation, at: start - 2) { return true }
    if end < analysis.tokens.count, reader.isCapitalized(end), reader.follows(end),
      reader.has(symbols.notPerson, at: end), !reader.has(symbols.surname, at: end)
    {
      return true
    }
    if isAddress(name) { return true }
    guard !name.detail.contains(.surname), !name.detail.contains(.lowerCase) else { return false }
    if places.isTied(start..<end) { return false }
    if places.isAfterDeterminer(start) { return true }
    return start > 0 && !name.detail.contains(.surnameInitial)
      && (analysis.key(start - 1, is: "in") || analysis.key(start - 1, is: "te")) && sameBlock(start - 1, start)
  }

  private func sameBlock(_ left: Int, _ right: Int) -> Bool {
    analysis.sentence(of: left).block == analysis.sentence(of: right).block
  }

  /// `Peter Zuidlaan 4`: a house number follows a word that streets end in.
  private func isAddress(_ name: NameScanner.Name) -> Bool {
    let last = name.tokens.upperBound - 1
    guard name.detail.contains(.surname), last + 1 < analysis.tokens.count else { return false }
    return analysis.tokens[last + 1].kind == .number && reader.has(symbols.notPerson, at: last)
  }

  /// `onze kat Bram`, `de geitjes Storm en Roos`, `Sukkel, onze ezel`.
  func isThing(_ names: [NameScanner.Name], _ index: Int) -> Bool {
    let name = names[index]
    guard !name.detail.contains(.surname), name.detail.isDisjoint(with: [.title, .role, .relative]) else { return false }
    var first = index
    while first > 0, isJoined(names[first - 1], names[first]) { first -= 1 }
    var last = index
    while last + 1 < names.count, isJoined(names[last], names[last + 1]) { last += 1 }
    return isThingBefore(names[first].tokens.lowerBound) || isThingAfter(names[last].tokens.upperBound)
  }

  private func isJoined(_ left: NameScanner.Name, _ right: NameScanner.Name) -> Bool {
    let gap = left.tokens.upperBound..<right.tokens.lowerBound
    guard gap.count <= 2, !gap.isEmpty else { return false }
    return gap.allSatisfy { places.isAnd($0) || reader.mark($0, UInt8(ascii: ",")) }
  }

  private func isThingBefore(_ start: Int) -> Bool {
    let sentence = analysis.sentence(of: start).tokens
    guard start > sentence.lowerBound else { return false }
    if reader.has(symbols.namedThing, at: start - 1) { return true }
    for verb in max(sentence.lowerBound, start - 3)..<start where reader.has(symbols.nameVerb, at: verb) {
      // Between the verb and the name nothing but `nu`, `dus` …
      return analysis.chart.first(symbols.namedThing, in: sentence.lowerBound..<verb) != nil
    }
    return false
  }

  private func isThingAfter(_ end: Int) -> Bool {
    guard end < analysis.tokens.count else { return false }
    let sentence = analysis.sentence(of: end - 1).tokens
    guard end < sentence.upperBound else { return false }
    let opens = reader.mark(end, UInt8(ascii: ",")) || reader.mark(end, UInt8(ascii: "(")) || reader.mark(end, UInt8(ascii: ":"))
      || analysis.key(end, is: "is") || analysis.key(end, is: "zijn") || analysis.key(end, is: "are")
    guard opens, let thing = analysis.chart.first(symbols.namedThing, in: end..<min(sentence.upperBound, end + 5)) else {
      return false
    }
    let determiner = end + 1
    return thing == determiner || reader.has(symbols.own, at: determiner) || places.isAfterDeterminer(determiner + 1)
  }
}
