/// International bank account numbers: their lengths by country and their check (ISO 13616, mod 97).
package enum BankAccount {
  /// Country codes with the number's whole length. Source: the SWIFT IBAN registry, general knowledge.
  private static let countries: StaticString = """
    NL18BE16DE22FR27GB22LU20ES24IT27PT25AT20CH21PL28IE22DK18SE24NO15FI18CZ24SK24HU28RO24BG22GR27HR21SI19EE20LV21LT20\
    MT31CY28TR26MA28IS26LI21MC27SM27AD24BA20RS22ME22MK19AL28XK20UA29MD24GE22AZ28KZ20IL23SA24AE23QA29KW30BH22JO30LB28\
    EG29TN24PK24BR29CR22DO28GT28VG24PS29IQ23BY28SC31ST25TL23VA22FO18GL18GI23LY25SD18SV28MR27BI27DJ27RU33MN20SO23NI28
    """

  /// How long a country's numbers are; nil for a code that no country has.
  package static func length(_ first: UInt8, _ second: UInt8) -> Int? {
    let table = countries.utf8Start
    var index = 0
    while index + 3 < countries.utf8CodeUnitCount {
      if table[index] == first, table[index + 1] == second {
        return Int(table[index + 2] - 0x30) * 10 + Int(table[index + 3] - 0x30)
      }
      index += 4
    }
    return nil
  }

  /// Whether the check digits of an upper-case number without spaces are right.
  package static func isValid(_ number: [UInt8]) -> Bool {
    guard number.count > 4 else { return false }
    var remainder = 0
    for index in number.indices {
      let byte = number[(index + 4) % number.count]
      switch byte {
      case 0x30...0x39: remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      case 0x41...0x5A: remainder = (remainder * 100 + Int(byte - 0x41) + 10) % 97
      default: return false
      }
    }
    return remainder == 1
  }

  /// Reads a number from where the cursor stands: where it ends and whether its check digits are right.
  package static func read(_ start: ShapeCursor) -> (end: Int, isValid: Bool)? {
    var cursor = start
    var number: [UInt8] = []
    var length = 34
    var separators = 0
    while number.count < length {
      if cursor.isLetter || cursor.isDigit {
        separators = 0
        number.append(cursor.isLetter ? cursor.peek & 0xDF : cursor.peek)
        let isLetterPlace = number.count <= 2
        guard number.count > 4 || isLetterPlace == cursor.isLetter else { return nil }
        if number.count == 2 {
          guard let known = BankAccount.length(number[0], number[1]) else { return nil }
          length = known
        }
      } else {
        let isSeparator = cursor.peek == 0x20 || cursor.peek == UInt8(ascii: ".") || cursor.peek == UInt8(ascii: "-")
        guard isSeparator, separators < 2, !number.isEmpty else { return nil }
        separators += 1
      }
      cursor.advance()
    }
    guard !cursor.isWord else { return nil }
    if number.starts(with: [UInt8(ascii: "N"), UInt8(ascii: "L")]) {
      guard number[4..<8].allSatisfy({ $0 >= 0x41 }), number[8...].allSatisfy({ $0 < 0x3A }) else { return nil }
    }
    return (cursor.offset, isValid(number))
  }
}
