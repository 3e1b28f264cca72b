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
  ///
  /// What would steer a terminal or turn the reading direction is written by its number, which means the same.
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
        if length > 1, !cut, !isSteering(scalar) {
          index += length
          continue
        }
        bytes.append(contentsOf: text[copied..<index])
        if length > 1, !cut {
          appendNumber(scalar, to: &bytes)
          index += length
        } else {
          UTF8Writer.append(UTF8Reader.invalid, to: &bytes)
          index += 1
        }
        copied = index
      } else if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F {
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

  /// Whether a scalar beyond ASCII is a control character, ends a line, or turns the reading direction.
  @inline(__always)
  private static func isSteering(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    let letter: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter = byte
    case 0x08: letter = UInt8(ascii: "b")
    case 0x09: letter = UInt8(ascii: "t")
    case 0x0A: letter = UInt8(ascii: "n")
    case 0x0C: letter = UInt8(ascii: "f")
    case 0x0D: letter = UInt8(ascii: "r")
    default: return appendNumber(UInt32(byte), to: &bytes)
    }
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
  }

  /// Appends `\u` and the four digits of a scalar of the basic plane.
  private static func appendNumber(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: "u"))
    var shift: UInt32 = 16
    while shift > 0 {
      shift -= 4
      let nibble = UInt8(truncatingIfNeeded: scalar >> shift & 0x0F)
      bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
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
