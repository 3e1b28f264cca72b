/// What kind of telephone number a row of digits is.
///
/// Sources: the Dutch numbering plan for telephone services (ACM) and the Belgian one (BIPT), general knowledge.
package enum PhoneNumber: Int, Sendable {
  case mobile = 1
  /// Bound to an area, or to an organisation (085, 088).
  case landline
  /// Free, paid or emergency service: 0800, 0900, 14 010, 112.
  case service
  /// Of another country than the Netherlands or Belgium.
  case foreign

  /// The kind of a number as dialled inside the country: digits with the leading zero. `lengths` are the lengths
  /// of its groups as written.
  package static func national(_ digits: [UInt8], groups: [Int]) -> PhoneNumber? {
    guard digits.count >= 8, digits[0] == 0 else { return nil }
    if digits[1] == 8 || digits[1] == 9, digits[2] == 0, [0, 6, 9].contains(digits[3]) {
      return [8, 10, 11].contains(digits.count) ? .service : nil
    }
    if digits[1] == 0 { return nil }
    switch digits.count {
    case 9:
      // Belgian area numbers, as they are written there; and a mobile number that somebody mistyped.
      if digits[1] == 6, groups.first == 2 { return groups.count > 1 ? .mobile : nil }
      let area = groups.first ?? 0
      return groups.count >= 2 && (area == 2 || area == 3) ? .landline : nil
    case 10:
      if digits[1] == 6 { return .mobile }
      if digits[1] == 4, digits[2] >= 5, groups.count >= 3, groups.first == 4 { return .mobile }
      return .landline
    case 11:
      // British mobile numbers.
      return digits[1] == 7 ? .mobile : nil
    default: return nil
    }
  }

  /// The kind of a number as dialled from abroad: digits after `+` or `00`.
  package static func international(_ digits: [UInt8]) -> PhoneNumber? {
    guard digits.count >= 8, digits.count <= 15, digits[0] != 0 else { return nil }
    guard digits[0] == 3, digits[1] == 1 || digits[1] == 2 else { return .foreign }
    var rest = Array(digits[2...])
    // The zero in brackets: +31 (0)6 …
    if rest.first == 0 { rest.removeFirst() }
    guard let first = rest.first else { return nil }
    if digits[1] == 1 {
      if first == 8 || first == 9, rest.count >= 7, rest[1] == 0, rest[2] == 0 { return .service }
      return rest.count == 9 ? first == 6 ? .mobile : .landline : nil
    }
    return rest.count == 9 && first == 4 ? .mobile : rest.count == 8 ? .landline : nil
  }

  /// Reads a number from where the cursor stands, in any usual spelling: where it ends, and its kind.
  package static func read(_ start: ShapeCursor) -> (end: Int, kind: PhoneNumber)? {
    var cursor = start
    var digits: [UInt8] = []
    var groups: [Int] = [0]
    var isInternational = false
    var best: (end: Int, kind: PhoneNumber)?
    if cursor.peek == UInt8(ascii: "+") {
      isInternational = true
      cursor.advance()
      if cursor.peek == 0x20 { cursor.advance() }
    }
    if cursor.peek | 0x20 == UInt8(ascii: "o") {
      // The letter for the digit: o6-…
      digits.append(0)
      groups[0] = 1
      cursor.advance()
      guard cursor.peek == UInt8(ascii: "6") else { return nil }
    }
    var separators = 0
    while digits.count < 16 {
      if cursor.isDigit {
        if separators > 0 { groups.append(0) }
        separators = 0
        digits.append(cursor.peek - 0x30)
        groups[groups.count - 1] += 1
        cursor.advance()
        if !isInternational, digits.count == 2, digits == [0, 0] {
          isInternational = true
          digits = []
          groups = [0]
        }
        guard digits.count >= 8, isBoundary(cursor) else { continue }
        if let kind = isInternational ? international(digits) : national(digits, groups: groups) {
          best = (cursor.offset, kind)
        }
      } else if isSeparator(cursor.peek), separators < 3, !digits.isEmpty || isInternational {
        separators += 1
        cursor.advance()
      } else {
        break
      }
    }
    return best
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// Whether a number may end here: nothing that would make it longer, or a time, follows.
  private static func isBoundary(_ cursor: ShapeCursor) -> Bool {
    if cursor.isDigit || cursor.isLetter { return false }
    switch cursor.peek {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      var next = cursor
      next.advance()
      return !next.isDigit
    default: return true
    }
  }
}
