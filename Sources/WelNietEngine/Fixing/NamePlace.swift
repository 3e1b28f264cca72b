/// A place where a person is named, and how a phrase fits in there.
struct NamePlace {
  /// Prose offsets of what is replaced: the name, and the words beside it that go with it.
  var range: Range<Int>
  var text: String

  /// What a phrase must know of the person.
  struct Reference {
    var phrases: PersonPhrases
    var order: PersonPhrases.Order
    /// Whether the person was mentioned before.
    var isKnown: Bool
    /// The person's number in a list; nil where names stand in sentences.
    var label: Int?

    var phrase: String {
      if let label { return phrases.label(label) }
      return isKnown ? phrases.definite(order) : phrases.indefinite(order)
    }
  }
}

/// Fits neutral phrases into the places of names.
struct NamePlacer {
  private let analysis: Analysis
  private let words: NamePlaceWords
  private let reader: NameReader

  init(_ reader: NameReader, _ words: NamePlaceWords) {
    analysis = reader.analysis
    self.reader = reader
    self.words = words
  }

  /// A name, or several that are replaced as one.
  ///
  /// - Parameter tokens: With the title, where it has one.
  func place(_ tokens: Range<Int>, _ detail: PersonDetail, _ reference: NamePlace.Reference) -> NamePlace {
    let tokens = withParticle(tokens)
    if reference.label == nil, let owner = owner(tokens, reference) { return owner }
    if !detail.isDisjoint(with: [.role, .relative]) { return afterNoun(tokens, noun: tokens, reference) }
    if detail.contains(.title) { return plain(tokens, tokens, reference) }
    let range = whole(tokens)
    if let label = reference.label {
      let text = reference.phrases.label(label)
      return NamePlace(range: range, text: isStart(tokens.lowerBound) ? capitalized(text) : text)
    }
    let before = tokens.lowerBound - 1
    if reader.isSameSentence(before, tokens.lowerBound) {
      if words.cheer.ends(before: tokens.lowerBound, in: analysis) {
        return isFollowedByWord(tokens) ? NamePlace(range: range, text: reference.phrases.noun) : removed(range)
      }
      if let noun = (1...2).map({ tokens.lowerBound - $0 }).first(where: { isNoun($0, upTo: tokens.lowerBound) }) {
        return afterNoun(tokens, noun: noun..<tokens.lowerBound, reference)
      }
      if isVocative(tokens) || isDetermined(before) { return NamePlace(range: range, text: reference.phrases.noun) }
    }
    return plain(tokens, tokens, reference)
  }

  /// `familie Van Dam`: a particle with a capital belongs to the name behind it.
  private func withParticle(_ tokens: Range<Int>) -> Range<Int> {
    let before = tokens.lowerBound - 1
    guard reader.isSameSentence(before, tokens.lowerBound), reader.isCapitalized(before),
      !analysis.tokens[before].flags.contains(.sentenceStart),
      analysis.chart.hasEdge(reader.symbols.particle, from: before, to: tokens.lowerBound)
    else { return tokens }
    return before..<tokens.upperBound
  }

  private func isFollowedByWord(_ tokens: Range<Int>) -> Bool {
    reader.isWord(tokens.upperBound) && reader.isSameSentence(tokens.lowerBound, tokens.upperBound)
  }

  /// Several names, joined by commas and `en`.
  func group(_ tokens: Range<Int>, _ text: String) -> NamePlace {
    let range = analysis.range(of: tokens)
    if reader.isSameSentence(tokens.lowerBound - 1, tokens.lowerBound),
      words.cheer.ends(before: tokens.lowerBound, in: analysis)
    {
      return removed(range)
    }
    return NamePlace(range: range, text: isStart(tokens.lowerBound) ? capitalized(text) : text)
  }

  private func plain(_ tokens: Range<Int>, _ start: Range<Int>, _ reference: NamePlace.Reference) -> NamePlace {
    let phrase = reference.phrase
    let range = analysis.range(of: tokens).lowerBound..<whole(tokens).upperBound
    return NamePlace(range: range, text: isStart(start.lowerBound) ? capitalized(phrase) : phrase)
  }

  /// The name without its title, with the apostrophe of its genitive.
  private func whole(_ tokens: Range<Int>) -> Range<Int> { analysis.range(of: tokens) }

  // MARK: Sentences

  /// Whether a capital is due at a token.
  private func isStart(_ token: Int) -> Bool {
    if analysis.tokens[token].flags.contains(.sentenceStart) { return true }
    guard token > 0, reader.isSameSentence(token - 1, token) else { return true }
    let first = analysis.sentence(of: token).tokens.lowerBound
    switch analysis.tokens[token - 1].kind {
    case .openingQuote, .quoteMark:
      return token - 1 == first || reader.mark(token - 2, UInt8(ascii: ":"))
    case .emoji, .symbol, .number: return token - 1 == first
    case .punctuation: return token - 1 == first || analysis.tokens[token].flags.contains(.lineStart)
    default: return false
    }
  }

