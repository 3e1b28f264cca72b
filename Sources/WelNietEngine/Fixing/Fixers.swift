/// Everything that can make fixes.
struct Fixers: Sendable {
  private let disclaimers: DisclaimerFixer
  private let images = ImageFixer()
  private let names: NameFixer

  init(_ lexicon: Lexicon) {
    disclaimers = DisclaimerFixer(lexicon)
    names = NameFixer(lexicon)
  }

  /// The fixes for a draft's findings; for each finding the best first.
  func fixes(for result: LintResult, in analysis: Analysis) -> [Fix] {
    let masks = MaskFixer(analysis)
    var fixes = names.fixes(for: result, in: analysis)
    for (index, finding) in result.findings.enumerated() {
      switch finding.rule {
      case .disclaimerMissing, .disclaimerIncomplete, .disclaimerAffiliation:
        fixes += disclaimers.fixes(for: finding, index, in: analysis)
      case .personalDataContact, .personalDataAddress, .personalDataIdentifier, .personalDataBirth:
        fixes += masks.fixes(for: finding, index)
      case .personalDataImage, .personalDataAIImage: fixes += images.fixes(for: finding, index, in: analysis)
      default: break
      }
    }
    let shielded = Shield(result, analysis.prose)
    var fixesOfFinding = [[Fix]](repeating: [], count: result.findings.count)
    for fix in fixes where !fix.edits.isEmpty && shielded.allows(fix.edits) { fixesOfFinding[fix.finding].append(fix) }
    return fixesOfFinding.flatMap { $0 }
  }
}

/// The places that no fix touches: what a comment or the configuration explains, comments, and front matter.
struct Shield {
  private let index: RangeIndex

  init(_ result: LintResult, _ prose: Prose) {
    var ranges = result.suppressed.compactMap { $0.finding.range } + prose.comments.map { $0.source }
    if let frontMatter = prose.frontMatter { ranges.append(frontMatter) }
    index = RangeIndex(ranges)
  }

  func allows(_ edits: [Edit]) -> Bool {
    edits.allSatisfy { !index.overlaps($0.range) }
  }
}
