/// What, right beside a first name, ties it to one child or parent.
struct NameTies {
  private let analysis: Analysis
  private let symbols: NameCheckSymbols
  let reader: NameReader
  private let places: PersonPlaces
  /// Whose parents are mentioned: `daan` for `@moedervanDaan`.
  private let mentioned: Set<ArraySlice<UInt8>>

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols) {
    self.analysis = analysis
    self.symbols = symbols
    reader = NameReader(analysis: analysis, symbols: symbols.persons)
    places = PersonPlaces(reader)
    mentioned = Self.mentionedChildren(analysis)
  }

  /// Whether class, age, date of birth or a relative ties the names in a group.
  func isTied(_ group: Range<Int>) -> Bool {
    hasClass(group) || hasRelative(group) || hasAge(group)
  }

  /// `Daan uit 4B`, `groep 5: Daan`.
  func hasClass(_ group: Range<Int>) -> Bool {
    if places.classEnd(after: group.upperBound) != nil { return true }
    let sentence = analysis.sentence(of: group.lowerBound).tokens
    for start in max(sentence.lowerBound, group.lowerBound - 4)..<group.lowerBound {
      guard let end = analysis.chart.end(of: Entity.Kind.schoolClass.symbol, at: start) else { continue }
      if end == group.lowerBound || end + 1 == group.lowerBound && !reader.isWord(end) { return true }
      // `nieuw in groep 1 zijn Noud en Hiba`
      if end + 1 == group.lowerBound, reader.has(symbols.classVerb, at: end) { return true }
    }
    return false
  }

  /// `Daan is de kleinste in groep 6`.
  func hasLooseClass(_ group: Range<Int>) -> Bool {
    places.looseClassEnd(after: group.upperBound) != nil
  }

  /// `de moeder van Noor`, `Noor's broertje`, `haar zusje Noor`, `Noor (mama van …)`.
  func hasRelative(_ group: Range<Int>) -> Bool {
    if places.isAfterTieNoun(group.lowerBound) || places.isAfterYoungPerson(group.lowerBound)
      || places.isBeforeRelative(group)
    {
      return true
    }
    let end = group.upperBound
    guard reader.isSameBlock(end - 1, end), !reader.isWord(end), analysis.tokens[end].kind == .punctuation else {
      return false
    }
    var noun = end + 1
    if reader.has(symbols.persons.thingDeterminer, at: noun) { noun += 1 }
    if reader.has(symbols.persons.youngPerson, at: noun) { return true }
    return reader.has(symbols.persons.tieNoun, at: noun) && reader.has(symbols.persons.tieLink, at: noun + 1)
  }

  /// `onze buurman dhr. Van Wamelen`: a title, but no member of staff.
  func isPrivatePerson(_ person: Entity) -> Bool {
    let start = person.tokens.lowerBound
    return person.person.contains(.title) && reader.isSameSentence(start - 1, start)
      && reader.has(symbols.privatePerson, at: start - 1)
  }

  /// `Bas (leerkracht groep 4)`, `Groet, Mandy`: a grown-up, by what follows or what stands before.
  func isGrownUp(_ group: Range<Int>) -> Bool {
    let end = group.upperBound
    for first in max(0, group.lowerBound - 5)..<group.lowerBound {
      guard let closing = analysis.chart.end(of: symbols.persons.closing, at: first) else { continue }
      if closing == group.lowerBound || closing + 1 == group.lowerBound && !reader.isWord(closing) { return true }
    }
    guard reader.isSameSentence(end - 1, end), !reader.isWord(end), analysis.tokens[end].kind == .punctuation else {
      return false
    }
    var noun = end + 1
    if reader.has(symbols.persons.thingDeterminer, at: noun) || reader.has(symbols.persons.own, at: noun) { noun += 1 }
    return reader.isSameSentence(end, noun)
      && (reader.has(symbols.staffWord, at: noun) || reader.has(symbols.persons.role, at: noun)
        || reader.has(symbols.persons.title, at: noun))
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
    if isAfterAge(group.lowerBound) { return true }
    var token = group.upperBound
    guard reader.isSameBlock(token - 1, token) else { return false }
    let bracket = reader.mark(token, UInt8(ascii: "("))
    if !reader.isWord(token), analysis.tokens[token].kind != .number { token += 1 }
    guard reader.isSameBlock(group.upperBound - 1, token) else { return false }
    if isAgeOrDate(token) { return bracket || token == group.upperBound + 1 }
    if reader.has(symbols.birthWord, at: token) { return true }
    guard reader.has(symbols.ageVerb, at: token) else { return false }
    let sentence = analysis.sentence(of: group.lowerBound).tokens
    for next in token + 1..<max(token + 1, min(token + 11, sentence.upperBound))
    where reader.has(symbols.birthWord, at: next) || reader.has(Entity.Kind.birthDate.symbol, at: next)
      || reader.has(Entity.Kind.age.symbol, at: next)
    {
      return true
    }
    return false
  }

  /// `de zevenjarige Daan`, `7-jarige Daan`.
  private func isAfterAge(_ start: Int) -> Bool {
    for first in max(0, start - 4)..<start where reader.isSameSentence(first, start) {
      if analysis.chart.end(of: Entity.Kind.age.symbol, at: first) == start { return true }
    }
    return false
  }

  /// `@moedervanDaan`, `@papa_van_daan` elsewhere in the draft.
  func hasMention(_ key: ArraySlice<UInt8>) -> Bool {
    mentioned.contains(key)
  }

  /// What stands behind `van` and `of` at the end of each mention.
  private static func mentionedChildren(_ analysis: Analysis) -> Set<ArraySlice<UInt8>> {
    var children: Set<ArraySlice<UInt8>> = []
    for token in analysis.tokens.indices where analysis.tokens[token].kind == .mention {
      let mention = analysis.key(token).filter { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      // No name is longer.
      for start in max(5, mention.count - 60)..<max(5, mention.count - 2) {
        let before = mention[..<start]
        if before.suffix(3).elementsEqual("van".utf8) || before.suffix(2).elementsEqual("of".utf8) {
          children.insert(mention[start...])
        }
      }
    }
    return children
  }

  private func isAgeOrDate(_ token: Int) -> Bool {
    if reader.has(Entity.Kind.age.symbol, at: token) || reader.has(Entity.Kind.birthDate.symbol, at: token)
      || reader.has(Entity.Kind.date.symbol, at: token)
    {
      return true
    }
    // `(7)`, `(14)`: a child's age.
    guard analysis.tokens[token].kind == .number, analysis.tokens[token].keyRange.count <= 2,
      reader.mark(token - 1, UInt8(ascii: "("))
    else { return false }
    let value = analysis.key(token).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return value > 1 && value < 20
  }
}
