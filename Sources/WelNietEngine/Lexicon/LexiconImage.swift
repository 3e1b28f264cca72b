/// Compiled lexicons as they lie in the binary: printable bytes, read in place, nothing decoded at start-up.
/// `LexiconImageWriter` documents the layout.
package struct LexiconImage: Sendable {
  package let data: ImageBytes

  /// Where the sections begin, in the header's order.
  package enum Section: Int, CaseIterable {
    case firstSymbol, symbolCount, names, nameCount, wordSlots, wordSlotCount, prefixSlots, prefixSlotCount
    case suffixSlots, suffixSlotCount, transitionSlots, transitionSlotCount, disguised, disguisedCount
    case symbolFlags, anchors, entries, entryCount, levels, prefixLengths, suffixLengths
    case groups, groupCount
  }

  package let header: Header

  package struct Header: Sendable {
    package let firstSymbol, symbolCount, names, nameCount, wordSlots, wordSlotCount: Int
    package let prefixSlots, prefixSlotCount, suffixSlots, suffixSlotCount: Int
    package let transitionSlots, transitionSlotCount, disguised, disguisedCount: Int
    package let symbolFlags, anchors, entries, entryCount, levels, prefixLengths, suffixLengths: Int
    package let groups, groupCount: Int
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
    let data = ImageBytes(base: base, count: count)
    self.data = data
    func section(_ section: Section) -> Int { data.int(section.rawValue * 4) }
    header = Header(
      firstSymbol: section(.firstSymbol), symbolCount: section(.symbolCount), names: section(.names),
      nameCount: section(.nameCount), wordSlots: section(.wordSlots), wordSlotCount: section(.wordSlotCount),
      prefixSlots: section(.prefixSlots), prefixSlotCount: section(.prefixSlotCount),
      suffixSlots: section(.suffixSlots), suffixSlotCount: section(.suffixSlotCount),
      transitionSlots: section(.transitionSlots), transitionSlotCount: section(.transitionSlotCount),
      disguised: section(.disguised), disguisedCount: section(.disguisedCount),
      symbolFlags: section(.symbolFlags), anchors: section(.anchors), entries: section(.entries),
      entryCount: section(.entryCount),
      levels: section(.levels), prefixLengths: section(.prefixLengths), suffixLengths: section(.suffixLengths),
      groups: section(.groups), groupCount: section(.groupCount))
  }

  /// The integer at a byte offset.
  @inline(__always)
  package func int(_ offset: Int) -> Int { data.int(offset) }

  /// Whether a symbol is a set that is also found behind masked spellings.
  @inline(__always)
  package func seesDisguise(_ symbol: Symbol) -> Bool {
    let index = Int(symbol) - header.firstSymbol
    return index >= 0 && index < header.symbolCount && data.byte(header.symbolFlags + index) == 0x31
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
        order = Int(data.byte(record + 8 + index)) - Int(name.utf8Start[index])
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
      return (data.bytes(record + 8, int(record + 4)), Symbol(int(record)))
    }
  }
}

extension LexiconImage {
  /// How many sets of lengths there are for affixes of two bytes, and for longer ones.
  static let pairSlots = 1024
  static let tripleSlots = 4096

  /// The bit of a length in a set of lengths; the last stands for all that are longer, too.
  @inline(__always)
  static func lengthBit(_ length: Int) -> Int { 1 << (min(length, 25) - 2) }
}
