/// Decides whether a bank account is a person's.
struct AccountJudge: Sendable {
  private let account: WordSet
  private let organisation: WordSet
  private let onBehalf: WordSet
  private let own: WordSet
  /// What only organisations ask for: contributions, dues.
  private let payments: WordSet
  private let people: [WordSet]

  init(_ lexicon: Lexicon) {
    account = WordSet("account-word", in: lexicon)
    organisation = WordSet("organisation-word", in: lexicon)
    onBehalf = WordSet("on-behalf-word", in: lexicon)
    payments = WordSet("dues-word", in: lexicon)
    own = WordSet("own-account-word", in: lexicon)
    people = [
      WordSet("account-holder-word", in: lexicon), WordSet("family", in: lexicon), WordSet("colleague", in: lexicon),
      WordSet("pupil-single", in: lexicon), WordSet(symbol: Entity.Kind.person.symbol),
    ]
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let around = Surroundings(entity, in: analysis)
    // In whose name it is says it best.
    if let name = onBehalf.first(in: around.after(4), of: analysis) {
      return !isOrganisation(name..<min(around.scope.upperBound, name + 8), in: analysis)
    }
    if own.begins(in: around.scope, of: analysis) { return true }
    // `op de rekening van de ouderraad, NL…`: what stands between says whose.
    if let word = account.last(in: around.before(14), of: analysis) {
      let between = word..<entity.tokens.lowerBound
      if isPerson(between, in: analysis) { return true }
      if isOrganisation(between, in: analysis) { return false }
    }
    let persons = people.compactMap { around.distance(to: $0, before: 12, after: 3) }.min()
    let organisations = [
      around.distance(to: organisation, before: 7, after: 4), around.distance(to: .school, before: 7, after: 4),
    ].compactMap { $0 }.min()
    if organisations.isNearer(than: persons) { return false }
    if persons != nil { return true }
    // `De ouderraad vraagt 20 euro. Rekening: …`; and what a school publishes is the school's.
    let previous = around.previousSentence
    if isPerson(previous, in: analysis) { return true }
    if around.row != around.scope, isPerson(around.row, in: analysis) { return true }
    return analysis.context.channel == .personal && !payments.begins(in: around.row, of: analysis)
      && !payments.begins(in: previous, of: analysis)
  }

  private func isPerson(_ tokens: Range<Int>, in analysis: Analysis) -> Bool {
    people.contains { $0.begins(in: tokens, of: analysis) }
  }

  private func isOrganisation(_ tokens: Range<Int>, in analysis: Analysis) -> Bool {
    organisation.begins(in: tokens, of: analysis) || analysis.chart.hasAny(.school, in: tokens)
  }
}
