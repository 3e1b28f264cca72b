/// Dates in figures: `12-06-2026`, `12.6.26`, `2026-06-12`, `3/5`.
package enum NumericDate {
  /// Reads a date from where the cursor stands: where it ends, its year (0 for none) and whether it has one.
  package static func read(_ start: ShapeCursor) -> (end: Int, year: Int, isComplete: Bool)? {
    var cursor = start
    guard let first = number(&cursor), let mark = separator(&cursor, like: nil), let second = number(&cursor) else {
      return nil
    }
    let secondEnd = cursor.offset
    if first.digits == 4 {
      guard (1000...2100).contains(first.value), (1...12).contains(second.value), second.digits == 2,
        separator(&cursor, like: mark) != nil, let day = number(&cursor), (1...31).contains(day.value), day.digits == 2,
        isBoundary(cursor)
      else { return nil }
      return (cursor.offset, first.value, true)
    }
    guard first.digits <= 2, second.digits <= 2, isDay(first.value, second.value) else { return nil }
    var third = cursor
    if separator(&third, like: mark) != nil, let year = number(&third) {
      guard isBoundary(third) else { return nil }
      switch year.digits {
      case 4 where (1000...2100).contains(year.value): return (third.offset, year.value, true)
      case 2: return (third.offset, year.value + (year.value <= 40 ? 2000 : 1900), true)
      default: return nil
      }
    }
    // `3.5` is a number, `3-5` a score; whether `3/5` is a date only its words can tell.
    guard mark != UInt8(ascii: "."), isBoundary(cursor) else { return nil }
    return (secondEnd, 0, false)
  }

  private static func isDay(_ first: Int, _ second: Int) -> Bool {
    (1...31).contains(first) && (1...12).contains(second) || (1...12).contains(first) && (1...31).contains(second)
  }

  private static func number(_ cursor: inout ShapeCursor) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while cursor.isDigit, digits < 5 {
      value = value * 10 + Int(cursor.peek - 0x30)
      digits += 1
      cursor.advance()
    }
    return digits > 0 && digits < 5 ? (value, digits) : nil
  }

  private static func separator(_ cursor: inout ShapeCursor, like mark: UInt8?) -> UInt8? {
    let spaced = cursor.peek == 0x20
    var ahead = cursor
    if spaced { ahead.advance() }
    let byte = ahead.peek
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") else { return nil }
    guard mark == nil || mark == byte else { return nil }
    ahead.advance()
    if spaced {
      guard ahead.peek == 0x20 else { return nil }
      ahead.advance()
    }
    cursor = ahead
    return byte
  }

  private static func isBoundary(_ cursor: ShapeCursor) -> Bool {
    if cursor.isWord { return false }
    var next = cursor
    next.advance()
    switch cursor.peek {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","):
      return !next.isDigit
    default: return true
    }
  }
}
