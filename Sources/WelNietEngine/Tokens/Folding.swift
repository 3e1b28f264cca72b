/// Folds letters to the form in which lexicons are written: lower case, no diacritics, ĳ as ij.
package enum Folding {
  /// Base letters of U+0100…U+017F; `\u{1}` stands for ĳ and `\u{2}` for œ.
  private static let latinExtendedA: StaticString = """
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\u{1}\u{1}jjkkkllllllllllnnnnnnnnnoooooo\u{2}\u{2}rrrrrrssssssss\
    ttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
  /// Base letters of U+00C0…U+00FF; `\u{1}` æ, `\u{2}` ß, `\u{3}` þ, `*` not a letter.
  private static let latin1: StaticString = """
    aaaaaa\u{1}ceeeeiiiidnooooo*ouuuuy\u{3}\u{2}aaaaaa\u{1}ceeeeiiiidnooooo*ouuuuy\u{3}y
    """

  /// Appends the folded form of a scalar; nothing for combining marks and invisible characters.
  package static func append(_ scalar: UInt32, to key: inout [UInt8]) {
    switch scalar {
    case 0x41...0x5A: key.append(UInt8(scalar) + 32)
    case 0..<0x80: key.append(UInt8(scalar))
    case 0xC0...0xFF: append(latin1: Int(scalar - 0xC0), scalar, to: &key)
    case 0x100...0x17F: append(extended: Int(scalar - 0x100), to: &key)
    case 0x218, 0x219: key.append(UInt8(ascii: "s"))
    case 0x21A, 0x21B: key.append(UInt8(ascii: "t"))
    case 0x1CD...0x1DC: append(caron: scalar, to: &key)
    case 0x1EA0...0x1EF9: append(vietnamese: scalar, to: &key)
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x60, 0xB4: key.append(UInt8(ascii: "'"))
    case 0x2010, 0x2011: key.append(UInt8(ascii: "-"))
    case 0xFF10...0xFF19: key.append(UInt8(scalar - 0xFF10) + 0x30)
    case 0xFF21...0xFF3A: key.append(UInt8(scalar - 0xFF21) + 0x61)
    case 0xFF41...0xFF5A: key.append(UInt8(scalar - 0xFF41) + 0x61)
    case 0x1D400...0x1D6A3: key.append(UInt8((scalar - 0x1D400) % 52 % 26) + 0x61)
    case 0x1D7CE...0x1D7FF: key.append(UInt8((scalar - 0x1D7CE) % 10) + 0x30)
    case 0x24B6...0x24E9: key.append(UInt8((scalar - 0x24B6) % 26) + 0x61)
    case _ where isInvisible(scalar): break
    default: appendUTF8(lowercase(scalar), to: &key)
    }
  }

  /// Combining marks, zero-width characters, soft hyphens and variation selectors: seen by nobody.
  package static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xAD,
      0xFE00...0xFE0F, 0x1AB0...0x1AFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// The Latin letter that a Cyrillic or Greek letter looks like; nil where there is none.
  package static func lookAlike(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x430, 0x3B1: UInt8(ascii: "a")
    case 0x435, 0x3B5, 0x454, 0x451: UInt8(ascii: "e")
    case 0x43E, 0x3BF: UInt8(ascii: "o")
    case 0x440, 0x3C1: UInt8(ascii: "p")
    case 0x441, 0x3F2: UInt8(ascii: "c")
    case 0x443, 0x3B3: UInt8(ascii: "y")
    case 0x445, 0x3C7: UInt8(ascii: "x")
    case 0x43A, 0x3BA: UInt8(ascii: "k")
    case 0x456, 0x457, 0x3B9: UInt8(ascii: "i")
    case 0x458: UInt8(ascii: "j")
    case 0x455: UInt8(ascii: "s")
    case 0x442, 0x3C4: UInt8(ascii: "t")
    case 0x43D, 0x4BB: UInt8(ascii: "h")
    case 0x43C: UInt8(ascii: "m")
    case 0x432: UInt8(ascii: "b")
    case 0x501: UInt8(ascii: "d")
    case 0x3BD: UInt8(ascii: "v")
    case 0x3C5: UInt8(ascii: "u")
    case 0x3C9: UInt8(ascii: "w")
    case 0x3B7: UInt8(ascii: "n")
    default: nil
    }
  }

  private static func append(latin1 index: Int, _ scalar: UInt32, to key: inout [UInt8]) {
    switch latin1.utf8Start[index] {
    case 1: key.append(contentsOf: [UInt8(ascii: "a"), UInt8(ascii: "e")])
    case 2: key.append(contentsOf: [UInt8(ascii: "s"), UInt8(ascii: "s")])
    case 3: key.append(contentsOf: [UInt8(ascii: "t"), UInt8(ascii: "h")])
    case UInt8(ascii: "*"): appendUTF8(scalar, to: &key)
    case let letter: key.append(letter)
    }
  }

  private static func append(extended index: Int, to key: inout [UInt8]) {
    switch latinExtendedA.utf8Start[index] {
    case 1: key.append(contentsOf: [UInt8(ascii: "i"), UInt8(ascii: "j")])
    case 2: key.append(contentsOf: [UInt8(ascii: "o"), UInt8(ascii: "e")])
    case let letter: key.append(letter)
    }
  }

  private static func append(caron scalar: UInt32, to key: inout [UInt8]) {
    switch scalar {
    case 0x1CD, 0x1CE: key.append(UInt8(ascii: "a"))
    case 0x1CF, 0x1D0: key.append(UInt8(ascii: "i"))
    case 0x1D1, 0x1D2: key.append(UInt8(ascii: "o"))
    default: key.append(UInt8(ascii: "u"))
    }
  }

  private static func append(vietnamese scalar: UInt32, to key: inout [UInt8]) {
    switch scalar {
    case 0x1EA0...0x1EB7: key.append(UInt8(ascii: "a"))
    case 0x1EB8...0x1EC7: key.append(UInt8(ascii: "e"))
    case 0x1EC8...0x1ECB: key.append(UInt8(ascii: "i"))
    case 0x1ECC...0x1EE3: key.append(UInt8(ascii: "o"))
    case 0x1EE4...0x1EF1: key.append(UInt8(ascii: "u"))
    default: key.append(UInt8(ascii: "y"))
    }
  }

  /// Simple lower case for Greek and Cyrillic; every other scalar as it is.
  private static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }

  package static func appendUTF8(_ scalar: UInt32, to key: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: key.append(UInt8(scalar))
    case 0x80..<0x800:
      key.append(UInt8(0xC0 | scalar >> 6))
      key.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      key.append(UInt8(0xE0 | scalar >> 12))
      key.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      key.append(UInt8(0x80 | scalar & 0x3F))
    default:
      key.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      key.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      key.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      key.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
