/// The people of a draft whose names are findings, and all places where they are named.
struct NamedPeople {
  /// One person.
  struct Person {
    /// Indices into `entities`, in order; the first is a finding.
    var mentions: [Int]
    /// Indices of findings.
    var findings: [Int]
    var whom: PersonPhrases.Whom
    /// The number of the group of people who were named together, or of the person alone.
    var cluster: Int
  }

  /// All person entities of the draft, in order.
  let entities: [Entity]
  private(set) var people: [Person] = []
  /// For each entity, the person; nil for those whose names stay.
  private(set) var personOfEntity: [Int?]
  /// Names that commas and `en` join, as indices of entities; of at least two people, each once.
  private(set) var groups: [Range<Int>] = []
  let reader: NameReader

  init(_ result: LintResult, in analysis: Analysis, _ symbols: NameCheckSymbols, _ words: NamePlaceWords) {
    entities = analysis.entities.filter { $0.kind == .person }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    personOfEntity = entities.map { _ in nil }
    reader = NameReader(analysis: analysis, symbols: symbols.persons)
    let judge = WhomJudge(analysis, symbols, words, reader)
    let together = NameGroups(of: entities.map { $0.tokens }, reader)
    var places: [Range<Int>: Int] = [:]
    for (index, entity) in entities.enumerated().reversed() {
      places[analysis.prose.sourceRange(of: entity.range)] = index
    }
    for (index, finding) in result.findings.enumerated() where finding.rule == .personalDataName {
      guard let range = finding.range, let entity = places[range],
        !isPartOfWord(entities[entity].tokens.lowerBound), !mayBeVerb(entities[entity])
      else { continue }
      if let known = people.firstIndex(where: { isSame(entities[$0.mentions[0]], entities[entity]) }) {
        people[known].mentions.append(entity)
        people[known].findings.append(index)
        personOfEntity[entity] = known
      } else {
        personOfEntity[entity] = people.count
        people.append(
          Person(
            mentions: [entity], findings: [index], whom: judge.whom(entities[entity], together[entity]),
            cluster: people.count))
      }
    }
    let kept = RangeIndex(result.suppressed.compactMap { $0.finding.range })
    for index in entities.indices where personOfEntity[index] == nil && !entities[index].person.isNobody {
      guard entities[index].person.isDisjoint(with: [.title, .role, .relative]),
        !kept.overlaps(analysis.prose.sourceRange(of: entities[index].range)),
        analysis.role(at: entities[index].tokens.lowerBound) != .contactTarget,
        let person = people.firstIndex(where: { isSame(entities[$0.mentions[0]], entities[index]) })
      else { continue }
      people[person].mentions.append(index)
      personOfEntity[index] = person
    }
    for index in people.indices { people[index].mentions.sort() }
    findGroups()
  }

  /// Whether something is glued to a name's front: `9-B. Vragen` is no name after all.
  private func isPartOfWord(_ token: Int) -> Bool {
    let analysis = reader.analysis
    guard analysis.isGlued(token), reader.isSameBlock(token - 1, token) else { return false }
    switch analysis.tokens[token - 1].kind {
    case .word, .number: return true
    case .punctuation: return analysis.token(token - 1, is: UInt8(ascii: "-")) && analysis.isGlued(token - 1)
    default: return false
    }
  }

  /// `Bel haar moeder`: where a sentence begins, a word that no lexicon knows as a name may be a verb.
  private func mayBeVerb(_ entity: Entity) -> Bool {
    entity.person.contains(.guessed) && reader.isSentenceStart(entity.tokens.lowerBound)
      && reader.has(reader.symbols.possessive, at: entity.tokens.upperBound)
  }

  // MARK: Who is who

  /// Whether two names are one person's: the same given name, and no other surname.
  private func isSame(_ left: Entity, _ right: Entity) -> Bool {
    let (one, two) = (left.person, right.person)
    if one.contains(.surname), two.contains(.surname),
      !isSameWord(left.tokens.upperBound - 1, right.tokens.upperBound - 1)
    {
      return false
    }
    guard one.contains(.given), two.contains(.given) else {
      return one.contains(.surname) && two.contains(.surname)
    }
    let analysis = reader.analysis
    return isSameWord(NameJudge.nameStart(of: left, analysis), NameJudge.nameStart(of: right, analysis))
  }

