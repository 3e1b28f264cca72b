/// Replaces the names of private persons by what they are: `een leerling`, `een collega`, `iemand`. All places where a
/// person is named change together, and those who are named together are counted: `twee leerlingen`.
struct NameFixer: Sendable {
  private let symbols: NameCheckSymbols
  private let words: NamePlaceWords

  init(_ lexicon: Lexicon) {
    symbols = NameCheckSymbols(lexicon)
    words = NamePlaceWords(lexicon)
  }

  /// For each finding two fixes: one that says what the person is and, in case that tells too much, one that doesn't.
  func fixes(for result: LintResult, in analysis: Analysis) -> [Fix] {
    guard result.findings.contains(where: { $0.rule == .personalDataName }) else { return [] }
    let named = NamedPeople(result, in: analysis, symbols, words)
    let plain = NameRewriter(named, words, telling: true).edits()
    let vague = NameRewriter(named, words, telling: false).edits()
    var fixes: [Fix] = []
    for person in named.people {
      let choices = plain[person.cluster] == vague[person.cluster] ? [plain] : [plain, vague]
      for finding in person.findings {
        for choice in choices {
          guard let change = choice[person.cluster], !change.edits.isEmpty else { continue }
          let title =
            change.text.isEmpty ? FixWording.removeName : FixWording.title(replacingNameBy: change.text)
          fixes.append(
            Fix(
              kind: .replaceName, rule: .personalDataName, finding: finding, title: title, edits: change.edits.inOrder))
        }
      }
    }
    return fixes
  }
}

/// Writes the names of a draft anew, from its first to its last.
private struct NameRewriter {
  /// What changes for people who are named together.
  struct Change: Equatable {
    var edits: [Edit] = []
    /// What the first name is replaced by.
    var text = ""
  }

  private let named: NamedPeople
  private let placer: NamePlacer
  private let words: NamePlaceWords
  private let isTelling: Bool
  private var analysis: Analysis { named.reader.analysis }

  /// - Parameter isTelling: Whether to say what people are.
  init(_ named: NamedPeople, _ words: NamePlaceWords, telling isTelling: Bool) {
    self.named = named
    self.words = words
    self.isTelling = isTelling
    placer = NamePlacer(named.reader, words)
  }

  /// The change of each cluster of people.
  func edits() -> [Int: Change] {
    let cutter = SourceCutter(analysis)
    var changes: [Int: Change] = [:]
    var orders = Orders(people: named.people.count)
    var index = 0
    var nextGroup = 0
    while index < named.entities.count {
      while nextGroup < named.groups.count, named.groups[nextGroup].lowerBound < index { nextGroup += 1 }
      let isGroup = nextGroup < named.groups.count && named.groups[nextGroup].lowerBound == index
      let group = isGroup ? named.groups[nextGroup] : index..<index + 1
      if let person = named.personOfEntity[index] {
        let place = group.count > 1 ? place(ofGroup: group, &orders) : place(of: index, person, &orders)
        let cluster = named.people[person].cluster
        if changes[cluster] == nil { changes[cluster] = Change(text: place.text) }
        changes[cluster]?.edits += cutter.replacing(place.range, by: place.text)
      }
      index = group.upperBound
    }
    return changes
  }

  private func phrases(_ person: Int, at token: Int) -> PersonPhrases {
    PersonPhrases(whom: isTelling ? named.people[person].whom : .someone, language: analysis.language(at: token))
  }

  private func place(of index: Int, _ person: Int, _ orders: inout Orders) -> NamePlace {
    let entity = named.entities[index]
    let phrases = phrases(person, at: entity.tokens.lowerBound)
    let isKnown = orders.isKnown[person]
    if !isKnown, isLabel(entity) { orders.number(person) }
    let order = orders.order(of: person, phrases.whom)
    return placer.place(
      entity.tokens, entity.person,
      NamePlace.Reference(phrases: phrases, order: order, isKnown: isKnown, label: orders.labels[person]))
  }

  private func place(ofGroup group: Range<Int>, _ orders: inout Orders) -> NamePlace {
    let people = group.compactMap { named.personOfEntity[$0] }
    let tokens =
      named.entities[group.lowerBound].tokens.lowerBound..<named.entities[group.upperBound - 1].tokens.upperBound
    let phrases = phrases(people[0], at: tokens.lowerBound)
    let isKnown = people.allSatisfy { orders.isKnown[$0] }
    let order = orders.order(ofGroup: people, phrases.whom)
    return placer.group(tokens, phrases.group(of: people.count, order, isKnown: isKnown))
  }

  /// Whether a name stands by itself: a table's cell, the head of a list's item or of a line.
  private func isLabel(_ entity: Entity) -> Bool {
    guard entity.person.isDisjoint(with: [.title, .role, .relative]) else { return false }
    let block = analysis.prose.blocks[analysis.sentence(of: entity.tokens.lowerBound).block]
    if block.role == .tableCell, block.range == entity.range { return true }
    let first = analysis.tokens[entity.tokens.lowerBound]
    guard
      block.role == .listItem && block.range.lowerBound == entity.range.lowerBound || first.flags.contains(.lineStart)
    else { return false }
    let next = entity.tokens.upperBound
    guard next < analysis.tokens.count, analysis.sameBlock(next - 1, next),
      !analysis.tokens[next].flags.contains(.lineStart)
    else { return block.role == .listItem }
    if named.reader.mark(next, UInt8(ascii: ":")) || analysis.isDash(next) { return true }
    switch analysis.tokens[next].kind {
    case .number, .symbol: return true
    case .punctuation: return block.role == .listItem
    default: return false
    }
  }
}

extension Analysis {
  /// Whether a token is a dash with a space before it.
  fileprivate func isDash(_ token: Int) -> Bool {
    guard tokens[token].flags.contains(.spaceBefore), tokens[token].kind == .punctuation else { return false }
    switch UTF8Reader.scalar(in: prose.text, at: Int(tokens[token].start)).scalar {
    case 0x2D, 0x2013, 0x2014: return true
    default: return false
    }
  }
}

/// Who was mentioned before, and how many of each kind.
private struct Orders {
  private(set) var isKnown: [Bool]
  private(set) var labels: [Int?]
  private var orders: [PersonPhrases.Order?]
  private var counts: [PersonPhrases.Whom: Int] = [:]
  private var labelCount = 0

  init(people: Int) {
    isKnown = [Bool](repeating: false, count: people)
    labels = [Int?](repeating: nil, count: people)
    orders = [PersonPhrases.Order?](repeating: nil, count: people)
  }

  mutating func number(_ person: Int) {
    labelCount += 1
    labels[person] = labelCount
  }

  mutating func order(of person: Int, _ whom: PersonPhrases.Whom) -> PersonPhrases.Order {
    isKnown[person] = true
    if let order = orders[person] { return order }
    let order = PersonPhrases.Order(counts[whom] ?? 0)
    counts[whom] = (counts[whom] ?? 0) + 1
    orders[person] = order
    return order
  }

  mutating func order(ofGroup people: [Int], _ whom: PersonPhrases.Whom) -> PersonPhrases.Order {
    let order = PersonPhrases.Order(counts[whom] ?? 0)
    if people.contains(where: { !isKnown[$0] }) { counts[whom] = (counts[whom] ?? 0) + 1 }
    for (index, person) in people.enumerated() {
      isKnown[person] = true
      if orders[person] == nil { orders[person] = people.count > 2 ? .among : index == 0 ? .one : .other }
    }
    return order
  }
}
