/// Finds the shapes of names in a draft: titles, initials, given names and surnames, in every combination.
struct NameScanner {
  /// A name as found: its tokens with the title, its tokens without, and what they are.
  struct Name {
    var tokens: Range<Int>
    var start: Int
    var detail: PersonDetail
  }

  let reader: NameReader
  private var analysis: Analysis { reader.analysis }
  private var symbols: PersonSymbols { reader.symbols }

  init(_ analysis: Analysis, _ symbols: PersonSymbols) {
    reader = NameReader(analysis: analysis, symbols: symbols)
  }

  /// All names, in order.
  func names() -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < analysis.tokens.count {
      let token = analysis.tokens[index]
      guard token.kind == .word, token.flags.contains(.capitalized) || !analysis.chart.isEmpty(at: index) else {
        index += 1
        continue
      }
      if let name = name(at: index) {
        names.append(name)
        index = name.tokens.upperBound
      } else {
        index = max(index + 1, passEnd(at: index))
      }
    }
    return names
  }

  /// Where a capitalised phrase that is no person ends; the token itself where there is none.
  private func passEnd(at index: Int) -> Int {
    guard reader.isCapitalized(index), let end = analysis.chart.end(of: symbols.notPerson, at: index) else {
      return index
    }
    return end
  }

  private func name(at index: Int) -> Name? {
    if let end = analysis.chart.end(of: symbols.notPerson, at: index), end > index + 1 { return nil }
    if let name = publicPerson(at: index) { return name }
    if let name = titled(at: index) { return name }
    if let name = initialed(at: index) { return name }
    if let name = given(at: index) { return name }
    return unknown(at: index)
  }

  // MARK: Shapes

  private func publicPerson(at index: Int) -> Name? {
    if let end = analysis.chart.end(of: symbols.publicPerson, at: index) {
      let alone = end == index + 1
      if !alone || reader.isCapitalized(index) && !reader.isGiven(index) && !reader.isNameWord(index) {
        return Name(tokens: index..<end, start: index, detail: [.publicFigure, .surname])
      }
    }
    if let name = bearer(of: symbols.publicTitle, at: index) { return name }
    // `schrijver Mirjam Hazelhof`: known by the full name, and no child of the school.
    guard let name = bearer(of: symbols.publicRole, at: index), name.tokens.upperBound > name.start + 1,
      PersonPlaces(reader).classEnd(after: name.tokens.upperBound) == nil
    else { return nil }
    return name
  }

  /// Someone in public life by what the word before the name says: `koning Filip`, `oud-wethouder Van der Tak`.
  private func bearer(of symbol: Symbol, at index: Int) -> Name? {
    guard let end = analysis.chart.end(of: symbol, at: index) else { return nil }
    var last = publicNameEnd(end) ?? end
    while last > end, let next = publicNameEnd(last) { last = next }
    guard last > end, !reader.isFunctionWord(end) || last > end + 1 else { return nil }
    return Name(tokens: index..<last, start: end, detail: [.publicFigure, .title])
  }

  /// The end of a capitalised word that follows, the particle before it included.
  private func publicNameEnd(_ index: Int) -> Int? {
    guard reader.follows(index) else { return nil }
    let particle = reader.particleEnd(index)
    if particle > index, reader.follows(particle), reader.isCapitalized(particle) { return particle + 1 }
    return reader.isCapitalized(index) ? index + 1 : nil
  }

  /// `juf Marloes`, `mevrouw De Wit`, `mnr vd Berg`, `conciërge Wim`, `oma Rita`.
  private func titled(at index: Int) -> Name? {
    guard let kind = titleKind(at: index), let first = titleEnd(at: index) else { return nil }
    var end = first
    // `stagiaire juf Noor`, `mevr. drs. Bos`
    if let second = titleEnd(at: end), reader.follows(end) { end = second }
    guard end < analysis.tokens.count, reader.follows(end) || reader.isCapitalized(end) && end > first else {
      return nil
    }
    let strict = kind != .title
    if let initials = reader.initialsEnd(end) {
      if let last = surnameEnd(after: initials, lowerCase: false) {
        return Name(tokens: index..<last, start: end, detail: [kind, .initials, .surname])
      }
      return strict ? nil : Name(tokens: index..<initials, start: end, detail: [kind, .surnameInitial])
    }
    let lower = !reader.isCapitalized(end)
    if reader.isGiven(end) || reader.isNameWord(end), !lower || !strict {
      var detail: PersonDetail = lower ? [kind, .given, .lowerCase] : [kind, .given]
      var last = givenEnd(from: end)
      if let surname = surnameEnd(after: last, lowerCase: lower) {
        last = surname
        detail.insert(.surname)
      }
      return Name(tokens: index..<last, start: end, detail: detail)
    }
    let particle = reader.particleEnd(end)
    // `de opa van Pleun` is not called Van Pleun.
    if lower, reader.has(symbols.tieLink, at: end), reader.isGiven(particle), !reader.has(symbols.surname, at: particle)
    {
      return nil
    }
    if particle > end,
      reader.isSurnamePlace(particle) && reader.follows(particle)
        || lower && !strict && reader.follows(particle) && isLowerSurname(particle)
    {
      if !lower || !strict || reader.isSurname(particle) {
        let last = moreSurname(particle + 1)
        return Name(tokens: index..<last, start: end, detail: [kind, .surname])
      }
    }
    if lower {
      guard !strict, isLowerSurname(end) else { return nil }
      return Name(tokens: index..<end + 1, start: end, detail: [kind, .surname, .lowerCase])
    }
    guard reader.isSurnamePlace(end), !strict || reader.isUnknownName(end) else { return nil }
    let last = moreSurname(end + 1)
    return Name(tokens: index..<last, start: end, detail: [kind, reader.isSurname(end) ? .surname : .given, .guessed])
  }

  private func titleKind(at index: Int) -> PersonDetail? {
    if analysis.tokens[index].flags.contains(.allCapitals), reader.length(index) < 4 { return nil }
    if reader.has(symbols.title, at: index) { return .title }
    if reader.has(symbols.role, at: index) { return .role }
    return reader.has(symbols.relative, at: index) ? .relative : nil
  }

  /// The end of a title, its abbreviation mark included.
  private func titleEnd(at index: Int) -> Int? {
    guard reader.isWord(index),
      let end = analysis.chart.end(of: symbols.title, at: index) ?? analysis.chart.end(of: symbols.role, at: index)
        ?? analysis.chart.end(of: symbols.relative, at: index)
    else { return nil }
    return reader.mark(end, UInt8(ascii: ".")) && !analysis.tokens[end].flags.contains(.spaceBefore) ? end + 1 : end
  }

  /// `M. Oldenhuis-Prins`, `K.S. Wolters`, `A. de Vries`.
  private func initialed(at index: Int) -> Name? {
    guard let end = reader.initialsEnd(index), let last = surnameEnd(after: end, lowerCase: false) else { return nil }
    let particle = reader.particleEnd(end)
    let sure = particle > end || end - index > 2 || reader.isSurname(end) || !reader.isSentenceStart(index)
    guard sure, !isLabel(index) else { return nil }
    return Name(tokens: index..<last, start: index, detail: [.initials, .surname])
  }

  /// `wiskunde B. Leer …`, `sectie C. Morgen …`: a letter that names the word before it.
  private func isLabel(_ index: Int) -> Bool {
    reader.isSameSentence(index - 1, index) && reader.has(symbols.letterNoun, at: index - 1)
  }

  /// A known given name, alone or with what follows it.
  private func given(at index: Int) -> Name? {
    let isGiven = reader.isGiven(index) && !reader.has(symbols.notPerson, at: index)
    guard !analysis.tokens[index].flags.contains(.code), !reader.isSchool(index) else { return nil }
    let lower = !reader.isCapitalized(index)
    if lower, isLowerNameInClass(index) {
      return Name(tokens: index..<index + 1, start: index, detail: [.given, .lowerCase])
    }
    guard isGiven || reader.isGiven(index) || reader.isNameWord(index) else { return nil }
    var detail: PersonDetail = lower ? [.given, .lowerCase] : .given
    var last = givenEnd(from: index)
    if !lower, let initial = surnameInitialEnd(after: last) {
      if let surname = surnameEnd(after: initial, lowerCase: false) {
        return Name(tokens: index..<surname, start: index, detail: [.given, .surname])
      }
      return Name(tokens: index..<initial, start: index, detail: [.given, .surnameInitial])
    }
    if let surname = surnameEnd(after: last, lowerCase: lower) {
      // `Can Peter come?` is a question, `naar Can Öztürk` a name.
      if reader.isFunctionWord(index), reader.isSentenceStart(index), reader.isGiven(index + 1) { return nil }
      last = surname
      detail.insert(.surname)
    } else if lower {
      guard PersonPlaces(reader).marksLowerCase(index..<last) else { return nil }
    } else if !isGiven || analysis.tokens[index].flags.contains(.allCapitals) {
      let places = PersonPlaces(reader)
      // `Frans`, `Florence`, `Augustus`: elsewhere a subject, a town, a month.
      if reader.has(symbols.notPerson, at: index) {
        guard places.isTied(index..<last) || places.isPaired(index..<last) else { return nil }
      }
      guard places.isNamePlace(index..<last) else { return nil }
    }
    return Name(tokens: index..<last, start: index, detail: detail)
  }

  /// `tim uit 8b`, `roos van groep 6`: names that are words, too, or too short to be told in lower case.
  private func isLowerNameInClass(_ index: Int) -> Bool {
    let places = PersonPlaces(reader)
    return reader.has(symbols.givenLower, at: index) && places.classEnd(after: index + 1) != nil
      && !places.isAfterDeterminer(index)
  }

  /// A name of which no lexicon knows the given name.
  private func unknown(at index: Int) -> Name? {
    guard reader.isUnknownName(index) else { return nil }
    let particle = reader.particleEnd(index + 1)
    if particle > index + 1, reader.follows(index + 1), reader.follows(particle), reader.isCapitalized(particle),
      !reader.has(symbols.notPerson, at: index + 1),
      reader.isSurname(particle), !reader.isSchool(particle), !reader.isSentenceStart(index),
      !reader.has(symbols.notPerson, at: particle)
    {
      let last = moreSurname(particle + 1)
      return Name(tokens: index..<last, start: index, detail: [.given, .surname, .guessed])
    }
    if reader.follows(index + 1), reader.isCapitalized(index + 1), reader.has(symbols.surname, at: index + 1),
      reader.length(index + 1) >= 5 || PersonPlaces(reader).isPaired(index..<index + 1),
      !reader.isNoPerson(index + 1), !reader.isSentenceStart(index), !reader.isSurname(index)
    {
      let last = moreSurname(index + 2)
      return Name(tokens: index..<last, start: index, detail: [.given, .surname, .guessed])
    }
    guard PersonPlaces(reader).marksUnknown(index) else { return nil }
    return Name(tokens: index..<index + 1, start: index, detail: [.given, .guessed])
  }

  // MARK: Parts

  /// The end of one or more given names (`Anna Maria`); one where a surname follows the first.
  private func givenEnd(from index: Int) -> Int {
    var end = index + 1
    while end < index + 3, reader.isCapitalized(index), reader.isCapitalized(end), reader.follows(end),
      reader.isGiven(end), !reader.has(symbols.surname, at: end)
    {
      end += 1
    }
    return end
  }

  /// `Noah T.`, `Annie M. …`: the end of a capital letter with a full stop, or before a bracket or the line's end.
  private func surnameInitialEnd(after index: Int) -> Int? {
    guard reader.isCapitalized(index), reader.length(index) == 1, reader.follows(index) else { return nil }
    if reader.mark(index + 1, UInt8(ascii: ".")), !analysis.tokens[index + 1].flags.contains(.spaceBefore) {
      return index + 2
    }
    let atEnd =
      index + 1 == analysis.tokens.count || analysis.tokens[index + 1].flags.contains(.lineStart)
      || reader.mark(index + 1, UInt8(ascii: "(")) || reader.mark(index + 1, UInt8(ascii: ","))
    return atEnd ? index + 1 : nil
  }

  /// The end of a surname that begins at a token, particle included; nil where none does.
  private func surnameEnd(after index: Int, lowerCase: Bool) -> Int? {
    guard reader.follows(index) else { return nil }
    let particle = reader.particleEnd(index)
    if particle > index, reader.follows(particle), !reader.has(symbols.notPerson, at: index) {
      if reader.isSurnamePlace(particle) {
        // `van Texel` is where someone is from, unless people are called so.
        if reader.has(symbols.surname, at: particle) || !reader.has(symbols.notPerson, at: particle) {
          return moreSurname(particle + 1)
        }
        return nil
      }
      let everyday =
        reader.has(symbols.particleWord, at: index)
        && analysis.chart.end(of: symbols.particleWord, at: index) == particle
      if isLowerSurname(particle), reader.length(particle) >= (everyday ? 5 : 4) { return particle + 1 }
    }
    if reader.isSurnamePlace(index) { return moreSurname(index + 1) }
    return lowerCase && isLowerSurname(index) && reader.length(index) >= 5 ? index + 1 : nil
  }

  /// A second surname: `Garcia Lopez`, `Jansen van den Berg`.
  private func moreSurname(_ end: Int) -> Int {
    guard reader.follows(end) else { return end }
    if reader.isCapitalized(end), reader.isSurname(end) || reader.isGiven(end), !reader.isNoPerson(end) {
      return end + 1
    }
    let particle = reader.particleEnd(end)
    if particle > end, reader.follows(particle), reader.isCapitalized(particle), reader.isSurname(particle),
      !reader.has(symbols.notPerson, at: particle)
    {
      return particle + 1
    }
    return end
  }

  /// A surname in lower case that is no everyday word.
  private func isLowerSurname(_ token: Int) -> Bool {
    reader.isWord(token) && !reader.isCapitalized(token) && reader.has(symbols.surname, at: token)
      && !reader.isFunctionWord(token)
  }
}
