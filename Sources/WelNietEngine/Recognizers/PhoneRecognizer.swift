/// Finds telephone numbers: in digits (`06-12 34 56 78`, `+31 (0)6 …`, `0️⃣6️⃣…`) and in words (`nul zes twaalf …`).
///
/// An entity's `detail` is the raw value of its `PhoneNumber`.
package struct PhoneRecognizer: Sendable {
  let beginnings: WordSet
  private let digit: WordSet
  private let twoDigits: WordSet
  private let double: WordSet

  package init(_ lexicon: Lexicon) {
    beginnings = WordSet("phone-start-word", in: lexicon)
    digit = WordSet("digit-word", in: lexicon)
    twoDigits = WordSet("two-digit-word", in: lexicon)
    double = WordSet("double-word", in: lexicon)
  }

  /// A number that begins with a token: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token), let found = PhoneNumber.read(analysis.cursor(at: token)) else { return nil }
    var first = token
    if token > 0, analysis.isGlued(token), analysis.token(token - 1, is: UInt8(ascii: "(")) {
      let text = analysis.prose.text
      let closes = text[Int(analysis.tokens[token].start)..<found.end].contains(UInt8(ascii: ")"))
      if closes { first = token - 1 }
    }
    return analysis.add(.phone, from: first, upTo: found.end, detail: found.kind.rawValue)
  }

  /// A number in words that begins with a beginning such as `nul zes`: the token past it.
  func recognizeWords(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard var next = beginnings.end(at: token, in: analysis) else { return nil }
    var count = 2
    var end = next
    let limit = analysis.sentenceTokens(token).upperBound
    while next < limit, count < 11 {
      if double.begins(at: next, in: analysis) {
        count += 1
        next += 1
      } else if let past = twoDigits.end(at: next, in: analysis) {
        count += 2
        next = past
        end = past
      } else if let past = digit.end(at: next, in: analysis) {
        count += 1
        next = past
        end = past
      } else if analysis.tokens[next].kind == .number {
        count += analysis.tokens[next].keyRange.count
        next += 1
        end = next
      } else if analysis.isSeparator(next) {
        next += 1
      } else {
        break
      }
    }
    guard count >= 9, count <= 11 else { return nil }
    return analysis.add(.phone, over: token..<end, detail: PhoneNumber.mobile.rawValue)
  }
}
