/// The Dutch citizen service number (BSN): eight or nine digits that pass the 11-test.
package enum CitizenNumber {
  /// Whether digits pass the 11-test: weights 9 to 2 and -1 for the last; eight digits count as nine with a zero.
  package static func isValid(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 || digits.count == 9 else { return false }
    var sum = 0
    var weight = digits.count
    for (index, digit) in digits.enumerated() {
      sum += Int(digit) * (index == digits.count - 1 ? -1 : weight)
      weight -= 1
    }
    return sum % 11 == 0 && digits.contains { $0 != digits[0] }
  }

  /// Reads eight or nine digits, in groups by dots, spaces or dashes: where they end, the digits and the groups' lengths.
  package static func read(_ start: ShapeCursor) -> (end: Int, digits: [UInt8], groups: [Int])? {
    var cursor = start
    var digits: [UInt8] = []
    var groups = [0]
    var end = start.offset
    var separators = 0
    while digits.count < 10 {
      if cursor.isDigit {
        if separators > 0 { groups.append(0) }
        separators = 0
        digits.append(cursor.peek - 0x30)
        groups[groups.count - 1] += 1
        cursor.advance()
        end = cursor.offset
      } else if separators == 0, !digits.isEmpty,
        cursor.peek == 0x20 || cursor.peek == UInt8(ascii: ".") || cursor.peek == UInt8(ascii: "-")
      {
        separators = 1
        cursor.advance()
      } else {
        break
      }
    }
    guard digits.count == 8 || digits.count == 9 else { return nil }
    if separators == 0, cursor.isWord { return nil }
    return (end, digits, groups)
  }

  /// Whether nobody would read anything else in digits so grouped: all in one, or 3-3-3 or 4-2-3.
  package static func isUsual(groups: [Int]) -> Bool {
    groups == [9] || groups == [3, 3, 3] || groups == [4, 2, 3]
  }
}
