/// Judges the names of one draft.
struct NameJudge {
  private let analysis: Analysis
  private let people: [Entity]
  private let groups: NameGroups
  private let ties: NameTies
  private let context: NameContext
  private let consent: NameConsent
  private let makers: MakerNames
  /// Keys of the given names of staff: with a title somewhere in the draft.
  private let staff: Set<ArraySlice<UInt8>>

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols, _ people: [Entity]) {
    self.analysis = analysis
    self.people = people
    ties = NameTies(analysis, symbols)
    groups = NameGroups(of: people.map { $0.tokens }, ties.reader)
    context = NameContext(analysis, symbols)
    consent = NameConsent(analysis, symbols)
    makers = MakerNames(analysis, symbols.persons)
    staff = Set(
      people.filter { !$0.person.isDisjoint(with: [.title, .role]) && $0.person.contains(.given) }
        .map { analysis.key(Self.nameStart(of: $0, analysis)) })
  }

  /// Whether a person's name is a finding.
  func isFinding(_ index: Int) -> Bool {
    let person = people[index]
    let detail = person.person
    guard !detail.isNobody, !isQuiet(person) else { return false }
    // Staff may be named by their title; their full names only on the school's own pages.
    if !detail.isDisjoint(with: [.title, .role, .relative]) {
      guard detail.isFullName || ties.isPrivatePerson(person) else { return false }
    }
    let start = Self.nameStart(of: person, analysis)
    if consent.covers(person, nameStart: start) { return false }
    let group = groups[index]
    if detail.isFullName { return !makers.isMaker(person) || ties.isTied(group) }
    if detail.contains(.surnameInitial) { return true }
    if ties.isPrivatePerson(person) { return true }
    guard detail.contains(.given) else { return false }
    if ties.isOwnChild(group) { return ties.hasClass(group) }
    if staff.contains(analysis.key(start)) { return false }
    if ties.isTied(group) || ties.hasMention(analysis.key(start)) { return true }
    if ties.hasLooseClass(group), !context.hasStaffNear(person) { return true }
    guard !detail.contains(.lowerCase), !ties.isGrownUp(group) else { return false }
    return context.pointsAtChild(person)
  }

  /// Blocks in which nothing is anybody's statement.
  private func isQuiet(_ person: Entity) -> Bool {
    let role = analysis.prose.blocks[analysis.sentence(of: person.tokens.lowerBound).block].role
    return role == .contactTarget || role == .attribute || role == .code
  }

  /// The token at which the name proper begins, behind the title.
  static func nameStart(of person: Entity, _ analysis: Analysis) -> Int {
    var token = person.tokens.lowerBound
    while token + 1 < person.tokens.upperBound, Int(analysis.tokens[token].start) < person.range.lowerBound {
      token += 1
    }
    return token
  }
}
