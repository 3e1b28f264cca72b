/// Runs a compiled pattern over a chart.
///
/// Matching backtracks, within a budget: a pattern that would need more steps than `budget` in one sentence is given
/// up there, so that no draft can make the time grow faster than its length.
struct PatternMachine {
  /// Where a pattern matched, in tokens.
  struct Match {
    var tokens: Range<Int>
    /// What stands between the pattern's braces; nil where there are none.
    var span: Range<Int>?
  }

  private let code: ImageBytes
  private let tokens: [Token]
  private let text: [UInt8]
  /// Grows while marks are drawn.
  var chart: Chart
  private var limit: Range<Int> = 0..<0
  private var spanStart = -1
  private var spanEnd = -1
  private var steps = 0

  /// Steps for one search: enough for a hard sentence, and for every word of one that goes on for a megabyte.
  private var budget = 20_000

  init(_ code: ImageBytes, tokens: [Token], text: [UInt8], chart: Chart) {
    self.code = code
    self.tokens = tokens
    self.text = text
    self.chart = chart
  }

  /// The first match of a program that begins in a range of tokens.
  ///
  /// - Parameter mask: what a match may begin with; see `PatternProgram.firstMask`.
  mutating func first(_ program: Int, _ mask: UInt64, from starts: Range<Int>, within limit: Range<Int>) -> Match? {
    self.limit = limit
    steps = 0
    budget = 20_000 + 32 * limit.count
    for start in starts where mask == SymbolMask.all || chart.masks[start] & mask != 0 {
      if let match = match(program, at: start) { return match }
      if steps > budget { return nil }
    }
    return nil
  }

  private mutating func match(_ program: Int, at start: Int) -> Match? {
    spanStart = -1
    spanEnd = -1
    guard let end = run(program, at: start, start: start), end > start else { return nil }
    let span = spanStart >= 0 && spanEnd > spanStart ? spanStart..<spanEnd : nil
    return Match(tokens: start..<end, span: span)
  }

  /// Runs from an instruction at a token; returns the token after the match.
  private mutating func run(_ program: Int, at position: Int, start: Int) -> Int? {
    var at = program
    var position = position
    while true {
      steps += 1
      guard steps <= budget else { return nil }
      switch PatternOperation(rawValue: code.int(at)) {
      case .symbol:
        let symbol = Symbol(truncatingIfNeeded: code.int(at + 4))
        guard mayBegin(SymbolMask.of(symbol), position, start) else { return nil }
        guard !isSkippable(position) else { return runSymbol(symbol, at + 8, position, start) }
        guard let end = chart.end(of: symbol, at: position) else { return nil }
        // Mostly the only instance is a single word, and there is nothing to come back to.
        guard end == position + 1 else { return runSymbol(symbol, at + 8, position, start) }
        moveSpanStart(to: position)
        position = end
        at += 8
      case .oneOf: return runChoice(at, position, start)
      case .sieve:
        guard passesSieve(at + 4, position, start) else { return nil }
        at += 8 + code.int(at + 4) * 4
      case .split:
        if mayBegin(code.pair(at + 8), position, start) {
          let (savedStart, savedEnd) = (spanStart, spanEnd)
          if let end = run(at + 16, at: position, start: start) { return end }
          (spanStart, spanEnd) = (savedStart, savedEnd)
        }
        at = code.int(at + 4)
      case .jump: at = code.int(at + 4)
      case .gap: return runGap(at, position, start)
      case .anyWord:
        guard let word = nextWord(position) else { return nil }
        position = word + 1
        at += 4
      case .not:
        guard let word = nextWord(position) else { return nil }
        let count = code.int(at + 4)
        for item in 0..<count where chart.has(Symbol(code.int(at + 8 + item * 4)), at: word) { return nil }
        position = word + 1
        at += 8 + count * 4
      case .sentenceStart:
        guard position == limit.lowerBound || !hasWord(limit.lowerBound..<position) else { return nil }
        at += 4
      case .sentenceEnd:
        guard !hasWord(position..<limit.upperBound) else { return nil }
        at += 4
      case .openSpan:
        spanStart = position
        at += 4
      case .closeSpan:
        spanEnd = position
        at += 4
      case .match: return position
      case nil: return nil
      }
    }
  }

