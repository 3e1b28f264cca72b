/// Finds dates, in figures (`12-06-2026`, `3/5`) and with a month's name (`14e maart`, `May 4, 2012`), and tells dates
/// of birth apart by the words around them.
///
/// A date's `detail` is its year, 0 where none is given. A date of birth is added besides its date.
package struct DateRecognizer: Sendable {
  private let month: WordSet
  private let lead: WordSet
  private let birth: Announcement

  package init(_ lexicon: Lexicon) {
    month = WordSet("month-word", in: lexicon)
    lead = WordSet("date-lead-word", in: lexicon)
    birth = Announcement(WordSet("born-word", in: lexicon))
  }

  /// A date that begins, or whose day stands, at a token that begins with a digit: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token) else { return nil }
    if let found = named(analysis, at: token) {
      return add(&analysis, found.tokens, year: found.year)
    }
    guard let found = NumericDate.read(analysis.cursor(at: token)) else { return nil }
    let covered = analysis.tokens(from: token, upTo: found.end)
    if !found.isComplete {
      let isLed = lead.ends(before: token, in: analysis) || birth.isBefore(token, in: analysis, reach: 2)
      guard isLed else { return nil }
    }
    return add(&analysis, covered, year: found.year)
  }

  private func add(_ analysis: inout Analysis, _ tokens: Range<Int>, year: Int) -> Int {
    analysis.add(.date, over: tokens, detail: year)
    if birth.isBefore(tokens.lowerBound, in: analysis, reach: 5) || birth.covers(tokens, in: analysis, reach: 0)
      || isFollowedByBirth(tokens.upperBound, in: analysis)
    {
      analysis.add(.birthDate, over: tokens, detail: year)
    }
    return tokens.upperBound
  }

  /// `op 3 mei om 04.12 uur geboren`: the verb at the clause's end.
  private func isFollowedByBirth(_ end: Int, in analysis: Analysis) -> Bool {
    for token in analysis.after(end, 7) {
      if birth.words.begins(at: token, in: analysis) { return true }
      if analysis.token(token, is: UInt8(ascii: ",")) || analysis.token(token, is: UInt8(ascii: ";"))
        || analysis.token(token, is: UInt8(ascii: "(")) || analysis.token(token, is: UInt8(ascii: "|"))
      {
        return false
      }
    }
    return false
  }

  /// A date with a month's name.
  private func named(_ analysis: Analysis, at token: Int) -> (tokens: Range<Int>, year: Int)? {
    guard let day = day(analysis, at: token) else { return nil }
    var next = token + 1
    // Ordinal signs that are tokens of their own, and `4th of May`, `de 12e van juni`, `14 (maart)`.
    while next < analysis.tokens.count, next <= token + 2, !month.begins(at: next, in: analysis),
      analysis.key(next, is: "of") || analysis.key(next, is: "van") || analysis.key(next, is: "e")
    {
      next += 1
    }
    if let end = month.end(at: next, in: analysis), analysis.sameBlock(token, next) {
      return withYear(analysis, token..<end)
    }
    // `June 12, 2012`; not `mei 2012`, which names no day.
    if token > 0, day <= 31, month.begins(at: token - 1, in: analysis), analysis.sameBlock(token, token - 1),
      analysis.tokens[token - 1].flags.contains(.capitalized)
    {
      return withYear(analysis, token - 1..<token + 1)
    }
    return nil
  }

  /// The day of the month at a token: `14`, `14e`, `4th`; nil for none.
  private func day(_ analysis: Analysis, at token: Int) -> Int? {
    let key = analysis.keys[analysis.tokens[token].keyRange]
    var day = 0
    var digits = 0
    for byte in key {
      guard byte >= 0x30, byte <= 0x39 else { break }
      day = day * 10 + Int(byte - 0x30)
      digits += 1
      if digits > 2 { return nil }
    }
    guard digits > 0, (1...31).contains(day), key.count - digits <= 3 else { return nil }
    if key.count > digits, analysis.tokens[token].kind == .number { return nil }
    return day
  }

  private func withYear(_ analysis: Analysis, _ tokens: Range<Int>) -> (tokens: Range<Int>, year: Int) {
    var next = tokens.upperBound
    if next < analysis.tokens.count, analysis.token(next, is: UInt8(ascii: ",")) { next += 1 }
    guard next < analysis.tokens.count, analysis.sameBlock(tokens.lowerBound, next),
      let year = analysis.value(of: next), (1000...2100).contains(year)
    else { return (tokens, 0) }
    return (tokens.lowerBound..<next + 1, year)
  }
}
