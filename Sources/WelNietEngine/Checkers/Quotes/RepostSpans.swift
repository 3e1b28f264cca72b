/// Makes a repost's finding reach over what is passed on.
struct RepostSpans {
  private let analysis: Analysis
  /// For each sentence, the quotations that begin in it.
  private var quotations: [[Entity]]

  /// Extends each repost to the quotation that it introduces, or to the sentence behind its colon.
  ///
  /// - Returns: For each token, whether it is part of a repost.
  static func extend(
    _ candidates: inout [Candidate], over quotations: [Entity], _ analysis: Analysis
  ) -> [Bool] {
    let spans = RepostSpans(quotations, analysis)
    var reposted = [Bool](repeating: false, count: analysis.tokens.count)
    for index in candidates.indices where candidates[index].rule == .quotesRepost {
      guard case .prose(let range) = candidates[index].place, let tokens = spans.tokens(of: range) else { continue }
      let whole = spans.extended(tokens)
      candidates[index].place = .prose(analysis.range(of: whole))
      for token in whole { reposted[token] = true }
    }
    return reposted
  }

  private init(_ quotations: [Entity], _ analysis: Analysis) {
    self.analysis = analysis
    self.quotations = [[Entity]](repeating: [], count: analysis.sentences.count)
    for quotation in quotations {
      self.quotations[Int(analysis.tokens[quotation.tokens.lowerBound].sentence)].append(quotation)
    }
  }

  /// The tokens of a range of prose.
  private func tokens(of range: Range<Int>) -> Range<Int>? {
    let first = firstToken { Int(analysis.tokens[$0].end) > range.lowerBound }
    let end = firstToken { Int(analysis.tokens[$0].start) >= range.upperBound }
    return first < end ? first..<end : nil
  }

  /// The first token for which a condition holds that holds for all behind it.
  private func firstToken(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, analysis.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func extended(_ tokens: Range<Int>) -> Range<Int> {
    let number = Int(analysis.tokens[tokens.upperBound - 1].sentence)
    if let quotation = quotations[number].first(where: { follows($0, tokens) }) {
      return tokens.lowerBound..<max(tokens.upperBound, quotation.tokens.upperBound)
    }
    guard number + 1 < analysis.sentences.count, let last = analysis.sentences[number].tokens.last else {
      return tokens
    }
    let next = analysis.sentences[number + 1].tokens
    if let quotation = quotations[number + 1].first(where: { $0.tokens.lowerBound == next.lowerBound }) {
      return tokens.lowerBound..<quotation.tokens.upperBound
    }
    let announces = analysis.token(last, is: UInt8(ascii: ":"))
    return tokens.lowerBound..<(announces ? next.upperBound : tokens.upperBound)
  }

  /// Whether a quotation in a repost's sentence begins in the repost or behind it.
  private func follows(_ quotation: Entity, _ tokens: Range<Int>) -> Bool {
    quotation.tokens.lowerBound >= tokens.lowerBound && quotation.tokens.upperBound > tokens.upperBound
  }
}
