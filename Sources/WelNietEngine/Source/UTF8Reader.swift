/// Decodes UTF-8 one scalar at a time and never fails: an invalid byte is one unit of its own.
package enum UTF8Reader {
  /// Stands for a byte that is not part of valid UTF-8.
  package static let invalid: UInt32 = 0xFFFD

  /// The scalar at a byte index and how many bytes it takes; `(invalid, 1)` for a malformed sequence.
  ///
  /// - Precondition: `index` lies inside `bytes`.
  @inline(__always)
  package static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    return multibyte(in: bytes, at: index, first: first)
  }

  private static func multibyte(in bytes: [UInt8], at index: Int, first: UInt8) -> (scalar: UInt32, length: Int) {
    let length: Int
    var value: UInt32
    let least: UInt32
    switch first {
    case 0xC2...0xDF: (length, value, least) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (length, value, least) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (length, value, least) = (4, UInt32(first & 0x07), 0x10000)
    default: return (invalid, 1)
    }
    guard index + length <= bytes.count else { return (invalid, 1) }
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (invalid, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return (invalid, 1) }
    return (value, length)
  }
}
