/// SipHash-2-4 (Aumasson and Bernstein, 2012) with a result of 64 bits: a keyed hash.
///
/// Who lacks the key cannot find out whether a text has a certain hash, so that hashes of names may be published; and
/// the same text and key give the same hash on every machine and in every version, which Swift's `hashValue` doesn't.
struct SipHash: Sendable {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64
  /// Bytes that don't fill a word yet, the first lowest; the count of all bytes.
  private var tail: UInt64 = 0
  private var count = 0

  init(_ key: BaselineKey) {
    v0 = key.low ^ 0x736F_6D65_7073_6575
    v1 = key.high ^ 0x646F_7261_6E64_6F6D
    v2 = key.low ^ 0x6C79_6765_6E65_7261
    v3 = key.high ^ 0x7465_6462_7974_6573
  }

  static func hash(_ bytes: [UInt8], key: BaselineKey) -> UInt64 {
    var hash = SipHash(key)
    for byte in bytes { hash.add(byte) }
    return hash.finished()
  }

  private mutating func add(_ byte: UInt8) {
    tail |= UInt64(byte) << UInt64(8 * (count % 8))
    count += 1
    if count % 8 == 0 { compress() }
  }

  /// Ends with a word of the rest and the lowest byte of the count.
  private mutating func finished() -> UInt64 {
    tail |= UInt64(truncatingIfNeeded: count) << 56
    compress()
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func compress() {
    v3 ^= tail
    round()
    round()
    v0 ^= tail
    tail = 0
  }

  private mutating func round() {
    v0 &+= v1
    v1 = SipHash.rotate(v1, 13) ^ v0
    v0 = SipHash.rotate(v0, 32)
    v2 &+= v3
    v3 = SipHash.rotate(v3, 16) ^ v2
    v0 &+= v3
    v3 = SipHash.rotate(v3, 21) ^ v0
    v2 &+= v1
    v1 = SipHash.rotate(v1, 17) ^ v2
    v2 = SipHash.rotate(v2, 32)
  }

  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }
}
