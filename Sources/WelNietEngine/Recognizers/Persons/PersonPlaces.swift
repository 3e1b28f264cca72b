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
    isTied(tokens) || isPaired(tokens) || isPossessor(tokens)
  }

  /// Whether a capitalised word that no lexicon knows is a first name.
  func marksUnknown(_ token: Int) -> Bool {
    let tokens = token..<token + 1
    if isAfterTieNoun(token) || reader.has(symbols.youngPerson, at: token - 1) && token > 0 { return true }
    if hasGenitive(token), reader.has(symbols.tieNoun, at: token + 1) { return true }
    guard !reader.isSentenceStart(token), !isAfterDeterminer(token) else { return false }
    return isBeforeClass(tokens)
  }

  /// Whether a class or a relative ties a name to a child.
  func isTied(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    return isBeforeClass(tokens) || isAfterTieNoun(start) || start > 0 && reader.has(symbols.youngPerson, at: start - 1)
      || hasGenitive(start) && reader.has(symbols.tieNoun, at: tokens.upperBound)
  }

  /// `Daan uit 4B`, `Daan (groep 6)`, `Daan, 3V`, `Daan zit in groep 8`.
  func isBeforeClass(_ tokens: Range<Int>) -> Bool {
    classTie(after: tokens.upperBound) != nil
  }

  /// The end of a class that directly follows a name; nil for none.
  func classTie(after end: Int) -> Int? {
    let classSymbol = Entity.Kind.schoolClass.symbol
    var index = end
    var words = 0
    var linked = false
    while index < analysis.tokens.count, words <= 4,
      analysis.sentence(of: index).block == analysis.sentence(of: end - 1).block
    {
      if let last = analysis.chart.end(of: classSymbol, at: index) { return linked || index == end ? last : nil }
      if reader.mark(index, UInt8(ascii: "(")) || reader.mark(index, UInt8(ascii: ",")) {
        linked = true
      } else if isClassLink(index) {
        linked = true
      } else if linked, reader.has(symbols.own, at: index) || isSmallWord(index) {
        // `uit mijn groep 8`
      } else if analysis.key(index, is: "zit") || analysis.key(index, is: "zat") || analysis.key(index, is: "zitten")
        || analysis.key(index, is: "is") || analysis.key(index, is: "gaat")
      {
        words += 1
      } else if reader.isCapitalized(index), index > end {
        // `Abel en Yara uit 1B`: the names between are judged by their own.
        words += 1
      } else if isAnd(index) {
        words += 1
      } else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func isClassLink(_ index: Int) -> Bool {
    analysis.key(index, is: "uit") || analysis.key(index, is: "van") || analysis.key(index, is: "in")
      || analysis.key(index, is: "from") || analysis.key(index, is: "of") || analysis.key(index, is: "vd")
      || analysis.key(index, is: "op")
  }

  private func isSmallWord(_ index: Int) -> Bool {
    analysis.key(index, is: "de") || analysis.key(index, is: "the") || analysis.key(index, is: "klas")
      || analysis.key(index, is: "leerjaar") || analysis.key(index, is: "die")
  }

  func isAnd(_ index: Int) -> Bool {
    guard index >= 0, index < analysis.tokens.count else { return false }
    return analysis.key(index, is: "en") || analysis.key(index, is: "and") || analysis.key(index, is: "&")
      || analysis.key(index, is: "+") || analysis.key(index, is: "of") || analysis.key(index, is: "or")
  }

  /// `de moeder van Noor`, `the mum of Noor`.
  func isAfterTieNoun(_ start: Int) -> Bool {
    guard start >= 2, follows(start) else { return false }
    let link = start - 1
    guard analysis.key(link, is: "van") || analysis.key(link, is: "v") || analysis.key(link, is: "vd")
      || analysis.key(link, is: "of")
    else { return false }
    return reader.has(symbols.tieNoun, at: link - 1)
  }

  private func follows(_ token: Int) -> Bool {
    analysis.sentence(of: token).block == analysis.sentence(of: token - 1).block
  }

  /// `Noor's`, `Daans`.
  func hasGenitive(_ token: Int) -> Bool {
    analysis.key(token).last == UInt8(ascii: "s") && reader.length(token) >= 4
  }

  /// `joris zn paspoort`, `bente haar tas`.
  private func isPossessor(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard reader.isWord(next), reader.length(tokens.lowerBound) >= 4 else { return false }
    return analysis.key(next, is: "zn") || analysis.key(next, is: "z'n") || analysis.key(next, is: "d'r")
  }

  /// Whether `en` joins a word to a sure name.
  private func isPaired(_ tokens: Range<Int>) -> Bool {
    let after = tokens.upperBound + 1
    if isAnd(tokens.upperBound), reader.isWord(after), isSure(after) { return true }
    let before = tokens.lowerBound - 2
    return isAnd(tokens.lowerBound - 1) && before >= 0 && reader.isWord(before) && isSure(before)
  }

  private func isSure(_ token: Int) -> Bool {
    reader.isGiven(token) && reader.length(token) >= 3
  }

  /// `de Piet`, `een Karen`: a kind, not a person.
  func isAfterDeterminer(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    let before = token - 1
    return analysis.key(before, is: "de") || analysis.key(before, is: "het") || analysis.key(before, is: "een")
      || analysis.key(before, is: "the") || analysis.key(before, is: "a") || analysis.key(before, is: "an")
      || analysis.key(before, is: "'n") || analysis.key(before, is: "n") || analysis.key(before, is: "zo'n")
      || analysis.key(before, is: "geen") || analysis.key(before, is: "elke") || analysis.key(before, is: "t")
      || analysis.key(before, is: "'t") || analysis.tokens[before].kind == .number
  }
}