  private func capitalized(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if let first = bytes.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `Beste Daan,`
  private func isVocative(_ tokens: Range<Int>) -> Bool {
    words.salutation.ends(before: tokens.lowerBound, in: analysis) && !isFollowedByWord(tokens)
  }

  /// `onze Daan`, `de kleine Daan`, `our little Daan`
  private func isDetermined(_ before: Int) -> Bool {
    if words.determiner.begins(at: before, in: analysis) { return true }
    guard reader.isSameSentence(before - 1, before), words.determiner.begins(at: before - 1, in: analysis),
      reader.isWord(before), !reader.isCapitalized(before), !reader.isFunctionWord(before)
    else { return false }
    return words.adjective.begins(at: before, in: analysis) || analysis.key(before).last == UInt8(ascii: "e")
  }

  // MARK: Nouns before the name

  private func isNoun(_ token: Int, upTo end: Int) -> Bool {
    token >= 0 && reader.isSameSentence(token, end)
      && analysis.chart.hasEdge(words.appositionNoun.symbol, from: token, to: end)
  }

  /// `mijn collega Sanne` becomes `mijn collega`, `leerling Daan` becomes `een leerling`.
  private func afterNoun(_ tokens: Range<Int>, noun: Range<Int>, _ reference: NamePlace.Reference) -> NamePlace {
    let nounEnd = noun == tokens ? titleEnd(tokens) : noun.upperBound
    let name = analysis.range(of: nounEnd..<tokens.upperBound)
    let before = noun.lowerBound - 1
    let isIntroduced =
      reader.isSameSentence(before, noun.lowerBound)
      && (isDetermined(before) || words.determiner.begins(at: before, in: analysis)
        || reader.has(reader.symbols.possessive, at: before))
    if isIntroduced { return removed(name) }
    let range = analysis.range(of: noun.lowerBound..<nounEnd).lowerBound..<name.upperBound
    var text = analysis.prose.text[analysis.range(of: noun.lowerBound..<nounEnd)]
    let isStart = isStart(noun.lowerBound)
    if isStart, let first = text.first, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") {
      text[text.startIndex] = first | 0x20
    }
    let isNeuter = isNeuter(nounEnd - 1)
    let article: String
    switch (reference.phrases.language, reference.isKnown) {
    case (.dutch, false): article = "een "
    case (.dutch, true): article = isNeuter ? "het " : "de "
    case (.english, false): article = "a "
    case (.english, true): article = "the "
    }
    let phrase = article + String(decoding: text, as: UTF8.self)
    return NamePlace(range: range, text: isStart ? capitalized(phrase) : phrase)
  }

  /// The token at which the name behind a title begins.
  private func titleEnd(_ tokens: Range<Int>) -> Int {
    for kind in [reader.symbols.role, reader.symbols.relative, reader.symbols.title] {
      if let end = analysis.chart.end(of: kind, at: tokens.lowerBound), end < tokens.upperBound { return end }
    }
    return tokens.lowerBound + 1
  }

  private func isNeuter(_ token: Int) -> Bool {
    let key = analysis.key(token)
    return words.neuterNoun.begins(at: token, in: analysis) || key.suffix(2).elementsEqual("je".utf8)
  }

  /// Nothing in the name's place, and no space before nothing.
  private func removed(_ range: Range<Int>) -> NamePlace {
    var start = range.lowerBound
    while start > 0, analysis.prose.text[start - 1] == 0x20 { start -= 1 }
    return NamePlace(range: start..<range.upperBound, text: "")
  }

  // MARK: Genitives

  /// `Daans broertje` becomes `het broertje van een leerling`, `Noor's fiets` becomes `iemands fiets`.
  private func owner(_ tokens: Range<Int>, _ reference: NamePlace.Reference) -> NamePlace? {
    let next = tokens.upperBound
    guard reader.isSameSentence(next - 1, next) else { return nil }
    let key = analysis.key(next - 1)
    let hasEnding = key.last == UInt8(ascii: "s") && key.dropLast().last == UInt8(ascii: "'")
    let isRelated = reader.has(reader.symbols.tieNoun, at: next)
    let isGenitive = hasEnding && reader.isWord(next) || isRelated && key.last == UInt8(ascii: "s") && key.count >= 4
    let start = analysis.range(of: tokens).lowerBound
    let isStart = isStart(tokens.lowerBound)
    func made(_ text: String, upTo end: Int) -> NamePlace {
      NamePlace(range: start..<end, text: isStart ? capitalized(text) : text)
    }
    if reference.phrases.language == .english {
      guard isGenitive else { return nil }
      return made(
        reference.phrases.owner(reference.phrase, isKnown: reference.isKnown), upTo: Int(analysis.tokens[next - 1].end))
    }
    var noun: Int?
    if isGenitive, isRelated { noun = next }
    if reader.has(reader.symbols.possessive, at: next), reader.has(reader.symbols.tieNoun, at: next + 1) {
      noun = next + 1
    }
    if let noun {
      let end = Int(analysis.tokens[noun].end)
      let word = String(decoding: analysis.prose.text[analysis.tokens[noun].range], as: UTF8.self)
      return made((isNeuter(noun) ? "het " : "de ") + word + " van " + reference.phrase, upTo: end)
    }
    guard isGenitive else { return nil }
    return made(
      reference.phrases.owner(reference.phrase, isKnown: reference.isKnown), upTo: Int(analysis.tokens[next - 1].end))
  }
}
