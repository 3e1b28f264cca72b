/// A set of symbols in few bits: it lets all of them through, and few others.
struct SymbolSieve {
  /// Sixteen bits each; a power of two of them.
  private(set) var words: [Int]

  init(_ symbols: [Symbol]) {
    var count = 1
    while count * 16 < symbols.count * 8 { count *= 2 }
    words = [Int](repeating: 0, count: count)
    for symbol in symbols {
      let bit = Self.bit(of: symbol, count)
      words[bit >> 4] |= 1 << (bit & 15)
    }
  }

  /// A symbol's bit in a sieve of so many words.
  @inline(__always)
  static func bit(of symbol: Symbol, _ count: Int) -> Int {
    Int((UInt32(symbol) &* 0x85EB_CA6B) >> 12) & (count * 16 - 1)
  }

  /// Whether a sieve in an image lets a symbol through; `offset` is where its words' count stands.
  @inline(__always)
  static func passes(_ symbol: Symbol, _ data: ImageBytes, _ offset: Int, _ count: Int) -> Bool {
    let bit = bit(of: symbol, count)
    return data.int(offset + 4 + (bit >> 4) * 4) & 1 << (bit & 15) != 0
  }
}
