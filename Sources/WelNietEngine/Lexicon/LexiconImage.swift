/// Compiled lexicons as they lie in the binary: printable bytes, read in place, nothing decoded at start-up.
///
/// Every integer is four bytes of six bits each, most significant first, plus 0x30: 24 bits, and never a
/// character that a Swift string literal would have to escape. `LexiconImageWriter` documents the layout.
package struct LexiconImage: Sendable {
  /// Lives as long as the process: static data, or a run-time compilation that is never freed.
  private nonisolated(unsafe) let base: UnsafePointer<UInt8>
  package let count: Int

  /// Where the sections begin, in the header's order.
  package enum Section: Int, CaseIterable {
    case firstSymbol, symbolCount, names, nameCount, wordSlots, wordSlotCount, prefixSlots, prefixSlotCount
    case suffixSlots, suffixSlotCount, transitionSlots, transitionSlotCount, disguised, disguisedCount
    case symbolFlags, anchors, entries, entryCount, levels, longestAffix
  }

  package let header: Header

  package struct Header: Sendable {
    package let firstSymbol, symbolCount, names, nameCount, wordSlots, wordSlotCount: Int
    package let prefixSlots, prefixSlotCount, suffixSlots, suffixSlotCount: Int
    package let transitionSlots, transitionSlotCount, disguised, disguisedCount: Int
    package let symbolFlags, anchors, entries, entryCount, levels, longestAffix: Int
  }

  /// An image of static data.
  package init(_ data: StaticString) {
    self.init(base: data.utf8Start, count: data.utf8CodeUnitCount)
  }

  /// An image compiled at run time. Its bytes are copied to memory that is never freed: lexicons are compiled
  /// once a process, and matching reads them without keeping count of anything.
  package init(_ bytes: [UInt8]) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    for index in bytes.indices { copy[index] = bytes[index] }
    self.init(base: UnsafePointer(copy), count: bytes.count)
  }

  private init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
    func section(_ section: Section) -> Int {
      let at = base + section.rawValue * 4
      return Int(at[0] &- 0x30) << 18 | Int(at[1] &- 0x30) << 12 | Int(at[2] &- 0x30) << 6 | Int(at[3] &- 0x30)
    }
    header = Header(
      firstSymbol: section(.firstSymbol), symbolCount: section(.symbolCount), names: section(.names),
      nameCount: section(.nameCount), wordSlots: section(.wordSlots), wordSlotCount: section(.wordSlotCount),
      prefixSlots: section(.prefixSlots), prefixSlotCount: section(.prefixSlotCount),
      suffixSlots: section(.suffixSlots), suffixSlotCount: section(.suffixSlotCount),
      transitionSlots: section(.transitionSlots), transitionSlotCount: section(.transitionSlotCount),
      disguised: section(.disguised), disguisedCount: section(.disguisedCount),
      symbolFlags: section(.symbolFlags), anchors: section(.anchors), entries: section(.entries),
      entryCount: section(.entryCount),
      levels: section(.levels), longestAffix: section(.longestAffix))
  }

  /// The integer at a byte offset.
  @inline(__always)
  package func int(_ offset: Int) -> Int {
    let at = base + offset
    return Int(at[0] &- 0x30) << 18 | Int(at[1] &- 0x30) << 12 | Int(at[2] &- 0x30) << 6 | Int(at[3] &- 0x30)
  }

  @inline(__always)
  package func byte(_ offset: Int) -> UInt8 { base[offset] }

  /// The bytes at an offset, copied.
  package func bytes(_ offset: Int, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: base + offset, count: count))
  }

  /// Whether the bytes at an offset are those of a key.
  @inline(__always)
  func equals(_ offset: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<key.count where base[offset + index] != key[index] { return false }
    return true
  }

  /// Whether a symbol is a set that is also found behind masked spellings.
  @inline(__always)
  package func seesDisguise(_ symbol: Symbol) -> Bool {
    let index = Int(symbol) - header.firstSymbol
    return index >= 0 && index < header.symbolCount && base[header.symbolFlags + index] == 0x31
  }

  /// The symbol of a set or mark, by binary search over the sorted names.
  package func symbol(named name: StaticString) -> Symbol? {
    var low = 0
    var high = header.nameCount
    while low < high {
      let middle = (low + high) / 2
      let record = int(header.names + middle * 4)
      let length = int(record + 4)
      var order = 0
      var index = 0
      while order == 0, index < length, index < name.utf8CodeUnitCount {
        order = Int(base[record + 8 + index]) - Int(name.utf8Start[index])
        index += 1
      }
      if order == 0 { order = length - name.utf8CodeUnitCount }
      if order == 0 { return Symbol(int(record)) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The names of all sets and marks with their symbols.
  package var names: [(name: [UInt8], symbol: Symbol)] {
    (0..<header.nameCount).map { index in
      let record = int(header.names + index * 4)
      return (bytes(record + 8, int(record + 4)), Symbol(int(record)))
    }
  }
}

/// FNV-1a, 32 bits, and what spreads it over a table.
package enum KeyHash {
  package static let seed: UInt32 = 2_166_136_261

  @inline(__always)
  package static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// The first slot for a hash in a table of a power-of-two size.
  @inline(__always)
  package static func slot(_ hash: UInt32, _ count: Int) -> Int {
    Int(((hash ^ (hash >> 15)) &* 0x9E37_79B1) >> 8) & (count - 1)
  }

  package static func hash(_ bytes: [UInt8]) -> UInt32 {
    var hash = seed
    for byte in bytes { hash = add(byte, to: hash) }
    return hash
  }

  /// The slot of a phrase's next word.
  @inline(__always)
  package static func transition(_ node: Int, _ word: Int) -> UInt32 {
    var hash = seed
    hash = (hash ^ UInt32(truncatingIfNeeded: node)) &* 0x85EB_CA6B
    hash = (hash ^ UInt32(truncatingIfNeeded: word)) &* 0xC2B2_AE35
    return hash ^ hash >> 13
  }
}
