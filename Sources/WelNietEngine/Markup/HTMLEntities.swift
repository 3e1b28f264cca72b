/// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLEntities {
  /// What a character reference stands for.
  struct Match {
    /// UTF-8 of what it stands for.
    var bytes: [UInt8]
    /// Bytes of the reference, `&` and `;` included.
    var length: Int
    /// Whether it stands for one of Unicode's spaces, the no-break ones included.
    var isSpace: Bool
    /// Whether it stands for the soft hyphen, which nobody sees.
    var isSoftHyphen: Bool
  }

  /// Where a reference stands decides how strict it is read.
  enum Place {
    /// Markdown demands the semicolon.
    case markdown
    /// HTML lets the old names do without the semicolon.
    case htmlText
    /// In an attribute's value an old name without semicolon ends before anything but a letter, digit or `=`.
    case htmlAttribute
  }

  /// Decodes the reference whose `&` is at `index`; nil where it is a plain ampersand.
  static func match(in bytes: [UInt8], at index: Int, end: Int, place: Place) -> Match? {
    guard index + 2 < end else { return nil }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "#") { return numeric(in: bytes, at: index, end: end, place: place) }
    guard next.isASCIILetter else { return nil }
    return named(in: bytes, at: index, end: end, place: place)
  }

  private static func numeric(in bytes: [UInt8], at start: Int, end: Int, place: Place) -> Match? {
    var index = start + 2
    guard index < end else { return nil }
    var isHexadecimal = false
    if bytes[index] | 0x20 == UInt8(ascii: "x") {
      isHexadecimal = true
      index += 1
    }
    let firstDigit = index
    var value: UInt32 = 0
    while index < end, let digit = bytes[index].digitValue(hexadecimal: isHexadecimal) {
      if value <= 0x10FFFF { value = value * (isHexadecimal ? 16 : 10) + UInt32(digit) }
      index += 1
    }
    let digits = index - firstDigit
    guard digits > 0 else { return nil }
    let hasSemicolon = index < end && bytes[index] == UInt8(ascii: ";")
    if place == .markdown, !hasSemicolon || digits > (isHexadecimal ? 6 : 7) { return nil }
    if hasSemicolon { index += 1 }
    return match(of: place == .markdown ? value : windowsMeaning(of: value), length: index - start)
  }

  /// Browsers read the numbers of the C1 controls as Windows-1252: `&#146;` is an apostrophe.
  private static func windowsMeaning(of value: UInt32) -> UInt32 {
    guard (0x80...0x9F).contains(value) else { return value }
    let meaning = Windows1252.scalars[Int(value) - 0x80]
    return meaning == 0 ? value : UInt32(meaning)
  }

  private static func match(of value: UInt32, length: Int) -> Match {
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return match(of: Array(UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter), length: length)
  }

  private static func named(in bytes: [UInt8], at start: Int, end: Int, place: Place) -> Match? {
    var index = start + 1
    let limit = min(end, index + longestName)
    while index < limit, bytes[index].isASCIIAlphanumeric { index += 1 }
    if index < end, bytes[index] == UInt8(ascii: ";"),
      let found = HTMLEntityNames.value(of: bytes, from: start + 1, to: index)
    {
      return match(of: found.bytes, length: index + 1 - start)
    }
    guard place != .markdown else { return nil }
    var stop = min(index, start + 1 + longestOldName)
    while stop > start + 2 {
      if let found = HTMLEntityNames.value(of: bytes, from: start + 1, to: stop), found.needsNoSemicolon {
        if place == .htmlAttribute, stop < end,
          bytes[stop] == UInt8(ascii: "=") || bytes[stop].isASCIIAlphanumeric
        {
          return nil
        }
        return match(of: found.bytes, length: stop - start)
      }
      stop -= 1
    }
    return nil
  }

  private static func match(of bytes: [UInt8], length: Int) -> Match {
    let scalar = UTF8Reader.scalar(in: bytes, at: 0).scalar
    let isSpace: Bool
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: isSpace = true
    default: isSpace = false
    }
    return Match(bytes: bytes, length: length, isSpace: isSpace, isSoftHyphen: scalar == 0xAD)
  }

  /// `CounterClockwiseContourIntegral`.
  private static let longestName = 32
  /// `&Aacute`, `&frac12`.
  private static let longestOldName = 6
}

/// What the bytes 0x80–0x9F mean in Windows-1252; 0 where they mean nothing.
enum Windows1252 {
  static let scalars: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
