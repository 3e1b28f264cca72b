/// The instructions of compiled patterns. Each is an operation and, where it takes one, an operand.
package enum PatternOperation: Int {
  /// An instance of the symbol must begin here; go on behind it.
  case symbol
  /// An instance of one of so many symbols, which follow, must begin here; go on behind it.
  case oneOf
  /// Give up where no instance of a symbol begins that a `SymbolSieve`, which follows, lets through.
  case sieve
  /// Try the next instruction; if that fails, the operand's. A mask says what the next one may begin with.
  case split
  case jump
  /// At most so many words, the fewest first. A mask says what may follow.
  case gap
  case anyWord
  /// One word that is an instance of none of so many symbols, which follow.
  case not
  case sentenceStart, sentenceEnd
  case openSpan, closeSpan
  case match
}

/// A resolved pattern as instructions, and the symbols of which one must be there.
struct PatternProgram {
  var code: [Int] = []
  /// One of these must occur in the sentence; empty where no word is definite.
  var anchors: [Symbol] = []
  /// One of each of these must.
  var needs: [[Symbol]] = []
  var hasSpan = false
  /// Which symbols a match may begin with, as a `SymbolMask`; all where any token may be the first.
  var firstMask = SymbolMask.all
}

/// A pattern whose names have become symbols.
indirect enum ResolvedPattern {
  case sequence([ResolvedPattern])
  case alternatives([ResolvedPattern])
  case optional(ResolvedPattern)
  case symbol(Symbol)
  /// Any of several symbols; made in compiling only.
  case oneOf([Symbol])
  case not([Symbol])
  case gap(Int)
  case anyWord, sentenceStart, sentenceEnd, openSpan, closeSpan
}

extension PatternProgram {
  /// Compiles a pattern; `cost` estimates how often a symbol occurs in drafts.
  init(_ pattern: ResolvedPattern, cost: (Symbol) -> Int) {
    compile(pattern, before: SymbolMask.all)
    code.append(PatternOperation.match.rawValue)
    anchors = Self.anchors(pattern, cost: cost) ?? []
    needs = Self.needs(pattern, cost: cost)
    firstMask = Self.first(pattern, before: SymbolMask.all)
  }

  /// The symbols of which one begins every match; nil where a match may begin with something else.
  private static func firstSymbols(_ pattern: ResolvedPattern) -> [Symbol]? {
    switch pattern {
    case .symbol(let symbol): return [symbol]
    case .sequence(let parts):
      for part in parts {
        switch part {
        case .openSpan, .closeSpan: continue
        default: return firstSymbols(part)
        }
      }
      return nil
    case .alternatives(let choices):
      var all: [Symbol] = []
      for choice in choices {
        guard let symbols = firstSymbols(choice) else { return nil }
        all += symbols
      }
      return all
    default: return nil
    }
  }

  /// What a pattern may begin with where something that begins with `rest` follows it.
  private static func first(_ pattern: ResolvedPattern, before rest: UInt64) -> UInt64 {
    switch pattern {
    case .symbol(let symbol): SymbolMask.of(symbol)
    case .oneOf(let symbols): SymbolMask.of(symbols)
    case .sequence(let parts): parts.reversed().reduce(rest) { first($1, before: $0) }
    case .alternatives(let choices): choices.reduce(0) { $0 | first($1, before: rest) }
    case .optional(let inner): first(inner, before: rest) | rest
    case .sentenceStart, .sentenceEnd, .openSpan, .closeSpan: rest
    case .not, .gap, .anyWord: SymbolMask.all
    }
  }

  private mutating func emit(_ operation: PatternOperation, _ operand: Int? = nil) {
    code.append(operation.rawValue)
    if let operand { code.append(operand) }
  }

  private mutating func emit(mask: UInt64) {
    code.append(Int(mask & 0xFF_FFFF))
    code.append(Int(mask >> 32))
  }

