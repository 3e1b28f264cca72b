/// Statements of consent that can clear a number or an address: those that name it (`met toestemming van`), and not
/// that somebody does not mind.
struct ConsentWords: Sendable {
  private let statement: WordSet
  private let nouns: [WordSet]

  init(_ lexicon: Lexicon) {
    statement = WordSet("consent", in: lexicon)
    nouns = [WordSet("consent-noun", in: lexicon), WordSet("consent-noun-en", in: lexicon)]
  }

  func areStated(in tokens: Range<Int>, of analysis: Analysis) -> Bool {
    statement.begins(in: tokens, of: analysis) && nouns.contains { $0.begins(in: tokens, of: analysis) }
  }
}
