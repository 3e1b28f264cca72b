/// House numbers with what may follow them: `31`, `318a`, `19bis`, `41-18`, `240-C`, `9 b`, `12 bus 3`.
package enum HouseNumber {
  /// Reads a number from where the cursor stands: where it ends, its value, and that of a number behind a dash (or -1).
  package static func read(_ start: ShapeCursor) -> (end: Int, value: Int, addition: Int)? {
    var cursor = start
    var value = 0
    var digits = 0
    while cursor.isDigit, digits < 6 {
      value = value * 10 + Int(cursor.peek - 0x30)
      digits += 1
      cursor.advance()
    }
    guard digits > 0, digits < 5, value > 0, start.peek != 0x30 else { return nil }
    var letters: [UInt8] = []
    while cursor.isLetter, letters.count < 5 {
      letters.append(cursor.peek | 0x20)
      cursor.advance()
    }
    guard isAddition(letters), !cursor.isWord, !isDecimal(cursor) else { return nil }
    var end = cursor.offset
    var addition = -1
    if cursor.peek == UInt8(ascii: "-") || cursor.peek == UInt8(ascii: "/") {
      cursor.advance()
      if let part = tail(&cursor) {
        end = cursor.offset
        addition = part
      } else if cursor.isDigit {
        return nil
      }
    } else if letters.isEmpty, cursor.peek == 0x20 {
      // `12 a,` `41 bis`
      cursor.advance()
      var ahead = cursor
      var word: [UInt8] = []
      while ahead.isLetter, word.count < 5 {
        word.append(ahead.peek | 0x20)
        ahead.advance()
      }
      let isLetter =
        word.count == 1 && (ahead.peek == UInt8(ascii: ",") || ahead.peek == UInt8(ascii: ".") || ahead.peek == 0)
      if !word.isEmpty, !ahead.isWord, isLetter || isNamed(word) { end = ahead.offset }
    }
    return (end, value, addition)
  }

  /// What stands behind the dash: up to four digits or three letters.
  private static func tail(_ cursor: inout ShapeCursor) -> Int? {
    var ahead = cursor
    var value = 0
    var digits = 0
    var letters = 0
    while ahead.isDigit, digits < 5, letters == 0 {
      value = value * 10 + Int(ahead.peek - 0x30)
      digits += 1
      ahead.advance()
    }
    while ahead.isLetter, letters < 4 {
      letters += 1
      ahead.advance()
    }
    guard digits + letters > 0, digits <= 4, letters <= 3, !ahead.isWord, !isDecimal(ahead) else { return nil }
    if ahead.peek == UInt8(ascii: "-") || ahead.peek == UInt8(ascii: "/") {
      var next = ahead
      next.advance()
      if next.isDigit { return nil }
    }
    cursor = ahead
    return digits > 0 ? value : -1
  }

  private static func isDecimal(_ cursor: ShapeCursor) -> Bool {
    switch cursor.peek {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      var next = cursor
      next.advance()
      return next.isDigit
    case UInt8(ascii: "%"): return true
    default: return false
    }
  }

  /// Letters right behind a house number; not those of `2e` or `3de`.
  private static func isAddition(_ letters: [UInt8]) -> Bool {
    switch letters.count {
    case 0: true
    case 1: letters[0] != UInt8(ascii: "e") && letters[0] != UInt8(ascii: "x") && letters[0] != UInt8(ascii: "u")
    default: isNamed(letters)
    }
  }

  private static func isNamed(_ letters: [UInt8]) -> Bool {
    let names: [StaticString] = ["bis", "hs", "huis", "rood", "zw", "rd", "ii", "iii", "iv", "bg", "boven"]
    return names.contains { name in
      name.utf8CodeUnitCount == letters.count
        && !letters.indices.contains { letters[$0] != name.utf8Start[$0] }
    }
  }
}
