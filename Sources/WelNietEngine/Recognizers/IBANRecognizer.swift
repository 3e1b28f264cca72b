/// Finds bank account numbers, spaced or not, whose check digits are right or that are announced as such.
package struct IBANRecognizer: Sendable {
  private let announced: Announcement
  private let payment: WordSet
  private let old: Announcement

  package init(_ lexicon: Lexicon) {
    announced = Announcement(WordSet("account-word", in: lexicon), of: .iban)
    payment = WordSet("payment-word", in: lexicon)
    old = Announcement(WordSet("account-number-word", in: lexicon), of: .iban)
  }

  /// A number that begins with a token (its country's letters, with or without the check digits): the token past it.
  ///
  /// What has the shape but neither check nor announcement is passed over, so that nobody reads a telephone number
  /// in its digits.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    let start = Int(analysis.tokens[token].start)
    let text = analysis.prose.text
    guard start + 14 < text.count, text[start] | 0x20 >= 0x61, text[start] | 0x20 <= 0x7A,
      let found = BankAccount.read(analysis.cursor(at: token))
    else { return nil }
    let past = analysis.tokens(from: token, upTo: found.end).upperBound
    if found.isValid || announced.covers(token..<past, in: analysis, reach: 12)
      || payment.begins(in: analysis.before(token, 20), of: analysis)
      || payment.begins(in: analysis.after(past, 8), of: analysis)
    {
      return analysis.add(.iban, from: token, upTo: found.end)
    }
    return past
  }

  /// A number whose country's letters stand apart before its check digits at a token (`NL 12 …`): the token past it.
  func recognize(_ analysis: inout Analysis, afterLetters token: Int) -> Int? {
    guard token > 0, analysis.tokens[token - 1].flags.contains(.allCapitals), analysis.key(token - 1).count == 2,
      analysis.sameBlock(token - 1, token), analysis.tokens[token].keyRange.count >= 2
    else { return nil }
    return recognize(&analysis, at: token - 1)
  }

  /// An account number of before the IBAN (seven, nine or ten digits), announced as such: the token past it.
  func recognizeOld(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard let end = AnnouncedCode.end(at: token, in: analysis, least: 7),
      old.isBefore(token, in: analysis, reach: 4)
    else { return nil }
    return analysis.add(.iban, over: token..<end)
  }
}
