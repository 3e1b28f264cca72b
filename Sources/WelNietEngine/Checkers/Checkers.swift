/// The list of all checkers.
enum Checkers {
  static func all(_ lexicon: Lexicon) -> [Checker] {
    [
      LexiconChecker.make(lexicon),
      DisclaimerChecker.make(lexicon),
      ContactChecker.make(lexicon),
      AddressChecker.make(lexicon),
      IdentifierChecker.make(lexicon),
      BirthChecker.make(lexicon),
    ]
  }
}
