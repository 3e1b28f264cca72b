/// Finds Dutch postal codes. One with a house number is an address; a bare one only says which street.
package struct PostalCodeRecognizer: Sendable {
  private let numberWord: WordSet

  package init(_ lexicon: Lexicon) {
    numberWord = WordSet("house-number-word", in: lexicon)
  }

  /// A code that begins with a token, with the house number behind it if there is one: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token), let end = PostalCodeRecognizer.end(analysis, at: token) else { return nil }
    let past = analysis.tokens(from: token, upTo: end).upperBound
    if let house = houseNumber(analysis, from: past) {
      analysis.add(.postalCode, from: token, upTo: end)
      return analysis.add(.address, from: token, upTo: house)
    }
    return analysis.add(.postalCode, from: token, upTo: end)
  }

  /// Where a postal code that begins with a token ends; nil where none does.
  static func end(_ analysis: Analysis, at token: Int) -> Int? {
    var cursor = analysis.cursor(at: token)
    var value = 0
    for _ in 0..<4 {
      guard cursor.isDigit else { return nil }
      value = value * 10 + Int(cursor.peek - 0x30)
      cursor.advance()
    }
    guard value >= 1000 else { return nil }
    if cursor.peek == 0x20 { cursor.advance() }
    var letters: [UInt8] = []
    while cursor.isLetter, letters.count < 3 {
      guard cursor.peek < 0x61 else { return nil }
      letters.append(cursor.peek)
      cursor.advance()
    }
    // SA, SD and SS were never given out.
    guard letters.count == 2, !cursor.isWord,
      !(letters[0] == UInt8(ascii: "S")
        && [UInt8(ascii: "A"), UInt8(ascii: "D"), UInt8(ascii: "S")].contains(letters[1]))
    else { return nil }
    return cursor.offset
  }

  /// Where `41`, `, nr. 41` or `-41` behind a postal code ends.
  private func houseNumber(_ analysis: Analysis, from token: Int) -> Int? {
    var next = token
    while next < analysis.tokens.count, next < token + 3, analysis.sameBlock(token - 1, next) {
      if analysis.tokens[next].flags.contains(.hasDigit) {
        return HouseNumber.read(analysis.cursor(at: next)).map { $0.end }
      }
      guard analysis.isSeparator(next) || numberWord.begins(at: next, in: analysis) else { return nil }
      next += 1
    }
    return nil
  }
}
