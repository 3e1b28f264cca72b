/// A number that stands for a word set, a literal word, a mark or a slot; see `Lexicon.symbol(named:)`.
package typealias Symbol = UInt16

/// Sets of symbols in 48 bits. Symbols share bits, so a mask can only tell what is not there.
///
/// The bits lie in two groups of 24, as an image holds them in two integers.
package enum SymbolMask {
  /// Holds every symbol.
  package static let all: UInt64 = 0x00FF_FFFF_00FF_FFFF

  /// Holds one symbol.
  @inline(__always)
  package static func of(_ symbol: Symbol) -> UInt64 {
    let bit = (UInt64((UInt32(symbol) &* 0x9E37_79B1) >> 16) &* 48) >> 16
    return 1 << (bit < 24 ? bit : bit &+ 8)
  }

  package static func of(_ symbols: [Symbol]) -> UInt64 {
    symbols.reduce(0) { $0 | of($1) }
  }
}
