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
      matcher.symbols.deallocate()
      analysis.chart = matcher.machine.chart
      analysis.hits += matcher.hits
    }
  }

  /// An entry to try in a sentence.
  private struct Trial {
    var entry: Int32
    var sentence: Int32
  }

  private let data: ImageBytes
  /// Where the image has the lists of entries by what they are tried for, and the entries.
  private let anchors: Int
  private let entries: Int
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
  /// What there is in the sentence that was looked at last.
  private var symbols: SentenceSymbols
  /// The sentence that was looked at last.
  private var current = -1
  /// What was found out about guards that concern the whole draft, by their place in the image.
  private var draftGuards: [Int: Bool] = [:]
  /// What was found out about the guards of the entry in work that don't depend on where it matches.
  private var guards: [Bool?] = []
  /// A clause of the sentence in work, from mark to mark.
  private var clause = 0..<0

  private init(_ image: LexiconImage, _ analysis: Analysis, _ chart: Chart) {
    data = image.data
    anchors = image.header.anchors
    entries = image.header.entries
    sentences = analysis.sentences
    tokens = analysis.tokens
    text = analysis.prose.text
    context = analysis.context
    conjunction = image.symbol(named: "conjunction")
    machine = PatternMachine(image.data, tokens: analysis.tokens, text: analysis.prose.text, chart: chart)
    trials = [[Trial]](repeating: [], count: image.header.levels + 1)
    scheduled = [Int32](repeating: -1, count: image.header.entryCount)
    symbols = SentenceSymbols(image)
  }

  private mutating func matchAll() {
    for number in sentences.indices {
      look(at: number)
      for index in 0..<symbols.count where symbols.isAnchor(index + 1) {
        schedule(symbols.present(index + 1), number)
      }
    }
    for level in trials.indices {
      draftGuards = [:]
      // Marks add trials to higher levels only, so this level's are complete.
      for trial in trials[level] { tryEntry(Int(trial.entry), Int(trial.sentence)) }
      trials[level] = []
    }
  }

  // MARK: What to try

  /// Notes what there is in a sentence, if it isn't the one that was looked at last.
  private mutating func look(at sentence: Int) {
    guard current != sentence else { return }
    current = sentence
    symbols.read(sentences[sentence].tokens, tokens, machine.chart)
  }

  /// Notes the entries that are tried for a symbol or group of the current sentence, and may match there.
  private mutating func schedule(_ found: Int, _ sentence: Int) {
    let list = data.int(anchors + found * 4)
    guard list > 0 else { return }
    for item in 0..<data.int(list) / 2 {
      let (number, need) = data.both(list + 4 + item * 8)
      guard symbols.has(need) else { continue }
      let entry = EntryRecord(data: data, offset: data.int(entries + number * 4))
      guard entry.applies(to: context, sentences[sentence].tongue), meets(entry.needs),
        mayMatch(entry, beforeMarks: true), scheduled[number] != Int32(sentence)
      else { continue }
      scheduled[number] = Int32(sentence)
      trials[entry.level ?? trials.count - 1].append(Trial(entry: Int32(number), sentence: Int32(sentence)))
    }
  }

  /// Whether the current sentence has an instance of each symbol and group of a list.
  @inline(__always)
  private func meets(_ needs: Int) -> Bool {
    var at = needs + 4
    let end = data.end(ofList: needs)
    while at < end {
      guard symbols.has(data.int(at)) else { return false }
      at += 4
    }
    return true
  }

  /// Whether all parts of an entry may match in the current sentence, each by itself.
  private func mayMatch(_ entry: EntryRecord, beforeMarks: Bool) -> Bool {
    var cursor = entry.parts
    while let part = cursor.nextPart() {
      guard symbols.mayMatch(part.filter, beforeMarks: beforeMarks) else { return false }
    }
    return true
  }

  /// Whether an entry may match now that all marks that it uses are drawn.
  private mutating func isStillPossible(_ entry: EntryRecord, in sentence: Int) -> Bool {
    let needs = data.end(ofList: entry.needs)
    guard data.int(needs) > 0 else { return true }
    look(at: sentence)
    return meets(needs) && mayMatch(entry, beforeMarks: false)
  }

  // MARK: Trying

  private mutating func tryEntry(_ number: Int, _ sentenceNumber: Int) {
    let entry = EntryRecord(data: data, offset: data.int(entries + number * 4))
    guard isStillPossible(entry, in: sentenceNumber) else { return }
    let sentence = sentences[sentenceNumber].tokens
    var cursor = entry.parts
    guard let first = cursor.nextPart() else { return }
    // The other parts, and where the guards stand, once the first part has matched.
    var others: (span: Range<Int>?, guards: EntryRecord.Cursor)?
    guards.removeAll(keepingCapacity: true)
    clause = 0..<0
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      guard let match = machine.first(first.program, first.mask, from: start..<sentence.upperBound, within: sentence)
      else { return }
      start = max(match.tokens.upperBound, start + 1)
      if others == nil {
        guard let span = findOthers(&cursor, sentence) else { return }
        others = (span, cursor)
      }
      guard let others, holds(others.guards, match.tokens, sentenceNumber) else { continue }
      let place = place(entry.span, match.span ?? others.span ?? match.tokens, sentence)
      switch entry.target {
      case .mark(let symbol): draw(symbol, place, sentenceNumber)
      case .rule(let rule):
        hits.append(Hit(rule: rule, severity: entry.severity, message: entry.message, tokens: place))
      }
    }
  }

  /// The first span of an entry's parts but the first, which must all match; nil where one doesn't.
  private mutating func findOthers(_ cursor: inout EntryRecord.Cursor, _ sentence: Range<Int>) -> Range<Int>?? {
    var span: Range<Int>?
    while let part = cursor.nextPart() {
      guard let other = machine.first(part.program, part.mask, from: sentence, within: sentence) else { return nil }
      if span == nil, part.hasSpan { span = other.span }
    }
    return .some(span)
  }

  private mutating func draw(_ mark: Symbol, _ place: Range<Int>, _ sentence: Int) {
    // First, so that what the mark adds can be told.
    look(at: sentence)
    machine.chart.add(mark, from: place.lowerBound, to: place.upperBound)
    let known = symbols.count
    symbols.add(mark, from: place.lowerBound, to: place.upperBound)
    for index in known..<symbols.count { schedule(symbols.present(index + 1), sentence) }
  }

  /// Whether all guards hold.
  private mutating func holds(_ cursor: EntryRecord.Cursor, _ match: Range<Int>, _ number: Int) -> Bool {
    var cursor = cursor
    for index in 0..<cursor.nextCount() {
      let (required, scope) = cursor.nextGuard()
      if index == guards.count { guards.append(nil) }
      var found = true
      // Every part is read, so that the cursor stands behind the guard.
      if let known = guards[index] {
        while cursor.nextPart() != nil {}
        found = known
      } else {
        while let part = cursor.nextPart() { found = found && occurs(part, scope, match, number) }
        switch scope {
        case .sentence, .near, .post: guards[index] = found
        case .before, .after: break
        }
      }
      guard found == required else { return false }
    }
    return true
  }

  private mutating func occurs(
    _ part: EntryRecord.Part, _ scope: LexiconFile.GuardScope, _ match: Range<Int>, _ number: Int
  ) -> Bool {
    let sentence = sentences[number].tokens
    switch scope {
    case .sentence:
      if current == number, !symbols.mayMatch(part.filter, beforeMarks: false) { return false }
      return occurs(part, in: sentence)
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
  private mutating func occurs(_ part: EntryRecord.Part, in tokens: Range<Int>) -> Bool {
    let anchors = part.anchorCount
    if anchors > 0 {
      var mask: UInt64 = 0
      for item in 0..<anchors { mask |= SymbolMask.of(part.anchor(item)) }
      let isAnchored = tokens.contains { token in
        machine.chart.masks[token] & mask != 0
          && (0..<anchors).contains { machine.chart.has(part.anchor($0), at: token) }
      }
      guard isAnchored else { return false }
    }
    return machine.first(part.program, part.mask, from: tokens, within: tokens) != nil
  }

  private mutating func place(_ mode: LexiconFile.SpanMode, _ match: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    switch mode {
    case .match: return match
    case .sentence: return sentence
    case .clause:
      // Matches of one clause share its ends, so that a long one is walked over once.
      if clause.lowerBound <= match.lowerBound, match.upperBound <= clause.upperBound { return clause }
      var start = match.lowerBound
      while start > sentence.lowerBound, !isClauseMark(start - 1) { start -= 1 }
      var end = match.upperBound
      while end < sentence.upperBound, !isClauseMark(end) { end += 1 }
      if !match.contains(where: isClauseMark) { clause = start..<end }
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
