/// What a draft says about whose view it is: the sentences that say so, and the elements that they hold.
struct DisclaimerStatement: Sendable {
  /// Indices of sentences.
  var sentences: [Int] = []
  var elements: [SchoolProtocol.DisclaimerElement] = []

  var isEmpty: Bool { sentences.isEmpty }

  /// Whether the statement says all that a protocol asks for.
  ///
  /// Where a protocol asks for the own view only, saying that it is not the school's says as much.
  func satisfies(_ required: [SchoolProtocol.DisclaimerElement]) -> Bool {
    if required == [.ownOpinion] { return elements.contains(.ownOpinion) || elements.contains(.notOfficial) }
    return required.allSatisfy { elements.contains($0) }
  }
}

/// Finds the disclaimer of a draft.
///
/// A sentence with a disclaimer's mark is a disclaimer. Looser words say the other elements, but only in such a sentence
/// or right beside it, because they are common words elsewhere.
struct DisclaimerFinder: Sendable {
  private struct Words {
    var element: SchoolProtocol.DisclaimerElement
    var mark: Symbol?
    var soft: Symbol?
  }

  private let words: [Words]
  private let label: Symbol?

  init(_ lexicon: Lexicon) {
    words = [
      Words(
        element: .ownOpinion, mark: lexicon.symbol(named: "disclaimer-own-opinion"),
        soft: lexicon.symbol(named: "disclaimer-own-soft")),
      Words(
        element: .notOfficial, mark: lexicon.symbol(named: "disclaimer-not-official"),
        soft: lexicon.symbol(named: "disclaimer-not-official-soft")),
      Words(
        element: .notThirdParties, mark: lexicon.symbol(named: "disclaimer-third-parties"),
        soft: lexicon.symbol(named: "disclaimer-third-parties-soft")),
    ]
    label = lexicon.symbol(named: "disclaimer-label")
  }

  func statement(in analysis: Analysis) -> DisclaimerStatement {
    var statement = DisclaimerStatement()
    let marked = analysis.sentences.indices.map { number in words.contains { has($0.mark, analysis, number) } }
    guard marked.contains(true) else { return statement }
    for number in analysis.sentences.indices {
      guard marked[number] || isBeside(number, marked, analysis) else {
        // `Ik schrijf wat ik zelf vind.` counts before a disclaimer, but is also something that the post says.
        if isOwnViewBefore(number, marked, analysis), !statement.elements.contains(.ownOpinion) {
          statement.elements.append(.ownOpinion)
        }
        continue
      }
      for word in words where has(word.mark, analysis, number) || has(word.soft, analysis, number) {
        if !statement.elements.contains(word.element) { statement.elements.append(word.element) }
        if statement.sentences.last != number { statement.sentences.append(number) }
      }
    }
    return statement
  }

  /// Whether a sentence stands right after a disclaimer's sentence, or introduces one.
  private func isBeside(_ number: Int, _ marked: [Bool], _ analysis: Analysis) -> Bool {
    if number > 0, marked[number - 1] { return words.contains { has($0.soft, analysis, number) } }
    return number + 1 < marked.count && marked[number + 1] && has(label, analysis, number)
  }

  private func isOwnViewBefore(_ number: Int, _ marked: [Bool], _ analysis: Analysis) -> Bool {
    number + 1 < marked.count && marked[number + 1] && has(words[0].soft, analysis, number)
  }

  private func has(_ symbol: Symbol?, _ analysis: Analysis, _ sentence: Int) -> Bool {
    guard let symbol else { return false }
    return analysis.chart.first(symbol, in: analysis.sentences[sentence].tokens) != nil
  }
}
