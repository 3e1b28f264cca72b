/// Recognises people by their names: full names, first names, initials, titles, and whether it is a private person,
/// someone everybody may name, the author, or no person at all.
package struct PersonRecognizer: Sendable {
  private let symbols: PersonSymbols

  package init(_ lexicon: Lexicon) {
    symbols = PersonSymbols(lexicon)
  }

  /// Adds the persons of a draft, in order. Private persons are `<person>` to patterns, with their title and without.
  package func recognize(_ analysis: inout Analysis) {
    for person in persons(in: analysis) {
      let name = person.start..<person.tokens.upperBound
      let entity = Entity(
        kind: .person, tokens: person.tokens, range: analysis.range(of: name), detail: person.detail.rawValue)
      guard person.detail.isDisjoint(with: [.publicFigure, .thing]) else {
        analysis.entities.append(entity)
        continue
      }
      analysis.add(entity)
      if name != person.tokens {
        analysis.chart.add(Entity.Kind.person.symbol, from: name.lowerBound, to: name.upperBound)
      }
    }
  }

  private func persons(in analysis: Analysis) -> [NameScanner.Name] {
    let roster = Roster(analysis.context.roster)
    let scanned = NameScanner(analysis, symbols).names()
    var names = scanned.isEmpty && roster.isEmpty ? [] : roster.completed(scanned, analysis)
    guard !names.isEmpty else { return [] }
    let reader = NameReader(analysis: analysis, symbols: symbols)
    let guards = PersonGuards(reader)
    names.removeAll { guards.isPartOfSomethingElse($0) }
    let authors = AuthorFinder(reader).authors(in: names)
    for index in authors { names[index].detail.insert(.author) }
    let groups = NameGroups(of: names.map { $0.tokens }, reader)
    var things: Set<ArraySlice<UInt8>> = []
    for index in names.indices where guards.isThing(names[index], in: groups[index]) {
      names[index].detail.insert(.thing)
      things.insert(analysis.key(names[index].start))
    }
    guard !things.isEmpty || !authors.isEmpty else { return names }
    let authorKeys = Set(authors.map { analysis.key(names[$0].start) })
    for index in names.indices where !names[index].detail.contains(.surname) {
      let key = analysis.key(names[index].start)
      if things.contains(key) { names[index].detail.insert(.thing) }
      if authorKeys.contains(key) { names[index].detail.insert(.author) }
    }
    return names
  }
}
