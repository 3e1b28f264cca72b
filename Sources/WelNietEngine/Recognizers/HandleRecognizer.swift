/// Finds account names: `@name`, `snap: roosje.n`, `noortje_v2.0 op snap`, and what can only be one (`panda_xx`).
package struct HandleRecognizer: Sendable {
  /// How a name shows that it is one: an entity's `detail`.
  enum Form: Int {
    /// `@name`
    case mention
    /// Beside the name of a network.
    case announced
    /// By its underscore alone.
    case bare
  }

  let platform: WordSet
  private let connector: WordSet
  private let preposition: WordSet

  package init(_ lexicon: Lexicon) {
    platform = WordSet("social-platform", in: lexicon)
    connector = WordSet("handle-connector", in: lexicon)
    preposition = WordSet("handle-preposition", in: lexicon)
  }

  /// A mention: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    analysis.add(.handle, over: token..<token + 1, detail: Form.mention.rawValue)
  }

  /// A name before or after a network's name at a token: the token past what was read.
  func recognize(_ analysis: inout Analysis, besidePlatform token: Int) -> Int? {
    guard let end = platform.end(at: token, in: analysis) else { return nil }
    if let start = nameBefore(analysis, token) {
      let range = HandleRecognizer.extent(analysis, around: start)
      let isKnown = analysis.entities.last { $0.kind == .handle }?.range == range
      if isKnown { return end }
      analysis.add(.handle, from: start, upTo: range.upperBound, detail: Form.announced.rawValue)
      return end
    }
    return nameAfter(&analysis, end) ?? nameBehindMark(&analysis, end)
  }

  /// `insta van dat meisje uit 3B: roos.vdberg`: the token past the name behind the colon.
  private func nameBehindMark(_ analysis: inout Analysis, _ end: Int) -> Int? {
    for token in analysis.after(end, 9) {
      guard analysis.token(token, is: UInt8(ascii: ":")) || analysis.token(token, is: UInt8(ascii: "=")) else {
        continue
      }
      guard token + 1 < analysis.tokens.count, analysis.sameBlock(token, token + 1), isPlain(analysis, token + 1) else {
        return nil
      }
      let range = HandleRecognizer.extent(analysis, around: token + 1)
      guard HandleRecognizer.looksLikeName(analysis.prose.text[range]), !isNumber(analysis.prose.text[range]) else {
        return nil
      }
      return analysis.add(.handle, from: token + 1, upTo: range.upperBound, detail: Form.announced.rawValue)
    }
    return nil
  }

  private func isNumber(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first else { return true }
    return first >= 0x30 && first <= 0x39
  }

  /// A name with an underscore inside, which a token is: the token past it.
  func recognizeBare(_ analysis: inout Analysis, atUnderscore token: Int) -> Int? {
    guard analysis.isGlued(token), analysis.isGlued(token + 1), !analysis.tokens[token].flags.contains(.code) else {
      return nil
    }
    let range = HandleRecognizer.extent(analysis, around: token)
    let name = analysis.prose.text[range]
    guard let first = name.first, HandleRecognizer.isNameByte(first), name.count >= 4,
      !HandleRecognizer.isFileName(name), HandleRecognizer.hasWord(name)
    else { return nil }
    var start = token
    while start > 0, Int(analysis.tokens[start - 1].start) >= range.lowerBound { start -= 1 }
    return analysis.add(.handle, from: start, upTo: range.upperBound, detail: Form.bare.rawValue)
  }

  /// `noortje_v2.0 op snap`: the token at which the name before a network's name begins.
  private func nameBefore(_ analysis: Analysis, _ token: Int) -> Int? {
    guard token >= 2, preposition.begins(at: token - 1, in: analysis), analysis.sameBlock(token, token - 2) else {
      return nil
    }
    let range = HandleRecognizer.extent(analysis, around: token - 2)
    guard HandleRecognizer.looksLikeName(analysis.prose.text[range]) else { return nil }
    var start = token - 2
    while start > 0, Int(analysis.tokens[start - 1].start) >= range.lowerBound { start -= 1 }
    return start
  }

  /// `insta = x_y`, `snap (meneerdb010)`, `haar tiktok is roos.nijm`: the token past the name.
  private func nameAfter(_ analysis: inout Analysis, _ end: Int) -> Int? {
    var next = end
    var isMarked = false
    let limit = min(end + 4, analysis.sentenceTokens(end - 1).upperBound)
    while next < limit {
      if analysis.token(next, is: UInt8(ascii: ":")) || analysis.token(next, is: UInt8(ascii: "="))
        || analysis.token(next, is: UInt8(ascii: "(")) || analysis.token(next, is: UInt8(ascii: ">"))
      {
        isMarked = true
        next += 1
      } else if let past = connector.end(at: next, in: analysis) {
        next = past
      } else if [.openingQuote, .quoteMark, .emoji].contains(analysis.tokens[next].kind) {
        next += 1
      } else {
        break
      }
    }
    guard next < analysis.tokens.count, next > end || analysis.tokens[next].flags.contains(.hasDigit),
      analysis.sameBlock(next, end - 1), isPlain(analysis, next)
    else { return nil }
    let range = HandleRecognizer.extent(analysis, around: next)
    let name = analysis.prose.text[range]
    let isAlone = isMarked && name.count >= 5 && endsPhrase(analysis, range.upperBound)
    guard HandleRecognizer.looksLikeName(name) || isAlone else { return nil }
    return analysis.add(.handle, from: next, upTo: range.upperBound, detail: Form.announced.rawValue)
  }

  private func isPlain(_ analysis: Analysis, _ token: Int) -> Bool {
    switch analysis.tokens[token].kind {
    case .word, .number, .symbol: !analysis.token(token, is: UInt8(ascii: "#"))
    default: false
    }
  }

  /// Whether a line, a sentence or a bracket ends at a prose offset.
  private func endsPhrase(_ analysis: Analysis, _ offset: Int) -> Bool {
    let text = analysis.prose.text
    guard offset < text.count else { return true }
    switch text[offset] {
    case 0x0A, 0x0D, UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: ";"):
      return true
    default: return false
    }
  }

  /// More bytes than the name of an account has anywhere.
  private static let longestName = 128

  /// The prose range of the name, without trailing marks, that holds a token.
  static func extent(_ analysis: Analysis, around token: Int) -> Range<Int> {
    let text = analysis.prose.text
    let block = analysis.prose.blocks[analysis.sentence(of: token).block].range
    var start = Int(analysis.tokens[token].start)
    var end = start
    // No name is so long; a line of underscores may be.
    let first = max(block.lowerBound, start - longestName)
    let last = min(block.upperBound, end + longestName)
    while start > first, isNameByte(text[start - 1]) { start -= 1 }
    while end < last, isNameByte(text[end]) { end += 1 }
    while end > start, !isAlphanumeric(text[end - 1]), text[end - 1] != UInt8(ascii: "_") { end -= 1 }
    while start < end, !isAlphanumeric(text[start]), text[start] != UInt8(ascii: "_") { start += 1 }
    return start..<end
  }

  /// Whether a name has what words don't: an underscore, an inner dot, or digits behind letters.
  static func looksLikeName(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count >= 4 else { return false }
    var letters = 0
    var isMarked = false
    for (index, byte) in name.enumerated() {
      if byte >= 0x30, byte <= 0x39 {
        isMarked = isMarked || letters >= 2
      } else if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "."), index > 0 || byte == UInt8(ascii: "_") {
        isMarked = true
      } else {
        letters += 1
      }
    }
    return isMarked && letters >= 2
  }

  /// Whether three letters stand together somewhere, as they don't in `L_a_n_g`.
  private static func hasWord(_ name: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in name {
      run = isAlphanumeric(byte) ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  /// Whether a name ends as files do: `klas_3b.jpg`.
  private static func isFileName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    return ending.count >= 2 && ending.count <= 4 && ending.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
