/// What a scalar is to the tokenizer.
package enum ScalarClass: UInt8, Sendable {
  case letter, digit, space, lineFeed, invisible, apostrophe, openQuote, closeQuote, straightQuote, emoji, punctuation
  case other

  /// The class of a scalar.
  @inline(__always)
  package init(_ scalar: UInt32) {
    if scalar < 0x80 { self = ScalarClass(ascii: UInt8(scalar)) } else { self = ScalarClass(beyondASCII: scalar) }
  }

  private init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .digit
    case 0x0A, 0x0D: self = .lineFeed
    case 0...0x20, 0x7F: self = .space
    case UInt8(ascii: "'"), UInt8(ascii: "`"): self = .apostrophe
    case UInt8(ascii: "\""): self = .straightQuote
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      self = .punctuation
    default: self = .other
    }
  }

  private init(beyondASCII scalar: UInt32) {
    switch scalar {
    case 0x85, 0x2028, 0x2029: self = .lineFeed
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAA, 0xB5, 0xBA: self = .letter
    case 0xAB, 0x201C, 0x201E, 0x201A, 0x2039: self = .openQuote
    case 0xBB, 0x201D, 0x203A: self = .closeQuote
    case 0x2018, 0x2019, 0x201B, 0xB4, 0x2BC: self = .apostrophe
    case 0x2026, 0x2010...0x2015, 0x2022, 0xB7, 0xBF, 0xA1: self = .punctuation
    case 0xA2...0xA9, 0xAC, 0xAE...0xB4, 0xB6...0xBE, 0xD7, 0xF7: self = .other
    case _ where Folding.isInvisible(scalar): self = .invisible
    case 0x200D: self = .invisible
    case 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF, 0x1F000...0x1FAFF,
      0x203C, 0x2049, 0xE0020...0xE007F:
      self = .emoji
    case 0x2000...0x2BFF, 0x3001...0x303F, 0xFF00...0xFF0F, 0xFFF0...0xFFFF: self = .other
    case 0x80..<0xC0: self = .other
    default: self = .letter
    }
  }
}