  /// Whether two words differ in the ending of a genitive at most.
  private func isSameWord(_ left: Int, _ right: Int) -> Bool {
    let one = NamedPeople.stem(reader.analysis.key(left))
    let two = NamedPeople.stem(reader.analysis.key(right))
    let s = UInt8(ascii: "s")
    return one.elementsEqual(two) || one.elementsEqual(two + [s]) || two.elementsEqual(one + [s])
  }

  /// A word without `'s`.
  private static func stem(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var stem = key
    if stem.last == UInt8(ascii: "s"), stem.dropLast().last == UInt8(ascii: "'") { stem = stem.dropLast(2) }
    if stem.last == UInt8(ascii: "'") { stem = stem.dropLast() }
    return stem
  }

  // MARK: Who is named together

  private mutating func findGroups() {
    var index = 0
    while index < entities.count {
      var end = index + 1
      while end < entities.count, isJoined(end - 1, end) { end += 1 }
      if end - index > 1 { addGroup(index..<end) }
      index = end
    }
  }

  private func isJoined(_ left: Int, _ right: Int) -> Bool {
    NameGroups.isJoined(entities[left].tokens, entities[right].tokens, reader)
  }

  /// Whoever owns something is not counted with the others: `Daan en Noors moeder`.
  private mutating func addGroup(_ group: Range<Int>) {
    let next = entities[group.upperBound - 1].tokens.upperBound
    if reader.isSameSentence(next - 1, next),
      reader.has(reader.symbols.tieNoun, at: next) || reader.has(reader.symbols.possessive, at: next)
    {
      return
    }
    var members: [Int] = []
    for index in group {
      guard let person = personOfEntity[index], !members.contains(person),
        people[person].whom == people[members.first ?? person].whom,
        entities[index].person.isDisjoint(with: [.title, .role, .relative])
      else { return }
      members.append(person)
    }
    groups.append(group)
    let cluster = members.map { people[$0].cluster }
    for index in people.indices where cluster.contains(people[index].cluster) { people[index].cluster = cluster[0] }
  }
}

/// Tells whom a name belongs to by what stands around it.
private struct WhomJudge {
  private let analysis: Analysis
  private let ties: NameTies
  private let context: NameContext
  private let words: NamePlaceWords
  private let reader: NameReader

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols, _ words: NamePlaceWords, _ reader: NameReader) {
    self.analysis = analysis
    self.words = words
    self.reader = reader
    ties = NameTies(analysis, symbols)
    context = NameContext(analysis, symbols)
  }

  func whom(_ person: Entity, _ group: Range<Int>) -> PersonPhrases.Whom {
    let first = person.tokens.lowerBound
    if person.person.contains(.title) {
      return words.teacherTitle.begins(at: first, in: analysis) ? .teacher : .someone
    }
    if person.person.contains(.relative) || isRelative(group) { return .someone }
    if person.person.contains(.role) || ties.isGrownUp(group) { return staff }
    let sentence = analysis.sentence(of: first)
    if ties.isTied(group) || ties.hasMention(analysis.key(first)) || isChild(person, sentence) {
      return words.newborn.begins(in: sentence.tokens, of: analysis) ? .baby : .pupil
    }
    if context.hasStaffNear(person) { return staff }
    return ties.hasLooseClass(group) || words.childWord.begins(in: sentence.tokens, of: analysis) ? .pupil : .someone
  }

  /// What stands around a first name tells that it is a child's. A full name may be anybody's, unless it is all that
  /// an item of a list or a table's cell holds.
  private func isChild(_ person: Entity, _ sentence: Sentence) -> Bool {
    guard context.pointsAtChild(person) else { return false }
    return !person.person.isFullName || analysis.prose.blocks[sentence.block].range == person.range
  }

  private var staff: PersonPhrases.Whom {
    analysis.context.author == .employee && analysis.context.channel == .personal ? .colleague : .staff
  }

  /// `Karin (de moeder van …)`
  private func isRelative(_ group: Range<Int>) -> Bool {
    var noun = group.upperBound + 1
    guard reader.isSameSentence(group.upperBound - 1, noun), !reader.isWord(group.upperBound) else { return false }
    if words.determiner.begins(at: noun, in: analysis) { noun += 1 }
    return reader.has(reader.symbols.tieNoun, at: noun) && reader.has(reader.symbols.tieLink, at: noun + 1)
  }
}
