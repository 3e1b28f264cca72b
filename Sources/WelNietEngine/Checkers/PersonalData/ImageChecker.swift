/// Reports images in the markup whose alternative text or title shows recognisable people, with no word of consent.
///
/// The marks `image-people`, `image-still`, `image-unrecognisable` and `image-made` of the lexicons tell what an image
/// shows; a person's name counts as people unless the text is about a thing or an animal.
package struct ImageChecker: Sendable {
  package static let rules: [Rule] = [.personalDataImage, .personalDataAIImage]
  /// Blocks around an image in which a word of consent covers it.
  private static let reach = 2

  private let people: Symbol?
  private let still: Symbol?
  private let unrecognisable: Symbol?
  private let made: Symbol?
  private let consent: [Symbol]

  package static func make(_ lexicon: Lexicon) -> Checker {
    let checker = ImageChecker(lexicon)
    return Checker(id: "image", rules: rules) { analysis, candidates in
      checker.check(analysis, &candidates)
    }
  }

  private init(_ lexicon: Lexicon) {
    people = lexicon.symbol(named: "image-people")
    still = lexicon.symbol(named: "image-still")
    unrecognisable = lexicon.symbol(named: "image-unrecognisable")
    made = lexicon.symbol(named: "image-made")
    consent = [lexicon.symbol(named: "consent"), lexicon.symbol(named: "consent-image")].compactMap { $0 }
  }

  private func check(_ analysis: Analysis, _ candidates: inout [Candidate]) {
    let registered = RegisteredConsent(analysis, for: .image)
    if !registered.isEmpty {
      // What the lexicons found in words: `Hierbij de foto van Daan Visser`.
      candidates.removeAll { candidate in
        guard candidate.rule == .personalDataImage, case .prose(let range) = candidate.place else { return false }
        return registered.coversEverybody(in: analysis.tokens(in: range))
      }
    }
    for image in analysis.prose.images {
      let texts = [image.alternative, image.title].map { analysis.tokens(in: $0) }
      guard texts.contains(where: { showsPeople($0, analysis) }),
        !texts.contains(where: { has(unrecognisable, in: $0, analysis) }), !isConsented(image, texts, analysis),
        !texts.contains(where: { registered.coversEverybody(in: $0) })
      else { continue }
      let isMade = texts.contains { has(made, in: $0, analysis) }
      candidates.append(
        Candidate(rule: isMade ? .personalDataAIImage : .personalDataImage, place: .source(image.source)))
    }
  }

  private func showsPeople(_ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    if has(people, in: tokens, analysis) { return true }
    let isNamed = analysis.chart.first(Entity.Kind.person.symbol, in: tokens) != nil
    return isNamed && !has(still, in: tokens, analysis)
  }

  private func has(_ symbol: Symbol?, in tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    symbol.map { analysis.chart.first($0, in: tokens) != nil } ?? false
  }

  /// Whether consent is stated in the image's own texts or in the blocks around it.
  private func isConsented(_ image: Prose.Image, _ texts: [Range<Int>], _ analysis: Analysis) -> Bool {
    let blocks = analysis.prose.blocks
    let first = max(0, image.block - Self.reach)
    let last = min(blocks.count - 1, image.block + Self.reach + 1)
    var places = texts
    if first <= last {
      places.append(analysis.tokens(in: blocks[first].range.lowerBound..<blocks[last].range.upperBound))
    }
    return places.contains { tokens in consent.contains { has($0, in: tokens, analysis) } }
  }
}
