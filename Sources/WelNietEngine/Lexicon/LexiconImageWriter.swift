/// Lays compiled lexicons out as a `LexiconImage`.
///
/// Records, all of integers unless said otherwise (offsets count from the image's start, 0 stands for none):
/// - name: symbol, length, bytes.
/// - slot of a table: the record's offset, the tag of its key's hash.
/// - word: key length, phrase node, key bytes, mask of the symbols, the same with those for capitalised words only,
///   symbols, symbols for capitalised words only, symbols that globs must not add; each list is a count and its items.
/// - affix: key length, key bytes, symbols, symbols for capitalised words only.
/// - phrase node: symbols, symbols for phrases that begin with a capital.
/// - lengths of affixes: two tables, by the hash of a word's outer two and three bytes, of the lengths of the affixes
///   with those bytes, as bits; see `LexiconImage.affixLengths`.
/// - transition: node, word record, next node.
/// - disguised word: kind (0 word, 1 prefix, 2 suffix), key length, symbols, key bytes, one after another.
/// - symbol flags: a byte a symbol, `1` where the set sees through disguises.
/// - anchors: for each symbol, slots included, then for each group, the offset of a list of entries to try where an
///   instance occurs; with each stands a symbol or group that the sentence must have, too.
/// - groups: for each symbol, slots included, the offset of a list of the numbers of the groups that it belongs to;
///   groups are numbered behind the symbols.
/// - entry: see `LexiconEntry`.
struct LexiconImageWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var overflow = false

  init() {
    for _ in LexiconImage.Section.allCases { append(0) }
  }

  var position: Int { bytes.count }

  @discardableResult
  mutating func append(_ value: Int) -> Int {
    let offset = bytes.count
    bytes.append(contentsOf: Self.encode(value))
    if value < 0 || value >= 1 << 24 { overflow = true }
    return offset
  }

  mutating func append(_ key: [UInt8]) {
    bytes.append(contentsOf: key)
  }

  mutating func appendList(_ items: [Int]) {
    append(items.count)
    for item in items { append(item) }
  }

  mutating func set(_ offset: Int, _ value: Int) {
    if value < 0 || value >= 1 << 24 { overflow = true }
    let encoded = Self.encode(value)
    for index in 0..<4 { bytes[offset + index] = encoded[index] }
  }

  mutating func set(_ section: LexiconImage.Section, _ value: Int) {
    set(section.rawValue * 4, value)
  }

  private static func encode(_ value: Int) -> [UInt8] {
    [
      UInt8(value & 63) + 0x30, UInt8(value >> 6 & 63) + 0x30, UInt8(value >> 12 & 63) + 0x30,
      UInt8(value >> 18 & 63) + 0x30,
    ]
  }

  /// Writes a `SymbolMask` as two integers.
  mutating func append(mask: UInt64) {
    append(Int(mask & 0xFF_FFFF))
    append(Int(mask >> 32))
  }

  /// Writes an open-addressing table of record offsets; returns where it lies and how many slots it has.
  mutating func appendTable(_ records: [(hash: UInt32, record: Int)]) -> (offset: Int, count: Int) {
    var count = 16
    while count < records.count * 2 { count *= 2 }
    var slots = [(record: Int, tag: Int)](repeating: (0, 0), count: count)
    for (hash, record) in records {
      var slot = KeyHash.slot(hash, count)
      while slots[slot].record != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = (record, KeyHash.tag(hash))
    }
    let offset = position
    for slot in slots {
      append(slot.record)
      append(slot.tag)
    }
    return (offset, count)
  }
}