  private mutating func compile(_ pattern: ResolvedPattern, before rest: UInt64) {
    switch pattern {
    case .sequence(let parts):
      for index in parts.indices {
        let behind = parts[(index + 1)...].reversed().reduce(rest) { Self.first($1, before: $0) }
        compile(parts[index], before: behind)
      }
    case .alternatives(let choices):
      if let symbols = Self.firstSymbols(pattern), symbols.count > Self.mostWithoutSieve {
        let sieve = SymbolSieve(symbols)
        emit(.sieve, sieve.words.count)
        code += sieve.words
      }
      emitChoices(Self.joined(Self.flattened(choices)), before: rest)
    case .oneOf(let symbols):
      emit(.oneOf, symbols.count)
      for symbol in symbols { code.append(Int(symbol)) }
    case .optional(let inner):
      emit(.split, 0)
      let hole = code.count - 1
      emit(mask: Self.first(inner, before: rest))
      compile(inner, before: rest)
      code[hole] = code.count
    case .symbol(let symbol): emit(.symbol, Int(symbol))
    case .not(let symbols): emitNot(symbols)
    case .gap(let words):
      emit(.gap, words)
      emit(mask: rest)
    case .anyWord: emit(.anyWord)
    case .sentenceStart: emit(.sentenceStart)
    case .sentenceEnd: emit(.sentenceEnd)
    case .openSpan:
      hasSpan = true
      emit(.openSpan)
    case .closeSpan: emit(.closeSpan)
    }
  }

  /// For so few symbols, asking for each is as cheap.
  private static let mostWithoutSieve = 3

  /// Choices without choices among them.
  static func flattened(_ choices: [ResolvedPattern]) -> [ResolvedPattern] {
    choices.flatMap { choice in
      if case .alternatives(let inner) = choice { return flattened(inner) }
      return [choice]
    }
  }

  /// Choices of which neighbours that are single symbols have become one.
  private static func joined(_ choices: [ResolvedPattern]) -> [ResolvedPattern] {
    var result: [ResolvedPattern] = []
    for choice in choices {
      switch (result.last, choice) {
      case (.symbol(let before), .symbol(let symbol)): result[result.count - 1] = .oneOf([before, symbol])
      case (.oneOf(let before), .symbol(let symbol)): result[result.count - 1] = .oneOf(before + [symbol])
      default: result.append(choice)
      }
    }
    return result
  }

  private mutating func emitChoices(_ choices: [ResolvedPattern], before rest: UInt64) {
    var exits: [Int] = []
    for (index, choice) in choices.enumerated() {
      guard index + 1 < choices.count else {
        compile(choice, before: rest)
        break
      }
      emit(.split, 0)
      let hole = code.count - 1
      emit(mask: Self.first(choice, before: rest))
      compile(choice, before: rest)
      emit(.jump, 0)
      exits.append(code.count - 1)
      code[hole] = code.count
    }
    for exit in exits { code[exit] = code.count }
  }

  private mutating func emitNot(_ symbols: [Symbol]) {
    emit(.not, symbols.count)
    for symbol in symbols { code.append(Int(symbol)) }
  }

  /// Sets of symbols of each of which one is in every match.
  private static func needs(_ pattern: ResolvedPattern, cost: (Symbol) -> Int) -> [[Symbol]] {
    if case .sequence(let parts) = pattern { return parts.flatMap { needs($0, cost: cost) } }
    return anchors(pattern, cost: cost).map { [$0] } ?? []
  }

  /// The cheapest set of symbols of which one is in every match; nil where a match can do without any.
  private static func anchors(_ pattern: ResolvedPattern, cost: (Symbol) -> Int) -> [Symbol]? {
    switch pattern {
    case .symbol(let symbol): return [symbol]
    case .sequence(let parts):
      var best: [Symbol]?
      var lowest = Int.max
      for part in parts {
        guard let candidates = anchors(part, cost: cost) else { continue }
        let price = candidates.reduce(0) { $0 + cost($1) }
        if price < lowest { (best, lowest) = (candidates, price) }
      }
      return best
    case .alternatives(let choices):
      var all: [Symbol] = []
      for choice in choices {
        guard let candidates = anchors(choice, cost: cost) else { return nil }
        for symbol in candidates { all.appendOnce(symbol) }
      }
      return all
    default: return nil
    }
  }
}
