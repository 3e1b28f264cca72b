/// Reads single tokens and their neighbours as parts of names.
struct NameReader {
  let analysis: Analysis
  let symbols: PersonSymbols

  /// Whether an instance of a symbol begins at a token; false beyond the draft's ends.
  func has(_ symbol: Symbol, at token: Int) -> Bool {
    analysis.tokens.indices.contains(token) && analysis.chart.has(symbol, at: token)
  }

  /// Whether two tokens stand in one sentence; false beyond the draft's ends.
  func isSameSentence(_ left: Int, _ right: Int) -> Bool {
    analysis.tokens.indices.contains(left) && analysis.tokens.indices.contains(right)
      && analysis.tokens[left].sentence == analysis.tokens[right].sentence
  }

  /// Whether two tokens stand in one block; false beyond the draft's ends.
  func isSameBlock(_ left: Int, _ right: Int) -> Bool {
    analysis.tokens.indices.contains(left) && analysis.tokens.indices.contains(right)
      && analysis.sentence(of: left).block == analysis.sentence(of: right).block
  }

  func isWord(_ token: Int) -> Bool {
    analysis.tokens.indices.contains(token) && analysis.tokens[token].kind == .word
  }

  func isCapitalized(_ token: Int) -> Bool {
    isWord(token) && analysis.tokens[token].flags.contains(.capitalized)
  }

  func length(_ token: Int) -> Int { analysis.tokens[token].keyRange.count }

  func isSentenceStart(_ token: Int) -> Bool {
    let flags = analysis.tokens[token].flags
    if flags.contains(.sentenceStart) { return true }
    guard token > 0 else { return true }
    // Behind the mark that opens a quotation, a list item or a label, a sentence may begin.
    switch analysis.tokens[token - 1].kind {
    case .openingQuote, .emoji, .symbol, .quoteMark: return true
    case .punctuation: return flags.contains(.lineStart) || !isInnerMark(token - 1)
    default: return flags.contains(.lineStart)
    }
  }

  /// Whether a mark stands inside a sentence, so that a capital after it is a name's.
  private func isInnerMark(_ token: Int) -> Bool {
    mark(token, UInt8(ascii: ",")) || mark(token, UInt8(ascii: "(")) || mark(token, UInt8(ascii: "/"))
      || mark(token, UInt8(ascii: ";")) || mark(token, UInt8(ascii: "."))
  }

  func mark(_ token: Int, _ byte: UInt8) -> Bool {
    token >= 0 && token < analysis.tokens.count && analysis.tokens[token].kind == .punctuation
      && analysis.token(token, is: byte)
  }

  /// Whether a token follows the one before it as the next word of the same line.
  func follows(_ token: Int) -> Bool {
    guard isWord(token), isSameBlock(token - 1, token) else { return false }
    let flags = analysis.tokens[token].flags
    return !flags.contains(.lineStart)
      && (flags.contains(.spaceBefore) || mark(token - 1, UInt8(ascii: ".")))
  }

  /// A short everyday word, whatever its case.
  func isFunctionWord(_ token: Int) -> Bool {
    has(symbols.dutchWord, at: token) || has(symbols.englishWord, at: token)
  }

  func isGiven(_ token: Int) -> Bool { has(symbols.given, at: token) }

  func isNameWord(_ token: Int) -> Bool { has(symbols.nameWord, at: token) }

  func isSurname(_ token: Int) -> Bool {
    has(symbols.surname, at: token)
      || length(token) >= 6 && has(symbols.surnameEnding, at: token) && isCapitalized(token)
  }

  /// A capitalised word that may be a name that no lexicon knows.
  func isUnknownName(_ token: Int) -> Bool {
    guard isCapitalized(token), length(token) >= 2 else { return false }
    let flags = analysis.tokens[token].flags
    guard flags.isDisjoint(with: [.hasDigit, .masked, .code, .allCapitals]) else { return false }
    return !isFunctionWord(token) && !isNoPerson(token)
  }

  /// A word, or the first of several, that is known to be no part of a name.
  func isNoPerson(_ token: Int) -> Bool {
    has(symbols.notPerson, at: token) || has(Entity.Kind.school.symbol, at: token) || has(symbols.title, at: token)
      || has(symbols.tieNoun, at: token) || has(symbols.role, at: token) || has(symbols.organisation, at: token)
      || has(Entity.Kind.schoolClass.symbol, at: token)
  }

  /// A capitalised word that may be a surname.
  func isSurnamePlace(_ token: Int) -> Bool {
    guard isCapitalized(token), length(token) >= 2 else { return false }
    if has(symbols.surname, at: token) || isPlaceLikeSurname(token) { return !isSchool(token) }
    return isUnknownName(token)
  }

  /// `Jorrit Veltkamp`, `Lieke van Brouwershaven`: a word that ends as places do, behind a given name that no article or
  /// preposition of place makes part of an address.
  func isPlaceLikeSurname(_ token: Int) -> Bool {
    guard length(token) >= 6, has(symbols.placeSurname, at: token) else { return false }
    for first in max(0, token - 3)..<token where isGiven(first) && isCapitalized(first) {
      guard first + 1 == token || particleEnd(first + 1) == token else { continue }
      return !has(symbols.thingDeterminer, at: first - 1) && !has(symbols.placePreposition, at: first - 1)
    }
    return false
  }

  func isSchool(_ token: Int) -> Bool { has(Entity.Kind.school.symbol, at: token) }

  /// The end of the particle at a token; the token itself where there is none.
  func particleEnd(_ token: Int) -> Int {
    guard isWord(token) else { return token }
    return analysis.chart.end(of: symbols.particle, at: token) ?? token
  }

  /// The end of an initial, or several (`K.S.`, `J. P.`); nil where there is none.
  func initialsEnd(_ token: Int) -> Int? {
    var end = token
    while isCapitalized(end), end == token || follows(end) || analysis.tokens[end].flags.contains(.spaceBefore) {
      if length(end) == 1, mark(end + 1, UInt8(ascii: ".")), !analysis.tokens[end + 1].flags.contains(.spaceBefore) {
        end += 2
      } else if isDotted(end) {
        end += 1
      } else {
        break
      }
    }
    return end > token ? end : nil
  }

  /// `K.S.`: letters with dots between, all of them capitals.
  private func isDotted(_ token: Int) -> Bool {
    let range = analysis.tokens[token].range
    guard analysis.tokens[token].flags.contains(.masked), range.count >= 3 else { return false }
    for (offset, index) in range.enumerated() {
      let byte = analysis.prose.text[index]
      if offset % 2 == 1 {
        guard byte == UInt8(ascii: ".") else { return false }
      } else {
        guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { return false }
      }
    }
    return true
  }
}
