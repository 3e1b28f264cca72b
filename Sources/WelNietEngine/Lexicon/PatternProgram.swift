/// The instructions of compiled patterns. Each is an operation and, where it takes one, an operand.
package enum PatternOperation: Int {
  /// An instance of the symbol must begin here; go on behind it.
  case symbol
  /// Try the next instruction; if that fails, the operand's.
  case split
  case jump
  /// At most so many words, the fewest first.
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
  var hasSpan = false
  /// Which symbols a match may begin with, as a `Chart` mask; all bits where any token may be the first.
  var firstMask = UInt64.max
}

/// A pattern whose names have become symbols.
indirect enum ResolvedPattern {
  case sequence([ResolvedPattern])
  case alternatives([ResolvedPattern])
  case optional(ResolvedPattern)
  case symbol(Symbol)
  case not([Symbol])
  case gap(Int)
  case anyWord, sentenceStart, sentenceEnd, openSpan, closeSpan
}

extension PatternProgram {
  /// Compiles a pattern; `cost` estimates how often a symbol occurs in drafts.
  init(_ pattern: ResolvedPattern, cost: (Symbol) -> Int) {
    compile(pattern)
    code.append(PatternOperation.match.rawValue)
    anchors = Self.anchors(pattern, cost: cost) ?? []
    let first = Self.first(pattern)
    firstMask = first.isOptional ? .max : first.mask
  }

  /// What a pattern may begin with, and whether it can match nothing.
  private static func first(_ pattern: ResolvedPattern) -> (mask: UInt64, isOptional: Bool) {
    switch pattern {
    case .symbol(let symbol): return (Chart.mask(symbol), false)
    case .sequence(let parts):
      var mask: UInt64 = 0
      for part in parts {
        let next = first(part)
        mask |= next.mask
        if !next.isOptional { return (mask, false) }
      }
      return (mask, true)
    case .alternatives(let choices):
      var mask: UInt64 = 0
      var isOptional = false
      for choice in choices {
        let next = first(choice)
        mask |= next.mask
        isOptional = isOptional || next.isOptional
      }
      return (mask, isOptional)
    case .optional(let inner): return (first(inner).mask, true)
    case .sentenceStart, .sentenceEnd, .openSpan, .closeSpan: return (0, true)
    case .not, .gap, .anyWord: return (.max, false)
    }
  }

  private mutating func emit(_ operation: PatternOperation, _ operand: Int? = nil) {
    code.append(operation.rawValue)
    if let operand { code.append(operand) }
  }

  private mutating func compile(_ pattern: ResolvedPattern) {
    switch pattern {
    case .sequence(let parts): for part in parts { compile(part) }
    case .alternatives(let choices): emitChoices(choices)
    case .optional(let inner):
      emit(.split, 0)
      let hole = code.count - 1
      compile(inner)
      code[hole] = code.count
    case .symbol(let symbol): emit(.symbol, Int(symbol))
    case .not(let symbols): emitNot(symbols)
    case .gap(let words): emit(.gap, words)
    case .anyWord: emit(.anyWord)
    case .sentenceStart: emit(.sentenceStart)
    case .sentenceEnd: emit(.sentenceEnd)
    case .openSpan:
      hasSpan = true
      emit(.openSpan)
    case .closeSpan: emit(.closeSpan)
    }
  }

  private mutating func emitChoices(_ choices: [ResolvedPattern]) {
    var exits: [Int] = []
    for (index, choice) in choices.enumerated() {
      guard index + 1 < choices.count else {
        compile(choice)
        break
      }
      emit(.split, 0)
      let hole = code.count - 1
      compile(choice)
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
