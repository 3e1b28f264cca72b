/// Adds a disclaimer, or what one lacks, in the draft's language.
struct DisclaimerFixer: Sendable {
  /// Drafts of so many bytes get the short form.
  private static let shortDraft = 280
  private let finder: DisclaimerFinder

  init(_ lexicon: Lexicon) {
    finder = DisclaimerFinder(lexicon)
  }

  func fixes(for finding: Finding, _ index: Int, in analysis: Analysis) -> [Fix] {
    let language = analysis.mainLanguage
    let school = analysis.context.protocol
    switch finding.rule {
    case .disclaimerMissing:
      let texts = [school.shortDisclaimer(language), school.suggestedDisclaimer(language)].filter { !$0.isEmpty }
      let isShort = analysis.prose.text.count <= Self.shortDraft
      return (isShort ? texts : texts.reversed()).map { text in
        Fix(
          kind: .addDisclaimer, rule: finding.rule, finding: index, title: FixWording.addDisclaimer,
          edits: [DraftEnd(analysis).adding(text)])
      }
    case .disclaimerIncomplete:
      guard let range = finding.range, let edit = completion(at: range.upperBound, language, analysis) else {
        return []
      }
      return [
        Fix(
          kind: .completeDisclaimer, rule: finding.rule, finding: index, title: FixWording.completeDisclaimer,
          edits: [edit])
      ]
    case .disclaimerAffiliation:
      return [
        Fix(
          kind: .addAffiliation, rule: finding.rule, finding: index, title: FixWording.addAffiliation,
          edits: [DraftEnd(analysis).adding(FixWording.affiliation(language))])
      ]
    default: return []
    }
  }

  /// The sentences for the elements that are not there, right behind those that are.
  private func completion(at offset: Int, _ language: Language, _ analysis: Analysis) -> Edit? {
    let said = finder.statement(in: analysis).elements
    let missing = analysis.context.protocol.disclaimer.filter { !said.contains($0) }
    guard !missing.isEmpty, offset > 0 else { return nil }
    let sentences = missing.map { FixWording.sentence($0)(language) }
    var text = ""
    for sentence in sentences { text += " " + sentence }
    let last = analysis.source.bytes[offset - 1]
    // A hashtag ends where it ends; any other sentence without an end mark gets one.
    let token = analysis.tokens.last { analysis.prose.sourceRange(of: $0.range).upperBound <= offset }
    let isOpen = (last.isASCIIAlphanumeric || last >= 0x80) && token?.kind == .word
    return Edit(offset..<offset, (isOpen ? "." : "") + text)
  }
}
