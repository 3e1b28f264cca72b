/// Finds the numbers of passports, identity cards and driving licences, which only their announcement tells apart.
package struct IDNumberRecognizer: Sendable {
  private let announced: Announcement

  package init(_ lexicon: Lexicon) {
    announced = Announcement(WordSet("id-number-word", in: lexicon))
  }

  /// An announced number at a token with a digit in it: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard let end = AnnouncedCode.end(at: token, in: analysis, least: 6),
      announced.covers(token..<end, in: analysis)
    else { return nil }
    return analysis.add(.idNumber, over: token..<end)
  }
}

/// Numbers and codes that mean nothing without their announcement.
enum AnnouncedCode {
  /// The token past a code of at least `least` digits and letters (two of them digits) at a token; nil where none is.
  static func end(at token: Int, in analysis: Analysis, least: Int) -> Int? {
    guard !analysis.continuesNumber(token) else { return nil }
    let key = analysis.keys[analysis.tokens[token].keyRange]
    var digits = 0
    var signs = 0
    for byte in key {
      switch byte {
      case 0x30...0x39:
        digits += 1
        signs += 1
      case 0x61...0x7A: signs += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."): break
      default: return nil
      }
    }
    var end = token + 1
    // Digits in groups: 5174 9362 08.
    while end < analysis.tokens.count, analysis.tokens[end].kind == .number, digits == signs, signs < 12,
      analysis.sameBlock(token, end), analysis.tokens[end].keyRange.count >= 2
    {
      digits += analysis.tokens[end].keyRange.count
      signs = digits
      end += 1
    }
    guard digits >= 2, signs >= least, signs <= 14 else { return nil }
    if signs == 4, let year = analysis.value(of: token), (1900...2099).contains(year), token > 0,
      analysis.tokens[token - 1].kind == .word, analysis.key(token - 1).count < 6
    {
      return nil
    }
    // The first part of a date, a time or a telephone number.
    if end < analysis.tokens.count, analysis.isGlued(end), end + 1 < analysis.tokens.count, analysis.isGlued(end + 1),
      analysis.tokens[end + 1].kind == .number, analysis.isSeparator(end)
    {
      return nil
    }
    return end
  }
}
