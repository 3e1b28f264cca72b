/// Reports an employee who argues in public with a parent or a pupil.
///
/// Three things make an argument: somebody is addressed (a mark of the lexicons, or an @name), the second person, and
/// reproach. Reproach is counted in the sentence that addresses and in the two behind it: words of `reproach-2` two
/// points, of `reproach-1` one. Who addresses parents in general needs more to be arguing.
package struct ArgumentChecker: Sendable {
  /// Points at which words to one person are an argument, and words to a group.
  private static let single = 2
  private static let plural = 4

  private let parent, pupil, group, you, formal, informal, child, thanks: Symbol?
  private let strong, weak: Symbol?
  private let handles: ParentHandles

  package static func make(_ lexicon: Lexicon) -> Checker {
    let checker = ArgumentChecker(lexicon)
    return Checker(id: "argument", rules: [.contactArgument]) { analysis, candidates in
      checker.check(analysis, &candidates)
    }
  }

  private init(_ lexicon: Lexicon) {
    parent = lexicon.symbol(named: "addresses-parent")
    pupil = lexicon.symbol(named: "addresses-pupil")
    group = lexicon.symbol(named: "addresses-group")
    you = lexicon.symbol(named: "second-person")
    formal = lexicon.symbol(named: "formal-you")
    informal = lexicon.symbol(named: "informal-you")
    child = lexicon.symbol(named: "your-child")
    thanks = lexicon.symbol(named: "argument-thanks")
    strong = lexicon.symbol(named: "reproach-2")
    weak = lexicon.symbol(named: "reproach-1")
    handles = ParentHandles(lexicon)
  }

  private func check(_ analysis: Analysis, _ candidates: inout [Candidate]) {
    guard analysis.context.author == .employee else { return }
    var number = 0
    while number < analysis.sentences.count {
      guard let last = argument(from: number, analysis) else {
        number += 1
        continue
      }
      let tokens = analysis.sentences[number].tokens.lowerBound..<analysis.sentences[last].tokens.upperBound
      candidates.append(Candidate(rule: .contactArgument, place: .prose(analysis.range(of: analysis.trimmed(tokens)))))
      number = last + 1
    }
  }

  /// The last sentence of an argument that begins with a sentence; nil where it begins none.
  private func argument(from number: Int, _ analysis: Analysis) -> Int? {
    let opening = analysis.sentences[number].tokens
    guard let threshold = threshold(opening, analysis), !has(thanks, opening, analysis) else { return nil }
    guard !isOthersSpeech(opening, analysis) else { return nil }
    var last = number
    var points = 0
    var addressed = false
    var plain = false
    let known = has(parent, opening, analysis) || has(pupil, opening, analysis) || has(group, opening, analysis)
    // Whoever is spoken to formally, or about his or her child, is no friend or colleague.
    var stranger = known || handles.begin(opening, analysis)
    let familiar = has(pupil, opening, analysis)
    for next in number..<min(number + 3, analysis.sentences.count) {
      let tokens = analysis.sentences[next].tokens
      if next > number, self.threshold(tokens, analysis) != nil, points >= threshold { break }
      let found = reproach(tokens, analysis)
      let second = has(you, tokens, analysis) || familiar && has(informal, tokens, analysis)
      if found > 0 || second { last = next }
      points += found
      plain = plain || has(strong, tokens, analysis)
      addressed = addressed || second
      plain = plain || has(child, tokens, analysis)
      stranger = stranger || has(child, tokens, analysis) || has(formal, tokens, analysis)
    }
    return addressed && stranger && points >= (plain ? threshold : Self.plural) ? last : nil
  }

  /// The points needed where a sentence addresses somebody; nil where it addresses nobody.
  private func threshold(_ tokens: Range<Int>, _ analysis: Analysis) -> Int? {
    if has(parent, tokens, analysis) || has(pupil, tokens, analysis) { return Self.single }
    if has(group, tokens, analysis) { return Self.plural }
    if ParentHandles.mention(in: tokens, analysis) != nil { return Self.single }
    return has(child, tokens, analysis) ? Self.plural - 1 : nil
  }

  /// Whether a sentence is somebody else's words: `Vraag uit 2B: meneer, slaapt u weleens?`
  private func isOthersSpeech(_ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    analysis.entities.contains { entity in
      guard entity.kind == .quotation, entity.tokens.overlaps(tokens) else { return false }
      let detail = QuotationDetail(rawValue: entity.detail)
      return detail.contains(.attributed) && detail.isDisjoint(with: [.exempt, .partial])
        && entity.tokens.count * 2 > tokens.count
    }
  }

  /// The points of a sentence's words of reproach.
  private func reproach(_ tokens: Range<Int>, _ analysis: Analysis) -> Int {
    var points = 0
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      if let strong, let end = analysis.chart.end(of: strong, at: token) {
        points += 2
        token = end
      } else if let weak, let end = analysis.chart.end(of: weak, at: token) {
        points += 1
        token = end
      } else {
        token += 1
      }
    }
    return points
  }

  private func has(_ symbol: Symbol?, _ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
    guard let symbol else { return false }
    return analysis.chart.first(symbol, in: tokens) != nil
  }
}
