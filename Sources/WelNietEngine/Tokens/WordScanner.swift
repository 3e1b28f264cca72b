extension Tokenizer {
  /// Scans a word that begins with a letter: `foto's`, `oud-collega`, `s*kkel`, `i.v.m.`, `k4nker`.
  mutating func scanWord(from start: Int) -> Int {
    if let end = scanWebAddress(from: start) { return end }
    if let end = scanDottedLetters(from: start) { return end }
    return scanWordTail(from: start, start: start)
  }

  /// Scans on from `index` to the end of a word that begins at `start`.
  ///
  /// - Parameter mask: a masking sign with which the word begins.
  mutating func scanWordTail(from index: Int, start: Int, mask: UInt8? = nil) -> Int {
    let keyStart = stream.keys.count
    var flags: Token.Flags = []
    if let mask {
      flags.insert(.masked)
      stream.keys.append(mask)
    }
    var index = index
    var letters = 0
    var capitals = 0
    var previousIsLetter = false
    while index < limit {
      // Most are ASCII letters, which need no more than this.
      let lower = text[index] | 0x20
      if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
        if lower != text[index] {
          if letters == 0 { flags.insert(.capitalized) }
          capitals += 1
        }
        letters += 1
        stream.keys.append(lower)
        previousIsLetter = true
        index += 1
        continue
      }
      let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
      switch ScalarClass(scalar) {
      case .letter:
        if isUpperCase(scalar) {
          if letters == 0 { flags.insert(.capitalized) }
          capitals += 1
        }
        letters += 1
        if scalar >= 0x370, Folding.lookAlike(foldedScalar(scalar)) != nil { flags.insert(.masked) }
        Folding.append(scalar, to: &stream.keys)
        previousIsLetter = true
        index += length
      case .digit:
        flags.insert(.hasDigit)
        stream.keys.append(text[index])
        previousIsLetter = false
        index += length
      case .invisible:
        if scalar != 0xAD, !(0x300...0x36F).contains(scalar), !(0xFE00...0xFE0F).contains(scalar) {
          flags.insert(.masked)
        }
        index += length
      case .apostrophe where scalar != 0x60 && previousIsLetter && nextIsWord(index + length):
        flags.insert(.hasApostrophe)
        stream.keys.append(UInt8(ascii: "'"))
        index += length
      case .punctuation where isHyphen(scalar) && nextIsWord(index + length):
        flags.insert(.hasHyphen)
        stream.keys.append(UInt8(ascii: "-"))
        previousIsLetter = false
        index += length
      case .punctuation where scalar == 0x21 && previousIsLetter && isLowerCaseLetter(index + 1):
        // `sh!t`; a sentence after an exclamation mark begins with a space or a capital.
        flags.insert(.masked)
        stream.keys.append(text[index])
        previousIsLetter = false
        index += length
      case .other where letters > 0:
        let run = maskLength(at: index, scalar)
        guard run > 0 else { return finishWord(start, index, keyStart, flags, letters, capitals) }
        flags.insert(.masked)
        for offset in 0..<run { stream.keys.append(text[index + offset]) }
        index += run
      default: return finishWord(start, index, keyStart, flags, letters, capitals)
      }
    }
    return finishWord(start, index, keyStart, flags, letters, capitals)
  }

  private mutating func finishWord(
    _ start: Int, _ end: Int, _ keyStart: Int, _ flags: Token.Flags, _ letters: Int, _ capitals: Int
  ) -> Int {
    var flags = flags
    if letters > 1, capitals == letters { flags.insert(.allCapitals) }
    return finish(.word, start, end, keyStart: keyStart, flags: flags)
  }

  /// How many bytes of masking characters stand at an index inside or at the end of a word; 0 for none.
  private func maskLength(at index: Int, _ scalar: UInt32) -> Int {
    guard scalar == 0x2A || scalar == 0x24 || scalar == 0x40 || scalar == 0x2B else { return 0 }
    if scalar == 0x40, emailRange(around: index) != nil { return 0 }
    var end = index
    while end < limit, text[end] == text[index] { end += 1 }
    if end < limit, ScalarClass(UTF8Reader.scalar(in: text, at: end).scalar) == .letter {
      return end - index
    }
    return scalar == 0x2A && end - index >= 2 ? end - index : 0
  }

  /// More letters with dots between them than an abbreviation or a disguised word has.
  private static let mostDottedLetters = 80

  /// Scans letters with dots between (`o.a.`, `r.a.t.`, `K.S.`); nil where there are none.
  private mutating func scanDottedLetters(from start: Int) -> Int? {
    var index = start
    var count = 0
    while index + 1 < limit, ScalarClass(UInt32(text[index])) == .letter, text[index] < 0x80,
      text[index + 1] == UInt8(ascii: ".")
    {
      count += 1
      index += 2
      guard count <= Self.mostDottedLetters else { return nil }
    }
    guard count >= 1 else { return nil }
    // A last letter without a dot: `r.a.t`.
    let lastLetter = index < limit && text[index] < 0x80 && ScalarClass(UInt32(text[index])) == .letter
    let single = lastLetter && !isAlphanumeric(index + 1)
    guard count + (single ? 1 : 0) >= 2, single || !lastLetter else { return nil }
    let end = single ? index + 1 : index
    var flags: Token.Flags = [.masked]
    if isUpperCase(UInt32(text[start])) { flags.insert(.capitalized) }
    let keyStart = stream.keys.count
    fold(start..<(text[end - 1] == UInt8(ascii: ".") ? end - 1 : end))
    return finish(.word, start, end, keyStart: keyStart, flags: flags)
  }

  /// Scans `'s`, `'t`, `'n` … as a word, any other apostrophe as a quote mark.
  mutating func scanApostrophe(from index: Int, _ scalar: UInt32, _ length: Int) -> Int {
    let next = index + length
    if next < limit, scalar != 0x60, !isAlphanumeric(next + 1) {
      switch text[next] | 0x20 {
      case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "k"), UInt8(ascii: "m"),
        UInt8(ascii: "r"):
        let closesQuote = next + 1 < limit && (text[next + 1] == UInt8(ascii: "'") || text[next + 1] == 0xE2)
        if !closesQuote {
          let keyStart = stream.keys.count
          stream.keys.append(UInt8(ascii: "'"))
          stream.keys.append(text[next] | 0x20)
          return finish(.word, index, next + 1, keyStart: keyStart, flags: [.hasApostrophe])
        }
      default: break
      }
    }
    let spaceAfter = next >= limit || text[next] <= 0x20
    let kind: Token.Kind
    if scalar == 0x2018 {
      kind = .openingQuote
    } else if spaceBefore || stream.tokens.last?.kind == .punctuation && !spaceAfter && scalar != 0x2019 {
      kind = spaceAfter ? .quoteMark : .openingQuote
    } else {
      kind = .closingQuote
    }
    return emit(kind, index, length)
  }

  func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
  }

  func isUpperCase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x400...0x42F: true
    case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
    case 0x218, 0x21A: true
    default: false
    }
  }

  private func isLowerCaseLetter(_ index: Int) -> Bool {
    index < limit && text[index] >= UInt8(ascii: "a") && text[index] <= UInt8(ascii: "z")
  }

  func foldedScalar(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }
}
