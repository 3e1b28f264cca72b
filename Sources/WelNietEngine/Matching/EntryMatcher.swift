/// Finds the matches of lexicon entries in an analysed draft: marks level by level, then rules.
///
/// An entry is tried in a sentence only where one of its anchors, the rarest words it can't do without, occurs.
package struct EntryMatcher {
  /// A match of a rule's entry.
  package struct Hit: Sendable {
    package var rule: Rule
    package var severity: Severity?
    package var message: SchoolProtocol.Text?
    /// Token indices of what to underline.
    package var tokens: Range<Int>
  }

  /// Draws the edges of all marks and keeps the matches of all rules' entries, in no particular order.
  package static func match(_ analysis: inout Analysis, _ lexicon: Lexicon) {
    for image in lexicon.images {
      let chart = analysis.chart
      analysis.chart = Chart(tokenCount: 0)
      var matcher = EntryMatcher(image, analysis, chart)
      matcher.matchAll()
      analysis.chart = matcher.machine.chart
      analysis.hits += matcher.hits
    }
  }

  /// An entry to try in a sentence.
  private struct Trial {
    var entry: Int32
    var sentence: Int32
  }

  private let image: LexiconImage
  private let sentences: [Sentence]
  private let tokens: [Token]
  private let text: [UInt8]
  private let context: LintContext
  /// Words that begin another clause.
  private let conjunction: Symbol?
  private var machine: PatternMachine
  private var hits: [Hit] = []
  /// What to try, by level; rules stand behind the last level.
  private var trials: [[Trial]]
  /// For each entry, the last sentence that it is to be tried in.
  private var scheduled: [Int32]
  /// What was found out about guards that concern the whole draft, by their place in the image.
  private var draftGuards: [Int: Bool] = [:]

  private init(_ image: LexiconImage, _ analysis: Analysis, _ chart: Chart) {
    self.image = image
    sentences = analysis.sentences
    tokens = analysis.tokens
    text = analysis.prose.text
    context = analysis.context
    conjunction = image.symbol(named: "conjunction")
    machine = PatternMachine(image, tokens: analysis.tokens, text: analysis.prose.text, chart: chart)
    trials = [[Trial]](repeating: [], count: image.header.levels + 1)
    scheduled = [Int32](repeating: -1, count: image.header.entryCount)
  }

  private mutating func matchAll() {
    for number in sentences.indices {
      for token in sentences[number].tokens {
        var edge = machine.chart.heads[token]
        while edge >= 0 {
          schedule(machine.chart.edges[Int(edge)].symbol, number)
          edge = machine.chart.edges[Int(edge)].next
        }
      }
    }
    for level in trials.indices {
      draftGuards = [:]
      // Marks add trials to higher levels only, so this level's are complete.
      for trial in trials[level] { tryEntry(Int(trial.entry), Int(trial.sentence)) }
    }
  }

  /// Notes the entries that a symbol may begin.
  private mutating func schedule(_ symbol: Symbol, _ sentence: Int) {
    guard Int(symbol) < image.header.firstSymbol + image.header.symbolCount else { return }
    let list = image.int(image.header.anchors + Int(symbol) * 4)
    guard list > 0 else { return }
    for item in 0..<image.int(list) {
      let entry = image.int(list + 4 + item * 4)
      guard scheduled[entry] != Int32(sentence) else { continue }
      let record = image.int(image.header.entries + entry * 4)
      guard LexiconEntry.applies(at: record, in: image, to: context, sentences[sentence].tongue) else { continue }
      scheduled[entry] = Int32(sentence)
      let level = LexiconEntry.level(at: record, in: image) ?? trials.count - 1
      trials[level].append(Trial(entry: Int32(entry), sentence: Int32(sentence)))
    }
  }

  private mutating func tryEntry(_ number: Int, _ sentenceNumber: Int) {
    let record = image.int(image.header.entries + number * 4)
    let sentence = sentences[sentenceNumber].tokens
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      var cursor = LexiconEntry.Cursor(image, parts: record)
      guard let first = cursor.nextPart(),
        let match = machine.first(first.program, first.mask, from: start..<sentence.upperBound, within: sentence)
      else { return }
      start = max(match.tokens.upperBound, start + 1)
      var span = match.span
      while let part = cursor.nextPart() {
        guard let other = machine.first(part.program, part.mask, from: sentence, within: sentence) else { return }
        if span == nil, part.hasSpan { span = other.span }
      }
      guard holds(&cursor, match.tokens, sentenceNumber) else { continue }
      let entry = image.entry(number)
      let place = place(entry.span, span ?? match.tokens, sentence)
      switch entry.target {
      case .mark(let symbol):
        machine.chart.add(symbol, from: place.lowerBound, to: place.upperBound)
        schedule(symbol, sentenceNumber)
      case .rule(let rule):
        hits.append(Hit(rule: rule, severity: entry.severity, message: entry.message, tokens: place))
      }
    }
  }

  /// Whether all guards, which stand behind the parts, hold.
  private mutating func holds(_ cursor: inout LexiconEntry.Cursor, _ match: Range<Int>, _ number: Int) -> Bool {
    for _ in 0..<cursor.nextCount() {
      let (required, scope) = cursor.nextGuard()
      var found = true
      // Every part is read, so that the cursor stands behind the guard.
      while let part = cursor.nextPart() { found = found && occurs(part, scope, match, number) }
      guard found == required else { return false }
    }
    return true
  }

  private mutating func occurs(
    _ part: LexiconEntry.Cursor.Part, _ scope: LexiconFile.GuardScope, _ match: Range<Int>, _ number: Int
  ) -> Bool {
    let sentence = sentences[number].tokens
    switch scope {
    case .sentence: return occurs(part, in: sentence)
    case .near:
      for near in max(0, number - 1)...min(sentences.count - 1, number + 1)
      where occurs(part, in: sentences[near].tokens) {
        return true
      }
      return false
    case .post:
      if let known = draftGuards[part.program] { return known }
      var found = false
      for sentence in sentences where !found { found = occurs(part, in: sentence.tokens) }
      draftGuards[part.program] = found
      return found
    case .before:
      for start in max(sentence.lowerBound, match.lowerBound - 8)..<match.lowerBound {
        let limit = sentence.lowerBound..<match.lowerBound
        guard let other = machine.first(part.program, part.mask, from: start..<start + 1, within: limit) else {
          continue
        }
        if match.lowerBound - other.tokens.upperBound <= 2 { return true }
      }
      return false
    case .after:
      let starts = match.upperBound..<min(sentence.upperBound, match.upperBound + 3)
      return machine.first(part.program, part.mask, from: starts, within: match.upperBound..<sentence.upperBound) != nil
    }
  }

  /// Whether a guard's part matches in a sentence. Its anchors are looked for first, because that is cheap.
  private mutating func occurs(_ part: LexiconEntry.Cursor.Part, in tokens: Range<Int>) -> Bool {
    if part.anchorCount > 0 {
      var anchored = false
      for item in 0..<part.anchorCount where !anchored {
        anchored = machine.chart.first(Symbol(image.int(part.anchors + item * 4)), in: tokens) != nil
      }
      guard anchored else { return false }
    }
    return machine.first(part.program, part.mask, from: tokens, within: tokens) != nil
  }

  private func place(_ mode: LexiconFile.SpanMode, _ match: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    switch mode {
    case .match: return match
    case .sentence: return sentence
    case .clause:
      var start = match.lowerBound
      while start > sentence.lowerBound, !isClauseMark(start - 1) { start -= 1 }
      var end = match.upperBound
      while end < sentence.upperBound, !isClauseMark(end) { end += 1 }
      return start..<end
    }
  }

  private func isClauseMark(_ token: Int) -> Bool {
    if tokens[token].kind == .word { return conjunction.map { machine.chart.has($0, at: token) } ?? false }
    guard tokens[token].kind == .punctuation else { return false }
    switch text[Int(tokens[token].start)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2:
      return true
    default: return false
    }
  }
}
