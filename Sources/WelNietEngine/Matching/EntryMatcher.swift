/// Finds the matches of lexicon entries in an analysed draft: marks level by level, then rules.
package struct EntryMatcher {
  /// A match of a rule's entry.
  package struct Hit: Sendable {
    package var entry: LexiconEntry
    /// Its place in its lexicon's entries.
    package var number: Int
    /// Token indices of what to underline.
    package var tokens: Range<Int>
  }

  /// Draws the edges of all marks.
  package static func mark(_ analysis: inout Analysis, _ lexicon: Lexicon) {
    for image in lexicon.images {
      for level in 0..<image.header.levels {
        for hit in hits(analysis, image, level: level) {
          guard case .mark(let symbol) = hit.entry.target else { continue }
          analysis.chart.add(symbol, from: hit.tokens.lowerBound, to: hit.tokens.upperBound)
        }
      }
    }
  }

  /// The matches of all rules' entries, in the order of the draft's sentences.
  package static func ruleHits(_ analysis: Analysis, _ lexicon: Lexicon) -> [Hit] {
    lexicon.images.flatMap { hits(analysis, $0, level: nil) }
  }

  /// The matches of marks of a level, or of rules where there is none.
  private static func hits(_ analysis: Analysis, _ image: LexiconImage, level: Int?) -> [Hit] {
    var matcher = EntryMatcher(analysis, image)
    for sentence in analysis.sentences.indices { matcher.match(sentence, level: level) }
    return matcher.hits
  }

  private let analysis: Analysis
  private let image: LexiconImage
  private var machine: PatternMachine
  private var hits: [Hit] = []
  /// The last sentence for which an entry was tried.
  private var tried: [Int32]
  private var seen: [Int32]

  private init(_ analysis: Analysis, _ image: LexiconImage) {
    self.analysis = analysis
    self.image = image
    machine = PatternMachine(image, analysis)
    tried = [Int32](repeating: -1, count: image.header.entryCount)
    seen = [Int32](repeating: -1, count: image.header.firstSymbol + image.header.symbolCount)
  }

  private mutating func match(_ number: Int, level: Int?) {
    let sentence = analysis.sentences[number]
    for token in sentence.tokens {
      var fresh: [Symbol] = []
      analysis.chart.forEachSymbol(at: token) { symbol in
        if Int(symbol) < seen.count, seen[Int(symbol)] != Int32(number) { fresh.append(symbol) }
      }
      for symbol in fresh {
        seen[Int(symbol)] = Int32(number)
        let list = image.int(image.header.anchors + Int(symbol) * 4)
        guard list > 0 else { continue }
        for item in 0..<image.int(list) {
          let entry = image.int(list + 4 + item * 4)
          guard tried[entry] != Int32(number) else { continue }
          tried[entry] = Int32(number)
          tryEntry(entry, sentence, number, level: level)
        }
      }
    }
  }

  private mutating func tryEntry(_ number: Int, _ sentence: Sentence, _ sentenceNumber: Int, level: Int?) {
    // The first two integers tell whether the entry's turn has come, without reading the rest.
    let record = image.int(image.header.entries + number * 4)
    let isMark = image.int(record) >= 256
    if let level {
      guard isMark, image.int(record + 4) == level else { return }
    } else if isMark {
      return
    }
    let entry = image.entry(number)
    guard applies(entry, sentence) else { return }
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      guard
        let match = machine.first(
          entry.parts[0].program, from: start..<sentence.tokens.upperBound, within: sentence.tokens)
      else { return }
      start = max(match.tokens.upperBound, start + 1)
      var span = match.span
      for part in entry.parts.dropFirst() {
        guard let other = machine.first(part.program, from: sentence.tokens, within: sentence.tokens) else { return }
        if span == nil, part.hasSpan { span = other.span }
      }
      guard entry.guards.allSatisfy({ holds($0, match.tokens, sentence, sentenceNumber) }) else { continue }
      hits.append(Hit(entry: entry, number: number, tokens: place(entry.span, span ?? match.tokens, sentence)))
    }
  }

  private func applies(_ entry: LexiconEntry, _ sentence: Sentence) -> Bool {
    if entry.authors != 0, entry.authors & 1 << analysis.context.author.rawValue == 0 { return false }
    if entry.channels != 0, entry.channels & 1 << analysis.context.channel.rawValue == 0 { return false }
    return entry.tongue == .unknown || sentence.tongue == .unknown || entry.tongue == sentence.tongue
  }

  private mutating func holds(
    _ entryGuard: LexiconEntry.Guard, _ match: Range<Int>, _ sentence: Sentence, _ number: Int
  ) -> Bool {
    let found: Bool
    switch entryGuard.scope {
    case .sentence: found = occurs(entryGuard, sentence.tokens)
    case .near:
      found = (max(0, number - 1)...min(analysis.sentences.count - 1, number + 1)).contains {
        occurs(entryGuard, analysis.sentences[$0].tokens)
      }
    case .post: found = analysis.sentences.indices.contains { occurs(entryGuard, analysis.sentences[$0].tokens) }
    case .before:
      let from = max(sentence.tokens.lowerBound, match.lowerBound - 8)
      found = entryGuard.parts.allSatisfy { part in
        (from..<match.lowerBound).contains { start in
          guard
            let other = machine.first(
              part.program, from: start..<start + 1, within: sentence.tokens.lowerBound..<match.lowerBound)
          else { return false }
          return match.lowerBound - other.tokens.upperBound <= 2
        }
      }
    case .after:
      let to = min(sentence.tokens.upperBound, match.upperBound + 3)
      found = entryGuard.parts.allSatisfy { part in
        machine.first(part.program, from: match.upperBound..<to, within: match.upperBound..<sentence.tokens.upperBound)
          != nil
      }
    }
    return found == entryGuard.required
  }

  private mutating func occurs(_ entryGuard: LexiconEntry.Guard, _ tokens: Range<Int>) -> Bool {
    entryGuard.parts.allSatisfy { part in
      part.anchors.isEmpty && machine.first(part.program, from: tokens, within: tokens) != nil
        || part.anchors.contains { symbol in analysis.chart.first(symbol, in: tokens) != nil }
          && machine.first(part.program, from: tokens, within: tokens) != nil
    }
  }

  private func place(_ mode: LexiconFile.SpanMode, _ tokens: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    switch mode {
    case .match: return tokens
    case .sentence: return sentence.tokens
    case .clause:
      var start = tokens.lowerBound
      while start > sentence.tokens.lowerBound, !isClauseMark(start - 1) { start -= 1 }
      var end = tokens.upperBound
      while end < sentence.tokens.upperBound, !isClauseMark(end) { end += 1 }
      return start..<end
    }
  }

  private func isClauseMark(_ token: Int) -> Bool {
    guard analysis.tokens[token].kind == .punctuation else { return false }
    switch analysis.prose.text[Int(analysis.tokens[token].start)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2:
      return true
    default: return false
    }
  }
}
