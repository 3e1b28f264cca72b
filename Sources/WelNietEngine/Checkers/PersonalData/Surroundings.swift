/// What stands around an entity, for deciding whose it is.
struct Surroundings {
  let analysis: Analysis
  /// The entity's tokens; for the target of a link none, where the link's text begins.
  let tokens: Range<Int>
  /// The sentence of the entity, or of the link to it.
  let scope: Range<Int>

  init(_ entity: Entity, in analysis: Analysis) {
    self.analysis = analysis
    let sentence = analysis.sentence(of: entity.tokens.lowerBound)
    if analysis.prose.blocks[sentence.block].role == .contactTarget, let link = analysis.link(to: entity) {
      // What the link says counts as standing behind its target.
      tokens = link.lowerBound..<link.lowerBound
      scope = analysis.sentencePart(around: link.lowerBound)
    } else {
      tokens = entity.tokens
      scope = analysis.sentencePart(around: tokens.lowerBound)
    }
  }

  /// The tokens before the entity, at most `count`.
  func before(_ count: Int) -> Range<Int> {
    max(scope.lowerBound, tokens.lowerBound - count)..<tokens.lowerBound
  }

  /// The tokens after the entity, at most `count`.
  func after(_ count: Int) -> Range<Int> {
    let upper = max(tokens.upperBound, scope.upperBound)
    return tokens.upperBound..<min(upper, tokens.upperBound + count)
  }

  /// How many tokens lie between the entity and the nearest member of a set, before it or after it in its scope; a
  /// member behind it counts as twice as far. Nil where there is none.
  func distance(to words: WordSet, before: Int = 40, after: Int = 12) -> Int? {
    var nearest: Int?
    if let token = words.last(in: self.before(before), of: analysis) { nearest = tokens.lowerBound - token }
    if let token = words.first(in: self.after(after), of: analysis) {
      let distance = (token - tokens.upperBound + 1) * 2
      nearest = min(nearest ?? distance, distance)
    }
    return nearest
  }

  /// The distance to the nearest entity of a kind, counted likewise.
  func distance(to kind: Entity.Kind, before: Int = 40, after: Int = 12) -> Int? {
    distance(to: WordSet(symbol: kind.symbol), before: before, after: after)
  }

  /// The sentence before the entity's, in the same block; empty where there is none.
  var previousSentence: Range<Int> {
    let index = Int(analysis.tokens[tokens.lowerBound].sentence)
    guard index > 0, analysis.sentences[index - 1].block == analysis.sentences[index].block else {
      return tokens.lowerBound..<tokens.lowerBound
    }
    return analysis.sentences[index - 1].tokens
  }

  /// For a table cell, the tokens of its row; else the scope.
  var row: Range<Int> {
    let blocks = analysis.prose.blocks
    let index = analysis.sentence(of: tokens.lowerBound).block
    guard blocks[index].role == .tableCell else { return scope }
    var first = index
    var last = index
    while first > 0, blocks[first - 1].isInRow(of: blocks[index]) { first -= 1 }
    while last + 1 < blocks.count, blocks[last + 1].isInRow(of: blocks[index]) { last += 1 }
    return analysis.tokens(in: blocks[first].range.lowerBound..<blocks[last].range.upperBound)
  }

  /// Whether a statement of consent covers the entity: in its sentence or one beside it.
  func hasConsent(_ consent: ConsentWords) -> Bool {
    consent.areStated(in: analysis.neighbourhood(of: tokens.lowerBound), of: analysis)
  }
}

extension Analysis {
  /// The tokens of the text of the link whose target an entity stands in: the link nearest to it in the source.
  fileprivate func link(to entity: Entity) -> Range<Int>? {
    let target = prose.sourceRange(of: entity.range)
    var nearest: Range<Int>?
    var shortest = Int.max
    for span in prose.spans where span.role == .linkText {
      let text = prose.sourceRange(of: span.range)
      // In HTML the address stands before the text, in Markdown behind it.
      let distance =
        text.lowerBound >= target.upperBound ? text.lowerBound - target.upperBound : target.lowerBound - text.upperBound
      guard distance >= 0, distance < shortest else { continue }
      let tokens = tokens(in: span.range)
      if !tokens.isEmpty { (nearest, shortest) = (tokens, distance) }
    }
    return nearest
  }
}

extension Prose.Block {
  fileprivate func isInRow(of other: Prose.Block) -> Bool {
    role == .tableCell && table == other.table && row == other.row
  }
}

extension Optional where Wrapped == Int {
  /// Whether this distance is the shorter one; an unknown distance is the longest.
  func isNearer(than other: Int?) -> Bool {
    guard let self else { return false }
    guard let other else { return true }
    return self <= other
  }
}
