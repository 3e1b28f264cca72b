/// Where the parts of a word's record lie.
struct WordRecord {
  let data: ImageBytes
  let offset: Int

  @inline(__always)
  var keyLength: Int { data.int(offset) }
  /// The phrases that begin with the word; 0 for none.
  @inline(__always)
  var node: Int { data.int(offset + 4) }
  @inline(__always)
  var key: Int { offset + 8 }

  /// The mask of its symbols.
  @inline(__always)
  func mask(capitalized: Bool) -> UInt64 { data.pair(key + keyLength + (capitalized ? 8 : 0)) }

  /// The list of its symbols; behind it comes that of its symbols for capitalised words only, then that of those
  /// which globs must not add.
  @inline(__always)
  var symbols: Int { key + keyLength + 16 }
  var excluded: Int { data.end(ofList: data.end(ofList: symbols)) }

  /// Calls `body` with each symbol.
  @inline(__always)
  func forEachSymbol(capitalized: Bool, _ body: (Symbol) -> Void) {
    var at = symbols
    for list in 0..<(capitalized ? 2 : 1) {
      if list == 1 { at += 4 }
      for _ in 0..<data.int(at) {
        at += 4
        body(Symbol(truncatingIfNeeded: data.int(at)))
      }
    }
  }
}
