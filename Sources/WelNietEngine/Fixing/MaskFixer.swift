/// Leaves out numbers, addresses and accounts; what a link points at together with its text.
struct MaskFixer: Sendable {
  func fixes(for finding: Finding, _ index: Int, in analysis: Analysis) -> [Fix] {
    guard let range = finding.range, let entity = entity(at: range, of: finding.rule, in: analysis),
      let (noun, article) = FixWording.leftOut(entity.kind)
    else { return [] }
    let cutter = SourceCutter(analysis)
    let links = LinkUndoer(analysis)
    var edits: [Edit] = []
    for mention in [entity] + repetitions(of: entity, in: analysis) {
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
  private func entity(at range: Range<Int>, of rule: Rule, in analysis: Analysis) -> Entity? {
    analysis.entities.first { entity in
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
  private func repetitions(of entity: Entity, in analysis: Analysis) -> [Entity] {
    guard entity.kind == .phone || entity.kind == .email else { return [] }
    let essence = ContactChecker.essence(of: entity, in: analysis)
    return analysis.entities.filter { other in
      other.kind == entity.kind && other.range != entity.range
        && analysis.role(at: other.tokens.lowerBound) == .contactTarget
        && ContactChecker.essence(of: other, in: analysis) == essence
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
