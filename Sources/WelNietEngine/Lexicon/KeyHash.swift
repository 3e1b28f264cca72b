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

  /// What a slot remembers of a hash, so that a record is seldom read in vain.
  @inline(__always)
  package static func tag(_ hash: UInt32) -> Int { Int(hash >> 8) }

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
