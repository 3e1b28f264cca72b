/// Leaves out numbers, addresses and accounts; what a link points at together with its text.
struct MaskFixer {
  private let analysis: Analysis
  /// The entities that findings can be about, by where they begin in the source.
  private var entities: [Int: [Entity]] = [:]
  /// Link targets by what they say.
  private var targets: [[UInt8]: [Entity]] = [:]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    for entity in analysis.entities where entity.kind.isMaskable {
      entities[analysis.prose.sourceRange(of: entity.range).lowerBound, default: []].append(entity)
      if MaskFixer.isLinked(entity.kind), analysis.role(at: entity.tokens.lowerBound) == .contactTarget {
        targets[ContactChecker.essence(of: entity, in: analysis), default: []].append(entity)
      }
    }
  }

  func fixes(for finding: Finding, _ index: Int) -> [Fix] {
    guard let range = finding.range, let entity = entity(at: range, of: finding.rule),
      let (noun, article) = FixWording.leftOut(entity.kind)
    else { return [] }
    let cutter = SourceCutter(analysis)
    let links = LinkUndoer(analysis)
    var edits: [Edit] = []
    for mention in [entity] + repetitions(of: entity) {
      let place = mention.tokens.lowerBound
      if analysis.role(at: place) == .contactTarget {
        edits += links.undoing(target: mention.range)
      } else {
        let text = FixWording.mask(noun)(analysis.language(at: place))
        edits += cutter.replacing(mention.range, by: text)
        edits += links.undoing(textAround: mention.range)
      }
    }
    return [
      Fix(
        kind: .mask, rule: finding.rule, finding: index, title: FixWording.title(leavingOut: noun, article),
        edits: edits.inOrder)
    ]
  }

  /// What the finding is about.
  private func entity(at range: Range<Int>, of rule: Rule) -> Entity? {
    entities[range.lowerBound]?.first { entity in
      MaskFixer.kinds(of: rule).contains(entity.kind) && analysis.prose.sourceRange(of: entity.range) == range
    }
  }

  private static func kinds(of rule: Rule) -> [Entity.Kind] {
    switch rule {
    case .personalDataContact: [.phone, .email, .handle, .url]
    case .personalDataAddress: [.address]
    case .personalDataIdentifier: [.bsn, .iban, .plate, .pupilNumber, .idNumber]
    case .personalDataBirth: [.date]
    default: []
    }
  }

  /// Where a link's target says the same once more: there it is no finding of its own.
  private func repetitions(of entity: Entity) -> [Entity] {
    guard MaskFixer.isLinked(entity.kind), !targets.isEmpty else { return [] }
    let same = targets[ContactChecker.essence(of: entity, in: analysis)] ?? []
    return same.filter { $0.kind == entity.kind && $0.range != entity.range }
  }

  private static func isLinked(_ kind: Entity.Kind) -> Bool { kind == .phone || kind == .email }
}

extension Entity.Kind {
  /// Whether a mask can stand in its place.
  fileprivate var isMaskable: Bool {
    switch self {
    case .phone, .email, .handle, .url, .address, .bsn, .iban, .plate, .pupilNumber, .idNumber, .date: true
    default: false
    }
  }
}

extension Analysis {
  /// The role of the block that holds a token.
  func role(at token: Int) -> Prose.BlockRole {
    prose.blocks[sentence(of: token).block].role
  }
}

extension [Edit] {
  /// In order, each once.
  var inOrder: [Edit] {
    var result: [Edit] = []
    for edit in sorted(by: Edit.precedes) where result.last != edit { result.append(edit) }
    return result
  }
}
