/// Decides whether a date is a living person's date of birth.
struct BirthJudge: Sendable {
  /// Who was born before this year is history.
  private static let firstYear = 1930

  private let birthday: WordSet
  /// Words that say that a day is somebody's birthday.
  private let isDay: Announcement
  private let becomes: WordSet
  private let number: WordSet
  private let connector: WordSet
  private let animal: WordSet
  private let famous: WordSet
  private let organisation: WordSet
  private let consent: ConsentWords

  init(_ lexicon: Lexicon) {
    birthday = WordSet("birthday-word", in: lexicon)
    isDay = Announcement(WordSet("birthday-day-word", in: lexicon))
    becomes = WordSet("becomes-word", in: lexicon)
    connector = WordSet("birthday-connector", in: lexicon)
    number = WordSet("number-word", in: lexicon)
    animal = WordSet("animal-word", in: lexicon)
    famous = WordSet("public-figure-word", in: lexicon)
    organisation = WordSet("organisation-word", in: lexicon)
    consent = ConsentWords(lexicon)
  }

  func isBirth(_ date: Entity, in analysis: Analysis) -> Bool {
    if date.detail != 0, date.detail < BirthJudge.firstYear { return false }
    let around = Surroundings(date, in: analysis)
    let isTold = analysis.chart.has(Entity.Kind.birthDate.symbol, at: date.tokens.lowerBound)
    guard isTold || isBirthday(around) || isListed(around) || turns(around) || isBracketed(around, year: date.detail)
    else { return false }
    return !isOfAnother(around) && !around.hasConsent(consent)
  }

  /// `jarig op 14 maart`, `verjaardag (9 november 2014)`, `12 maart is Noor jarig`, or a table's column of birthdays
  private func isBirthday(_ around: Surroundings) -> Bool {
    if isRightBehindBirthday(around) || isDay.isInTable(around.tokens.lowerBound, in: around.analysis) { return true }
    // `Zijn verjaardag? 3 mei.`
    let previous = around.previousSentence
    if around.before(1).isEmpty, previous.count <= 5, isDay.words.begins(in: previous, of: around.analysis) {
      return true
    }
    for token in around.after(8) {
      if isDay.words.begins(at: token, in: around.analysis) { return true }
      if around.analysis.isSeparator(token) { return false }
    }
    return false
  }

  /// Whether only a preposition, a mark or a name stands between the word for a birthday and the date.
  private func isRightBehindBirthday(_ around: Surroundings) -> Bool {
    let analysis = around.analysis
    var token = around.tokens.lowerBound - 1
    while token >= around.scope.lowerBound, token >= around.tokens.lowerBound - 5 {
      if birthday.begins(in: token..<token + 1, of: analysis) { return true }
      let isComma = analysis.token(token, is: UInt8(ascii: ","))
      guard
        isName(token, analysis) || connector.begins(at: token, in: analysis)
          || analysis.isSeparator(token) && (!isComma || isName(token - 1, analysis))
      else { return false }
      token -= 1
    }
    return false
  }

  /// `wordt op 9 mei 2026 achttien`, `14 maart wordt Daan 9`, `turned 12 on 3 May`
  private func turns(_ around: Surroundings) -> Bool {
    let analysis = around.analysis
    if becomes.begins(in: around.before(4), of: analysis), around.after(7).contains(where: { isAge($0, analysis) }) {
      return true
    }
    if let verb = becomes.last(in: around.before(5), of: analysis),
      (verb + 1..<around.tokens.lowerBound).contains(where: { isAge($0, analysis) })
    {
      return true
    }
    guard let verb = becomes.first(in: around.after(3), of: analysis) else { return false }
    return (verb + 1..<min(verb + 7, around.scope.upperBound)).contains { token in
      let isLast = token + 1 >= around.scope.upperBound || analysis.isSeparator(token + 1)
      return isAge(token, analysis) && (isLast || analysis.key(token + 1, is: "jaar"))
    }
  }

