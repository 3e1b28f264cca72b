/// Finds citizen service numbers: those that a text announces, and bare ones that pass the 11-test.
package struct BSNRecognizer: Sendable {
  private let announced: Announcement
  /// Words that say that a number is something else: an order, a customer, a book.
  private let others: Announcement

  package init(_ lexicon: Lexicon) {
    announced = Announcement(WordSet("bsn-word", in: lexicon), of: .bsn)
    others = Announcement(WordSet("order-number-word", in: lexicon))
  }

  /// A number that a text announces as a BSN, whether or not it passes the test: the token past it.
  func recognizeAnnounced(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token), let found = CitizenNumber.read(analysis.cursor(at: token)),
      NumericDate.read(analysis.cursor(at: token)) == nil
    else { return nil }
    let covered = analysis.tokens(from: token, upTo: found.end)
    guard announced.covers(covered, in: analysis, reach: 12) else { return nil }
    return analysis.add(.bsn, from: token, upTo: found.end)
  }

  /// A bare number that passes the 11-test: the token past it.
  func recognizeBare(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token), let found = CitizenNumber.read(analysis.cursor(at: token)),
      CitizenNumber.isUsual(groups: found.groups), CitizenNumber.isValid(found.digits),
      !others.covers(analysis.tokens(from: token, upTo: found.end), in: analysis, reach: 12)
    else { return nil }
    return analysis.add(.bsn, from: token, upTo: found.end)
  }
}
