/// Encodes scalars as UTF-8.
package enum UTF8Writer {
  /// Appends a scalar; surrogates and values beyond Unicode become U+FFFD.
  package static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      text.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      text.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0xD800...0xDFFF, 0x110000...:
      append(UTF8Reader.invalid, to: &text)
    case 0x800..<0x10000:
      text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      text.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      text.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
