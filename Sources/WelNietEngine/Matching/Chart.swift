/// What the tokens of a draft are: every lexicon match and entity, as edges between token positions.
///
/// An edge at token `i` with end `j` says that tokens `i..<j` are an instance of a symbol. What a token is by itself,
/// by the first image of the lexicon, needs no edges: its symbols lie one after another.
package struct Chart: Sendable {
  private struct Edge: Sendable {
    var symbol: Symbol
    /// Token index past the last.
    var end: Int32
    /// Index of the next edge from the same token; -1 for none.
    var next: Int32
  }

  /// What words are by themselves, word by word.
  private var wordSymbols: [Symbol] = []
  /// For each token, where its symbols begin in `wordSymbols`, and how many there are.
  private var words: [(first: Int32, count: Int32)]
  private var heads: [Int32]
  private var edges: [Edge] = []

  /// For each token, the masks of the symbols of which an instance begins there, joined.
  package private(set) var masks: [UInt64]

  /// A chart without edges.
  package init(tokenCount: Int) {
    words = [(first: Int32, count: Int32)](repeating: (0, 0), count: tokenCount)
    heads = [Int32](repeating: -1, count: tokenCount)
    masks = [UInt64](repeating: 0, count: tokenCount)
  }

  package var tokenCount: Int { masks.count }
  /// How many instances there are besides those that words' records tell of.
  var edgeCount: Int { edges.count }

  /// Whether no instance of anything begins at a token.
  @inline(__always)
  package func isEmpty(at token: Int) -> Bool { masks[token] == 0 }

  /// Says which record is a token's word's.
  mutating func set(_ record: WordRecord, at token: Int, capitalized: Bool) {
    let first = wordSymbols.count
    record.forEachSymbol(capitalized: capitalized) { wordSymbols.append($0) }
    words[token] = (Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: wordSymbols.count - first))
    masks[token] |= record.mask(capitalized: capitalized)
  }

  /// Whether a token's own word is an instance of a symbol.
  @inline(__always)
  private func isWord(_ token: Int, _ symbol: Symbol) -> Bool {
    anyOwn(token) { $0 == symbol }
  }

  /// Whether a condition holds for one of the symbols of a token's own word.
  @inline(__always)
  private func anyOwn(_ token: Int, where holds: (Symbol) -> Bool) -> Bool {
    let word = words[token]
    guard word.count > 0 else { return false }
    return wordSymbols.withUnsafeBufferPointer { symbols in
      for index in Int(word.first)..<Int(word.first + word.count) where holds(symbols[index]) { return true }
      return false
    }
  }

  /// Adds an edge unless it stands there already.
  package mutating func add(_ symbol: Symbol, from start: Int, to end: Int) {
    guard start < heads.count, end > start else { return }
    if masks[start] & SymbolMask.of(symbol) != 0, hasEdge(symbol, from: start, to: end) { return }
    edges.append(Edge(symbol: symbol, end: Int32(end), next: heads[start]))
    heads[start] = Int32(edges.count - 1)
    masks[start] |= SymbolMask.of(symbol)
  }

  /// Whether an instance of a symbol covers exactly these tokens.
  package func hasEdge(_ symbol: Symbol, from start: Int, to end: Int) -> Bool {
    if end == start + 1, isWord(start, symbol) { return true }
    var index = heads[start]
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.symbol == symbol, Int(edge.end) == end { return true }
      index = edge.next
    }
    return false
  }

  /// The end of the longest instance of a symbol that begins at a token; nil for none.
  package func end(of symbol: Symbol, at token: Int) -> Int? {
    end(of: symbol, at: token, below: Int32.max)
  }

  /// The end of the longest instance that ends before a bound; nil for none.
  @inline(__always)
  package func end(of symbol: Symbol, at token: Int, below bound: Int32) -> Int? {
    guard masks[token] & SymbolMask.of(symbol) != 0 else { return nil }
    var index = heads[token]
    var longest: Int32 = -1
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.symbol == symbol, edge.end > longest, edge.end < bound { longest = edge.end }
      index = edge.next
    }
    if longest < 0, Int(bound) > token + 1, isWord(token, symbol) { return token + 1 }
    return longest < 0 ? nil : Int(longest)
  }

  /// Calls `body` with the symbol and the end of each instance that begins at a token.
  @inline(__always)
  func forEachInstance(at token: Int, _ body: (Symbol, _ end: Int) -> Void) {
    _ = anyOwn(token) { symbol in
      body(symbol, token + 1)
      return false
    }
    var index = heads[token]
    while index >= 0 {
      body(edges[Int(index)].symbol, Int(edges[Int(index)].end))
      index = edges[Int(index)].next
    }
  }

  /// Whether an instance of a symbol for which a condition holds begins at a token.
  @inline(__always)
  func anySymbol(at token: Int, where holds: (Symbol) -> Bool) -> Bool {
    if anyOwn(token, where: holds) { return true }
    var index = heads[token]
    while index >= 0 {
      if holds(edges[Int(index)].symbol) { return true }
      index = edges[Int(index)].next
    }
    return false
  }

  /// Whether an instance of a symbol begins at a token.
  @inline(__always)
  package func has(_ symbol: Symbol, at token: Int) -> Bool {
    masks[token] & SymbolMask.of(symbol) != 0 && holds(symbol, at: token)
  }

  private func holds(_ symbol: Symbol, at token: Int) -> Bool {
    if isWord(token, symbol) { return true }
    var index = heads[token]
    while index >= 0 {
      if edges[Int(index)].symbol == symbol { return true }
      index = edges[Int(index)].next
    }
    return false
  }

  /// The first token in a range at which an instance of a symbol begins.
  package func first(_ symbol: Symbol, in tokens: Range<Int>) -> Int? {
    let mask = SymbolMask.of(symbol)
    for token in tokens where masks[token] & mask != 0 && holds(symbol, at: token) { return token }
    return nil
  }
}
