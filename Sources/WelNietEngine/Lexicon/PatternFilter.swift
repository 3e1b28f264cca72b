/// The instructions of a pattern's filter. Each is followed by its operands.
package enum FilterOperation: Int {
  /// An instance of one of the symbols whose list follows.
  case instance
  /// The same, where marks, which are drawn later, may be instances.
  case markedInstance
  /// One of several filters: their count follows, then each with its length and the symbol that it begins with.
  case choice
  /// Perhaps the filter that follows, after its length.
  case optional
  /// At most so many words.
  case gap
  /// Exactly one word.
  case word
  case sentenceStart, sentenceEnd

  /// Stands for the symbol that a choice's filter begins with where that may be one of several, or any.
  static let anyFirst = 0xFF_FFFF
}

/// A pattern reduced to the order and the distance of its words: what a sentence lacks that can't match.
///
/// It lets some sentences through that don't match, for marks between words don't count, and never the other way
/// round; `SentenceSymbols.mayMatch` runs it for all places of a sentence at once.
struct PatternFilter {
  private(set) var code: [Int] = []
  /// All symbols that it asks for, some more than once.
  private(set) var symbols: [Symbol] = []

  init(_ pattern: ResolvedPattern, isMark: (Symbol) -> Bool) {
    compile(pattern, isMark)
  }

  private mutating func compile(
    _ pattern: ResolvedPattern, _ isMark: (Symbol) -> Bool
  ) {
    switch pattern {
    case .sequence(let parts): for part in parts { compile(part, isMark) }
    case .symbol(let symbol): emit(instanceOf: [symbol], isMark)
    case .oneOf(let symbols): emit(instanceOf: symbols, isMark)
    case .alternatives(let choices): emit(choices: choices, isMark)
    case .optional(let inner):
      code.append(FilterOperation.optional.rawValue)
      emit(nested: inner, isMark)
    case .gap(let words): code += [FilterOperation.gap.rawValue, words]
    case .anyWord, .not: code.append(FilterOperation.word.rawValue)
    case .sentenceStart: code.append(FilterOperation.sentenceStart.rawValue)
    case .sentenceEnd: code.append(FilterOperation.sentenceEnd.rawValue)
    case .openSpan, .closeSpan: break
    }
  }

  private mutating func emit(
    instanceOf symbols: [Symbol], _ isMark: (Symbol) -> Bool
  ) {
    let operation: FilterOperation = symbols.contains(where: isMark) ? .markedInstance : .instance
    code += [operation.rawValue, symbols.count]
    code += symbols.map { Int($0) }
    self.symbols += symbols
  }

  private mutating func emit(
    choices: [ResolvedPattern], _ isMark: (Symbol) -> Bool
  ) {
    let flat = PatternProgram.flattened(choices)
    var symbols: [Symbol] = []
    var others: [ResolvedPattern] = []
    for choice in flat {
      if case .symbol(let symbol) = choice { symbols.append(symbol) } else { others.append(choice) }
    }
    if others.isEmpty, !symbols.isEmpty { return emit(instanceOf: symbols, isMark) }
    code += [FilterOperation.choice.rawValue, others.count + (symbols.isEmpty ? 0 : 1)]
    if !symbols.isEmpty { emit(choice: .oneOf(symbols), isMark) }
    for other in others { emit(choice: other, isMark) }
  }

  private mutating func emit(choice: ResolvedPattern, _ isMark: (Symbol) -> Bool) {
    let start = code.count
    code += [0, FilterOperation.anyFirst]
    compile(choice, isMark)
    code[start] = code.count - start - 2
    if code.count > start + 4, code[start + 2] == FilterOperation.instance.rawValue, code[start + 3] == 1 {
      code[start + 1] = code[start + 4]
    }
  }

  private mutating func emit(
    nested pattern: ResolvedPattern, _ isMark: (Symbol) -> Bool
  ) {
    let length = code.count
    code.append(0)
    compile(pattern, isMark)
    code[length] = code.count - length - 1
  }
}
