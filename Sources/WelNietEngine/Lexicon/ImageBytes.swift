/// The bytes of an image, and how integers are read from them.
///
/// Every integer is four bytes of six bits each, least significant first, plus 0x30: 24 bits, and never a character
/// that a Swift string literal would have to escape.
package struct ImageBytes: Sendable {
  /// Lives as long as the process: static data, or a run-time compilation that is never freed.
  private nonisolated(unsafe) let base: UnsafeRawPointer
  package let count: Int

  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = UnsafeRawPointer(base)
    self.count = count
  }

  /// The integer at a byte offset.
  @inline(__always)
  package func int(_ offset: Int) -> Int {
    let digits = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) &- 0x3030_3030
    let halves = digits & 0x003F_003F | digits >> 2 & 0x0FC0_0FC0
    return Int(truncatingIfNeeded: halves & 0xFFF | halves >> 4 & 0xFF_F000)
  }

  /// Two neighbouring integers, the first in the low half.
  @inline(__always)
  package func pair(_ offset: Int) -> UInt64 {
    let digits =
      UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &- 0x3030_3030_3030_3030
    let halves = digits & 0x003F_003F_003F_003F | digits >> 2 & 0x0FC0_0FC0_0FC0_0FC0
    return halves & 0xFFF_0000_0FFF | halves >> 4 & 0xFF_F000_00FF_F000
  }

  /// Two neighbouring integers.
  @inline(__always)
  func both(_ offset: Int) -> (Int, Int) {
    let both = pair(offset)
    return (Int(truncatingIfNeeded: both & 0xFF_FFFF), Int(truncatingIfNeeded: both >> 32))
  }

  @inline(__always)
  package func byte(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  /// The bytes at an offset, copied.
  package func bytes(_ offset: Int, _ count: Int) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: base + offset, count: count))
  }

  /// The offset behind the list at an offset.
  @inline(__always)
  package func end(ofList offset: Int) -> Int { offset + 4 + int(offset) * 4 }

  /// Calls `body` with each integer of the list at an offset.
  @inline(__always)
  func forEach(inList offset: Int, _ body: (Int) -> Void) {
    let count = int(offset)
    var at = offset + 4
    for _ in 0..<count / 2 {
      let (first, second) = both(at)
      body(first)
      body(second)
      at += 8
    }
    if count & 1 == 1 { body(int(at)) }
  }

  /// Whether a list holds a symbol.
  @inline(__always)
  package func list(_ offset: Int, holds symbol: Int) -> Bool {
    var at = offset
    for _ in 0..<int(offset) {
      at += 4
      if int(at) == symbol { return true }
    }
    return false
  }

  /// Whether the bytes at an offset are those of a key.
  @inline(__always)
  func equals(_ offset: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<key.count where byte(offset + index) != key[index] { return false }
    return true
  }

  /// Whether the bytes at an offset are those of a key, back to front.
  @inline(__always)
  func equals(_ offset: Int, backwards key: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<key.count where byte(offset + index) != key[key.count - 1 - index] { return false }
    return true
  }
}
