/// The list of all checkers.
enum Checkers {
  /// Makes every checker. The order matters to the last two: a quote in a repost is reported with the repost, and what
  /// the others report ties a draft to the school.
  static func all(_ lexicon: Lexicon) -> [Checker] {
    [
      LexiconChecker.make(lexicon),
      ContactChecker.make(lexicon),
      AddressChecker.make(lexicon),
      IdentifierChecker.make(lexicon),
      BirthChecker.make(lexicon),
      NameChecker.make(lexicon),
      ArgumentChecker.make(lexicon),
      QuoteChecker.make(lexicon),
      ImageChecker.make(lexicon),
      DisclaimerChecker.make(lexicon),
    ]
  }
}