  /// Whether a token is a number that can be somebody's age.
  private func isAge(_ token: Int, _ analysis: Analysis) -> Bool {
    if let value = analysis.value(of: token) { return (1...110).contains(value) }
    return number.begins(at: token, in: analysis)
  }

  /// `Jarig: Amira (14 maart), Boaz (16 maart)`, or a line `Jurre – 4 maart 2016` under such a heading.
  private func isListed(_ around: Surroundings) -> Bool {
    let analysis = around.analysis
    let first = around.tokens.lowerBound
    guard isBesideName(around) else { return false }
    if birthday.begins(in: around.scope, of: analysis) { return true }
    return birthday.begins(in: listHead(of: first, in: analysis), of: analysis)
  }

  /// `Storm van den Broek (13-08-2013)`: a whole date in brackets behind a person.
  private func isBracketed(_ around: Surroundings, year: Int) -> Bool {
    let analysis = around.analysis
    let first = around.tokens.lowerBound
    guard year > 0, first > 1, around.tokens.upperBound < analysis.tokens.count,
      analysis.token(first - 1, is: UInt8(ascii: "(")),
      analysis.token(around.tokens.upperBound, is: UInt8(ascii: ")"))
    else { return false }
    return WordSet(symbol: Entity.Kind.person.symbol).ends(before: first - 1, in: analysis)
      || isName(first - 2, analysis) && first > 2 && analysis.tokens[first - 3].kind == .word
        && analysis.tokens[first - 3].flags.contains(.capitalized)
  }

  /// `Amira (14 maart)`, `Jurre – 4 maart`, `4 maart: Jurre`
  private func isBesideName(_ around: Surroundings) -> Bool {
    let analysis = around.analysis
    var name = around.tokens.lowerBound - 1
    if name > 0, analysis.isSeparator(name) {
      while name > 0, analysis.isSeparator(name), around.tokens.lowerBound - name < 3 { name -= 1 }
      if isName(name, analysis) { return true }
    }
    name = around.tokens.upperBound
    guard name + 1 < analysis.tokens.count, analysis.isSeparator(name) else { return false }
    while name + 1 < analysis.tokens.count, analysis.isSeparator(name), name - around.tokens.upperBound < 2 {
      name += 1
    }
    return analysis.sameBlock(around.tokens.lowerBound, name) && isName(name, analysis)
  }

  private func isName(_ token: Int, _ analysis: Analysis) -> Bool {
    analysis.tokens[token].kind == .word && analysis.tokens[token].flags.contains(.capitalized)
  }

  /// The lines above a token in its block and the heading, or the paragraph, above that.
  private func listHead(of token: Int, in analysis: Analysis) -> Range<Int> {
    let blocks = analysis.prose.blocks
    var index = analysis.sentence(of: token).block
    let role = blocks[index].role
    let end = token
    while index > 0, blocks[index].role == role, role == .listItem || role == .tableCell {
      index = max(0, Int(analysis.runStarts[index]) - 1)
    }
    let start = analysis.firstToken(from: blocks[index].range.lowerBound)
    return min(start, end)..<end
  }

  /// A word for somebody known to all; with a capital it is a surname (De Koning).
  private func isFamous(_ token: Int, in analysis: Analysis) -> Bool {
    let flags = analysis.tokens[token].flags
    return famous.begins(at: token, in: analysis) && (!flags.contains(.capitalized) || flags.contains(.sentenceStart))
  }

  /// Whether the sentence is about an animal, an organisation or somebody known to all.
  private func isOfAnother(_ around: Surroundings) -> Bool {
    let before = around.before(12)
    return animal.begins(in: around.scope, of: around.analysis)
      || around.scope.contains { isFamous($0, in: around.analysis) }
      || (organisation.begins(in: before, of: around.analysis)
        || organisation.begins(in: around.after(6), of: around.analysis))
        && !around.analysis.chart.hasAny(.person, in: before)
  }
}

extension Chart {
  /// Whether an entity of a kind begins in a range of tokens.
  func hasAny(_ kind: Entity.Kind, in tokens: Range<Int>) -> Bool {
    first(kind.symbol, in: tokens.clamped(to: 0..<tokenCount)) != nil
  }
}
