/// A word, number, mark or other smallest unit of prose.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes, hyphens, digits and masking characters (`foto's`, `oud-collega`, `2C`, `s*kkel`).
    case word
    /// Digits, with inner separators (`1.284,50`, `12:30`, `13,5`).
    case number
    case punctuation
    /// A quote mark that opens, closes, or can't be told.
    case openingQuote, closingQuote, quoteMark
    case emoji
    case url, email
    /// `@name`, the at sign included.
    case mention
    /// `#name`, the number sign included; its key has none.
    case hashtag
    /// Any other character: `€`, `%`, `*`, an invalid byte.
    case symbol

    /// Whether patterns count it as a word.
    var isWord: Bool {
      switch self {
      case .word, .number, .hashtag, .mention, .email, .url: true
      default: false
      }
    }
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first letter is upper case.
    package static let capitalized = Flags(rawValue: 1)
    /// More than one letter, all of them upper case.
    package static let allCapitals = Flags(rawValue: 2)
    package static let hasDigit = Flags(rawValue: 4)
    /// White space (or the block's start) stands right before it.
    package static let spaceBefore = Flags(rawValue: 8)
    /// A line begins with it.
    package static let lineStart = Flags(rawValue: 16)
    /// The first token of its sentence.
    package static let sentenceStart = Flags(rawValue: 32)
    /// It holds characters that mask a word (`*`, digits for letters, look-alike letters, dots between letters).
    package static let masked = Flags(rawValue: 64)
    /// It is, or stands inside, inline code.
    package static let code = Flags(rawValue: 128)
    package static let hasHyphen = Flags(rawValue: 256)
    package static let hasApostrophe = Flags(rawValue: 512)
  }

  /// Prose offsets.
  package var start: Int32
  package var end: Int32
  /// Where its folded key lies in `Analysis.keys`.
  package var keyStart: Int32
  package var keyEnd: Int32
  package var kind: Kind
  package var flags: Flags
  /// Index of its sentence.
  package var sentence: Int32

  /// Prose offsets.
  package var range: Range<Int> { Int(start)..<Int(end) }
  package var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }
}

/// A sentence, or a line or block without an end mark.
package struct Sentence: Sendable, Equatable {
  package enum Tongue: UInt8, Sendable { case unknown, dutch, english }

  /// Token indices.
  package var tokens: Range<Int>
  /// Index of its block in `Prose.blocks`.
  package var block: Int
  /// Which language its function words speak.
  package var tongue: Tongue
}
