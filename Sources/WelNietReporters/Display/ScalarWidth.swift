/// What a terminal does with a Unicode scalar.
enum ScalarWidth {
  enum Kind: Sendable, Equatable {
    case narrow, wide
    /// An emoji that stands as text by itself (☀), and one that is always a picture (🌞).
    case emoji, wideEmoji
    case regional, skinTone
    /// Stands on the character before it.
    case mark
    /// Zero-width joiner and non-joiner.
    case joiner
    /// Asks for the picture of the emoji before it.
    case emojiStyle
    /// Part of a subdivision's flag.
    case tag
    case tab
    /// C0 and DEL, and U+FFFD's stand-in for an invalid byte is none of them.
    case control
    /// Has no shape, or turns the reading direction: shown by its number.
    case invisible
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x09: return .tab
    case 0..<0x20, 0x7F: return .control
    case 0x20..<0x7F: return .narrow
    case 0x80..<0xA0, 0xAD, 0x2028, 0x2029: return .invisible
    case 0xA0..<0x300: return isTextEmoji(scalar) ? .emoji : .narrow
    case 0x200C, 0x200D: return .joiner
    case 0xFE0F: return .emojiStyle
    case 0x1F1E6...0x1F1FF: return .regional
    case 0x1F3FB...0x1F3FF: return .skinTone
    case 0xE0020...0xE007F: return .tag
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format, .unassigned, .control, .surrogate: return .invisible
    default: break
    }
    if scalar.properties.isEmojiPresentation { return .wideEmoji }
    if isWide(scalar.value) { return .wide }
    return isTextEmoji(scalar) ? .emoji : .narrow
  }

  /// The picture that Unicode has for a control character.
  static func picture(of scalar: Unicode.Scalar) -> String {
    let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
    return String(Unicode.Scalar(picture) ?? "\u{FFFD}")
  }

  /// A scalar's number, as in `<U+202E>`.
  static func codePoint(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  private static func isTextEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji
  }

  /// East Asian Wide and Fullwidth, by block (Unicode's EastAsianWidth.txt).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF,
      0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