  /// Whether what begins with a mask's symbols may begin at a token, or behind marks that are passed over there.
  @inline(__always)
  private func mayBegin(_ mask: UInt64, _ position: Int, _ start: Int) -> Bool {
    guard mask != SymbolMask.all else { return true }
    guard position < limit.upperBound else { return false }
    return chart.masks[position] & mask != 0 || position > start && isSkippable(position)
  }

  /// A span that has only just begun begins with a word, not with a mark that was passed over.
  @inline(__always)
  private mutating func moveSpanStart(to position: Int) {
    if spanStart >= 0, spanEnd < 0, spanStart < position, onlySkippable(spanStart..<position) { spanStart = position }
  }

  /// Whether an instance of a symbol that a sieve lets through begins at a token, or may do so behind it.
  private func passesSieve(_ sieve: Int, _ position: Int, _ start: Int) -> Bool {
    guard position < limit.upperBound else { return false }
    if position > start, isSkippable(position) { return true }
    let count = code.int(sieve)
    return chart.anySymbol(at: position) { SymbolSieve.passes($0, code, sieve, count) }
  }

  /// Tries one symbol after another.
  private mutating func runChoice(_ at: Int, _ position: Int, _ start: Int) -> Int? {
    let count = code.int(at + 4)
    let next = at + 8 + count * 4
    for item in 0..<count {
      let symbol = Symbol(truncatingIfNeeded: code.int(at + 8 + item * 4))
      guard mayBegin(SymbolMask.of(symbol), position, start) else { continue }
      if let end = runSymbol(symbol, next, position, start) { return end }
      guard steps <= budget else { return nil }
    }
    return nil
  }

  /// Tries every instance of the symbol, the longest first; skips quote marks and emoji inside a match.
  private mutating func runSymbol(_ symbol: Symbol, _ next: Int, _ position: Int, _ start: Int) -> Int? {
    var position = position
    while position < limit.upperBound {
      var longest = Int32.max
      while let end = chart.end(of: symbol, at: position, below: longest) {
        longest = Int32(end)
        guard end <= limit.upperBound else { continue }
        let (savedStart, savedEnd) = (spanStart, spanEnd)
        moveSpanStart(to: position)
        if let end = run(next, at: end, start: start) { return end }
        (spanStart, spanEnd) = (savedStart, savedEnd)
      }
      guard position > start, isSkippable(position) else { return nil }
      position += 1
    }
    return nil
  }

  private mutating func runGap(_ at: Int, _ position: Int, _ start: Int) -> Int? {
    var words = code.int(at + 4)
    let mask = code.pair(at + 8)
    var position = position
    while true {
      steps += 1
      if mayBegin(mask, position, start) {
        let (savedStart, savedEnd) = (spanStart, spanEnd)
        if let end = run(at + 16, at: position, start: start) { return end }
        (spanStart, spanEnd) = (savedStart, savedEnd)
      }
      guard position < limit.upperBound, steps <= budget else { return nil }
      if isWord(position) {
        guard words > 0 else { return nil }
        words -= 1
      }
      position += 1
    }
  }

  private func isWord(_ token: Int) -> Bool { tokens[token].kind.isWord }

  private func isSkippable(_ token: Int) -> Bool {
    switch tokens[token].kind {
    case .openingQuote, .closingQuote, .quoteMark, .emoji: true
    case .symbol:
      text[Int(tokens[token].start)] == UInt8(ascii: "*") || text[Int(tokens[token].start)] == UInt8(ascii: "_")
    default: false
    }
  }

  private func onlySkippable(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy(isSkippable)
  }

  private func hasWord(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isWord($0) }
  }

  /// The next token that is a word, over quote marks and emoji.
  private func nextWord(_ position: Int) -> Int? {
    var position = position
    while position < limit.upperBound {
      if isWord(position) { return position }
      guard isSkippable(position) else { return nil }
      position += 1
    }
    return nil
  }
}
