/// Finds addresses: a street with a house number (`Marsdiepstraat 218`, `Malvert 41-18`, `12 High Street`), with the
/// postal code behind it if there is one.
///
/// An entity's `detail` is 1 where only the words around it tell that it is an address.
package struct AddressRecognizer: Sendable {
  private let street: WordSet
  private let notStreet: WordSet
  private let capitalStreet: WordSet
  /// Of those the ones that no surname or town ends in.
  private let strict: WordSet
  private let preposition: WordSet
  private let englishStreet: WordSet
  private let particle: WordSet
  private let residence: WordSet
  private let unit: WordSet
  private let score: WordSet

  package init(_ lexicon: Lexicon) {
    street = WordSet("street-word", in: lexicon)
    notStreet = WordSet("not-street", in: lexicon)
    capitalStreet = WordSet("capital-street-word", in: lexicon)
    strict = WordSet("strict-street-word", in: lexicon)
    preposition = WordSet("place-preposition", in: lexicon)
    englishStreet = WordSet("english-street-word", in: lexicon)
    particle = WordSet("street-particle", in: lexicon)
    residence = WordSet("residence-word", in: lexicon)
    unit = WordSet("unit-word", in: lexicon)
    score = WordSet("score-word", in: lexicon)
  }

  /// An address whose house number is at a token: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token), let house = HouseNumber.read(analysis.cursor(at: token)) else { return nil }
    let past = analysis.tokens(from: token, upTo: house.end).upperBound
    if past < analysis.tokens.count, analysis.sameBlock(token, past), unit.begins(at: past, in: analysis) { return nil }
    if let end = english(analysis, from: past), house.end == Int(analysis.tokens[past - 1].end) {
      return add(&analysis, from: token, upTo: Int(analysis.tokens[end - 1].end))
    }
    guard let (first, isSure) = streetName(analysis, before: token) else { return nil }
    guard isSure || isTold(analysis, first, token, past, house) else { return nil }
    return add(&analysis, from: first, upTo: house.end, detail: isSure ? 0 : 1)
  }

  /// Adds the address, with a postal code right behind it.
  private func add(_ analysis: inout Analysis, from first: Int, upTo end: Int, detail: Int = 0) -> Int {
    let past = analysis.tokens(from: first, upTo: end).upperBound
    if let code = postalCode(analysis, from: past) {
      analysis.add(.postalCode, from: code.token, upTo: code.end)
      return analysis.add(.address, from: first, upTo: code.end, detail: detail)
    }
    return analysis.add(.address, from: first, upTo: end, detail: detail)
  }

  private func postalCode(_ analysis: Analysis, from token: Int) -> (token: Int, end: Int)? {
    var next = token
    while next < analysis.tokens.count, next < token + 2, analysis.sameBlock(token - 1, next) {
      if analysis.tokens[next].flags.contains(.hasDigit) {
        return PostalCodeRecognizer.end(analysis, at: next).map { (next, $0) }
      }
      guard analysis.isSeparator(next) else { return nil }
      next += 1
    }
    return nil
  }

  /// The first token of the street's name that ends before a token, and whether its last word can only be a street.
  private func streetName(_ analysis: Analysis, before token: Int) -> (first: Int, isSure: Bool)? {
    var last = token - 1
    // `Dorpsstraat nr. 5`, `Dorpsstraat, 5`
    while last >= 0, last > token - 3, analysis.sameBlock(last, token),
      analysis.key(last, is: "nr") || analysis.key(last, is: "nummer") || analysis.key(last, is: "huisnummer")
        || analysis.token(last, is: UInt8(ascii: "."))
    {
      last -= 1
    }
    guard last >= 0, analysis.sameBlock(last, token), !analysis.isGlued(token), analysis.tokens[last].kind == .word,
      !notStreet.begins(at: last, in: analysis)
    else { return nil }
    let isCapitalized = analysis.tokens[last].flags.contains(.capitalized)
    var isSure = street.ends(before: last + 1, in: analysis)
    guard isSure || isCapitalized else { return nil }
    var first = last
    var ahead = last - 1
    let sentence = analysis.sentenceTokens(last)
    while ahead >= sentence.lowerBound, last - ahead < 6 {
      if analysis.token(ahead, is: UInt8(ascii: ".")), ahead > sentence.lowerBound, analysis.key(ahead - 1).count <= 5 {
        ahead -= 1
        continue
      }
      guard analysis.tokens[ahead].kind == .word else { break }
      guard analysis.tokens[ahead].flags.contains(.capitalized) else {
        guard particle.begins(at: ahead, in: analysis) else { break }
        ahead -= 1
        continue
      }
      // `Op Bosweg 12`, `Burg. de Vlugtlaan 3`
      let isPreposition = ahead == sentence.lowerBound && preposition.begins(at: ahead, in: analysis)
      guard !isPreposition, !notStreet.begins(at: ahead, in: analysis) else { break }
      first = ahead
      ahead -= 1
    }
    // Van den Berg is a person, `op de Berg` and `, Beukenhof` are places.
    if isCapitalized, capitalStreet.ends(before: last + 1, in: analysis), isPlaced(analysis, first, last) {
      isSure = true
    }
    return (first, isSure)
  }

  /// Whether a street's name of one word stands where places stand: at a start, behind a mark or a preposition.
  private func isPlaced(_ analysis: Analysis, _ first: Int, _ last: Int) -> Bool {
    if strict.ends(before: last + 1, in: analysis) { return true }
    guard first == last else { return false }
    guard first > analysis.sentenceTokens(first).lowerBound else { return true }
    return analysis.isSeparator(first - 1) || preposition.ends(before: first, in: analysis)
  }

  /// Whether the words around a capitalised word and a number tell that they are an address.
  private func isTold(
    _ analysis: Analysis, _ first: Int, _ number: Int, _ past: Int, _ house: (end: Int, value: Int, addition: Int)
  ) -> Bool {
    if postalCode(analysis, from: past) != nil { return true }
    // Years, and spans of years.
    if (1900...2099).contains(house.value) { return false }
    if residence.begins(in: analysis.before(first, 8), of: analysis) { return true }
    // Malvert 41-18: numbers within numbered blocks. A score has a sport beside it.
    if house.value >= 10, house.addition >= 0, house.end - Int(analysis.tokens[number].start) >= 5 {
      return !score.begins(in: analysis.sentenceTokens(number), of: analysis)
    }
    return analysis.isAfterName(first) && endsClause(analysis, past)
  }

  private func endsClause(_ analysis: Analysis, _ token: Int) -> Bool {
    token >= analysis.tokens.count || !analysis.sameBlock(token - 1, token) || analysis.isSeparator(token)
  }

  /// The token past `High Street` from a token on.
  private func english(_ analysis: Analysis, from token: Int) -> Int? {
    var next = token
    while next < analysis.tokens.count, next < token + 3, analysis.sameBlock(token - 1, next),
      analysis.tokens[next].kind == .word, analysis.tokens[next].flags.contains(.capitalized)
    {
      if next > token, let end = englishStreet.end(at: next, in: analysis) { return end }
      next += 1
    }
    return nil
  }
}

extension Analysis {
  /// Whether `Voornaam Achternaam,` stands before a token.
  func isAfterName(_ token: Int) -> Bool {
    guard token >= 3, self.token(token - 1, is: UInt8(ascii: ",")), sameBlock(token, token - 3) else { return false }
    // `Obs De Klimop, …`: an article opens the name of a school or a firm.
    if key(token - 3, is: "de") || key(token - 3, is: "het") || key(token - 3, is: "the") { return false }
    return [token - 2, token - 3].allSatisfy {
      tokens[$0].kind == .word && tokens[$0].flags.contains(.capitalized) && !tokens[$0].flags.contains(.hasDigit)
    }
  }
}
