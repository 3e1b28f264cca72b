extension JSONWriter {
  /// Appends text as a JSON string, quotes included.
  package static func appendString(_ text: String, to bytes: inout [UInt8]) {
    appendString(Array(text.utf8), to: &bytes)
  }

  package static func appendString(_ text: StaticString, to bytes: inout [UInt8]) {
    appendString(Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)), to: &bytes)
  }

  package static func appendString(_ text: [UInt8], to bytes: inout [UInt8]) {
    appendString(text, in: 0..<text.count, to: &bytes)
  }

  /// Appends a slice of any bytes as a JSON string; each byte that is not part of valid UTF-8 becomes U+FFFD.
  package static func appendString(_ text: [UInt8], in range: Range<Int>, to bytes: inout [UInt8]) {
    let range = range.clamped(to: 0..<text.count)
    bytes.append(UInt8(ascii: "\""))
    var index = range.lowerBound
    var copied = index
    while index < range.upperBound {
      let byte = text[index]
      if byte >= 0x80 {
        let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
        // A sequence that the slice cuts off is not valid either.
        let cut = index + length > range.upperBound
        if length > 1, !cut {
          index += length
          continue
        }
        bytes.append(contentsOf: text[copied..<index])
        UTF8Writer.append(cut ? UTF8Reader.invalid : scalar, to: &bytes)
        index += 1
        copied = index
      } else if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[copied..<index])
        appendEscaped(byte, to: &bytes)
        index += 1
        copied = index
      } else {
        index += 1
      }
    }
    bytes.append(contentsOf: text[copied..<range.upperBound])
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for _ in 0..<2 { bytes.append(UInt8(ascii: "0")) }
      for nibble in [byte >> 4, byte & 0x0F] {
        bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
      }
    }
  }

  /// Appends an integer in decimal.
  package static func appendInteger(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
