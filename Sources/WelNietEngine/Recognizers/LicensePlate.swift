/// Vehicle registrations of the Netherlands (sidecodes 1 to 14) and Belgium, and new ones of the United Kingdom.
package enum LicensePlate {
  /// How a registration is written.
  package enum Spelling: Sendable, Equatable { case hyphens, spaces, solid }

  /// X for a letter, 9 for a digit, one of eight bytes each. Source: RDW's list of sidecodes;
  /// Belgian and British ones last.
  private static let sidecodes: StaticString = """
    XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX \
    9-XX-999 999-XX-9 9-XXX-999 XXX-999 999-XXX XX99-XXX
    """

  /// Reads a registration from where the cursor stands: where it ends and how it is written.
  package static func read(_ start: ShapeCursor) -> (end: Int, spelling: Spelling, isUpperCase: Bool)? {
    var cursor = start
    var written: [UInt8] = []
    var spelling = Spelling.solid
    var isUpperCase = true
    var found: (end: Int, spelling: Spelling, isUpperCase: Bool)?
    while written.count < 10 {
      if cursor.isDigit {
        written.append(UInt8(ascii: "9"))
      } else if cursor.isLetter {
        if cursor.peek >= 0x61 { isUpperCase = false }
        written.append(UInt8(ascii: "X"))
      } else {
        let separator: Spelling = cursor.peek == UInt8(ascii: "-") ? .hyphens : .spaces
        guard separator == .hyphens || cursor.peek == 0x20, !written.isEmpty, written.last != UInt8(ascii: "-"),
          spelling == separator || !written.contains(UInt8(ascii: "-"))
        else { break }
        spelling = separator
        written.append(UInt8(ascii: "-"))
      }
      cursor.advance()
      if written.count >= 6, !cursor.isWord, isSidecode(written, solid: spelling == .solid) {
        var next = cursor
        next.advance()
        if cursor.peek != UInt8(ascii: "-") || !next.isWord { found = (cursor.offset, spelling, isUpperCase) }
      }
    }
    return found
  }

  /// Whether a row of X, 9 and - is a sidecode; without its dashes where `solid`.
  private static func isSidecode(_ written: [UInt8], solid: Bool) -> Bool {
    let codes = sidecodes.utf8Start
    var index = 0
    var matched = 0
    var isMatch = true
    while index <= sidecodes.utf8CodeUnitCount {
      let byte = index < sidecodes.utf8CodeUnitCount ? codes[index] : 0x20
      if byte == 0x20 {
        if isMatch, matched == written.count { return true }
        matched = 0
        isMatch = true
      } else if byte != UInt8(ascii: "-") || !solid {
        isMatch = isMatch && matched < written.count && written[matched] == byte
        matched += 1
      }
      index += 1
    }
    return false
  }
}
