/// Everything that can make fixes.
struct Fixers: Sendable {
  private let disclaimers: DisclaimerFixer
  private let masks = MaskFixer()
  private let images = ImageFixer()
  private let names: NameFixer

  init(_ lexicon: Lexicon) {
    disclaimers = DisclaimerFixer(lexicon)
    names = NameFixer(lexicon)
  }

  /// The fixes for a draft's findings; for each finding the best first.
  func fixes(for result: LintResult, in analysis: Analysis) -> [Fix] {
    var fixes = names.fixes(for: result, in: analysis)
    for (index, finding) in result.findings.enumerated() {
      switch finding.rule {
      case .disclaimerMissing, .disclaimerIncomplete, .disclaimerAffiliation:
        fixes += disclaimers.fixes(for: finding, index, in: analysis)
      case .personalDataContact, .personalDataAddress, .personalDataIdentifier, .personalDataBirth:
        fixes += masks.fixes(for: finding, index, in: analysis)
      case .personalDataImage, .personalDataAIImage: fixes += images.fixes(for: finding, index, in: analysis)
      default: break
      }
    }
    let shielded = Shield(result, analysis.prose)
    fixes.removeAll { $0.edits.isEmpty || !shielded.allows($0.edits) }
    return result.findings.indices.flatMap { index in fixes.filter { $0.finding == index } }
  }
}

/// The places that no fix touches: what a comment or the configuration explains, comments, and front matter.
struct Shield {
  private var ranges: [Range<Int>]

  init(_ result: LintResult, _ prose: Prose) {
    ranges = result.suppressed.compactMap { $0.finding.range } + prose.comments.map { $0.source }
    if let frontMatter = prose.frontMatter { ranges.append(frontMatter) }
  }

  func allows(_ edits: [Edit]) -> Bool {
    edits.allSatisfy { edit in ranges.allSatisfy { !$0.overlaps(edit.range) } }
  }
}
