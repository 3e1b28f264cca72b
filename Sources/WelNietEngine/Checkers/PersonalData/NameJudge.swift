/// Judges the names of one draft.
struct NameJudge {
  private let analysis: Analysis
  private let people: [Entity]
  private let ties: NameTies
  private let context: NameContext
  private let consent: NameConsent
  /// Keys of the given names of staff: with a title somewhere in the draft.
  private let staff: [ArraySlice<UInt8>]

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols, _ people: [Entity]) {
    self.analysis = analysis
    self.people = people
    ties = NameTies(analysis, symbols)
    context = NameContext(analysis, symbols)
    consent = NameConsent(analysis, symbols)
    staff = people.filter { !$0.person.isDisjoint(with: [.title, .role]) && $0.person.contains(.given) }
      .map { analysis.key(Self.nameStart(of: $0, analysis)) }
  }

  /// Whether a person's name is a finding.
  func isFinding(_ index: Int) -> Bool {
    let person = people[index]
    let detail = person.person
    guard !detail.isNobody, detail.isDisjoint(with: [.title, .role, .relative]), !isQuiet(person) else { return false }
    if consent.covers(person, nameStart: Self.nameStart(of: person, analysis)) { return false }
    if detail.isFullName || detail.contains(.surnameInitial) { return true }
    let group = group(of: index)
    if !detail.contains(.given) { return false }
    if ties.isOwnChild(group) { return ties.hasClass(group) }
    if ties.isTied(group) { return true }
    guard !isStaff(person), !detail.contains(.lowerCase) else { return false }
    return context.pointsAtChild(person, group: group)
  }

  /// Blocks in which nothing is anybody's statement.
  private func isQuiet(_ person: Entity) -> Bool {
    let role = analysis.prose.blocks[analysis.sentence(of: person.tokens.lowerBound).block].role
    return role == .contactTarget || role == .attribute || role == .code
  }

  private func isStaff(_ person: Entity) -> Bool {
    let key = analysis.key(Self.nameStart(of: person, analysis))
    return staff.contains { $0.elementsEqual(key) }
  }

  /// The tokens of the names that stand beside a name, joined by commas and `en`.
  private func group(of index: Int) -> Range<Int> {
    var first = index
    while first > 0, isJoined(people[first - 1], people[first]) { first -= 1 }
    var last = index
    while last + 1 < people.count, isJoined(people[last], people[last + 1]) { last += 1 }
    return people[first].tokens.lowerBound..<people[last].tokens.upperBound
  }

  private func isJoined(_ left: Entity, _ right: Entity) -> Bool {
    guard left.tokens.upperBound < right.tokens.lowerBound else { return false }
    let gap = left.tokens.upperBound..<right.tokens.lowerBound
    guard gap.count <= 2, analysis.sentence(of: gap.lowerBound).block == analysis.sentence(of: right.tokens.lowerBound).block
    else { return false }
    return gap.allSatisfy {
      analysis.key($0, is: "en") || analysis.key($0, is: "and") || analysis.key($0, is: "&") || analysis.key($0, is: "+")
        || analysis.token($0, is: UInt8(ascii: ","))
    }
  }

  /// The token at which the name proper begins, behind the title.
  static func nameStart(of person: Entity, _ analysis: Analysis) -> Int {
    var token = person.tokens.lowerBound
    while token + 1 < person.tokens.upperBound, Int(analysis.tokens[token].start) < person.range.lowerBound { token += 1 }
    return token
  }
}
