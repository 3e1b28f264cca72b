/// A number that stands for a word set, a literal word, a mark or a slot; see `Lexicon.symbol(named:)`.
package typealias Symbol = UInt16

/// What the tokens of a draft are: every lexicon match and entity, as edges between token positions.
///
/// An edge at token `i` with end `j` says that tokens `i..<j` are an instance of a symbol.
package struct Chart: Sendable {
  package struct Edge: Sendable, Equatable {
    package var symbol: Symbol
    /// Token index past the last.
    package var end: Int32
    /// Index of the next edge from the same token; -1 for none.
    fileprivate(set) package var next: Int32
  }

  package private(set) var heads: [Int32]
  package private(set) var edges: [Edge] = []

  /// For each token, the masks of the symbols of which an instance begins there, joined.
  package private(set) var masks: [UInt64]

  package init(tokenCount: Int) {
    heads = [Int32](repeating: -1, count: tokenCount)
    masks = [UInt64](repeating: 0, count: tokenCount)
  }

  /// A symbol's bit in a mask. Symbols share bits, so a mask can only tell what is not there.
  @inline(__always)
  package static func mask(_ symbol: Symbol) -> UInt64 {
    1 << UInt64((UInt32(symbol) &* 0x9E37_79B1) >> 26)
  }

  /// Adds an edge unless it stands there already.
  package mutating func add(_ symbol: Symbol, from start: Int, to end: Int) {
    guard start < heads.count, end > start else { return }
    var index = heads[start]
    while index >= 0 {
      if edges[Int(index)].symbol == symbol, edges[Int(index)].end == Int32(end) { return }
      index = edges[Int(index)].next
    }
    edges.append(Edge(symbol: symbol, end: Int32(end), next: heads[start]))
    heads[start] = Int32(edges.count - 1)
    masks[start] |= Chart.mask(symbol)
  }

  /// The end of the longest instance of a symbol that begins at a token; nil for none.
  package func end(of symbol: Symbol, at token: Int) -> Int? {
    guard masks[token] & Chart.mask(symbol) != 0 else { return nil }
    var index = heads[token]
    var longest: Int32 = -1
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.symbol == symbol, edge.end > longest { longest = edge.end }
      index = edge.next
    }
    return longest < 0 ? nil : Int(longest)
  }

  /// The end of the longest instance that ends before a bound; nil for none.
  package func end(of symbol: Symbol, at token: Int, below bound: Int32) -> Int? {
    guard masks[token] & Chart.mask(symbol) != 0 else { return nil }
    var index = heads[token]
    var longest: Int32 = -1
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.symbol == symbol, edge.end > longest, edge.end < bound { longest = edge.end }
      index = edge.next
    }
    return longest < 0 ? nil : Int(longest)
  }

  /// Calls `body` with each symbol of which an instance begins at a token.
  @inline(__always)
  package func forEachSymbol(at token: Int, _ body: (Symbol) -> Void) {
    var index = heads[token]
    while index >= 0 {
      body(edges[Int(index)].symbol)
      index = edges[Int(index)].next
    }
  }

  /// Whether an instance of a symbol begins at a token.
  package func has(_ symbol: Symbol, at token: Int) -> Bool {
    guard masks[token] & Chart.mask(symbol) != 0 else { return false }
    var index = heads[token]
    while index >= 0 {
      if edges[Int(index)].symbol == symbol { return true }
      index = edges[Int(index)].next
    }
    return false
  }

  /// The first token in a range at which an instance of a symbol begins.
  package func first(_ symbol: Symbol, in tokens: Range<Int>) -> Int? {
    for token in tokens where has(symbol, at: token) { return token }
    return nil
  }
}
