/// The parts of links and reference definitions in Markdown.
enum LinkSyntax {
  /// Index of the `]` that ends a label; nil where the label holds a bracket or is too long.
  static func labelEnd(in bytes: [UInt8], from start: Int, end: Int) -> Int? {
    var scan = start
    let limit = min(end, start + 1000)
    while scan < limit {
      switch bytes[scan] {
      case UInt8(ascii: "\\"): scan += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return scan
      default: break
      }
      scan += 1
    }
    return nil
  }

  /// A label as labels are compared: white space collapsed, ASCII and Latin-1 letters in lower case.
  static func normalized(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var label: [UInt8] = []
    label.reserveCapacity(range.count)
    var waitsSpace = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isASCIISpace {
        waitsSpace = !label.isEmpty
        index += 1
        continue
      }
      if waitsSpace { label.append(UInt8(ascii: " ")) }
      waitsSpace = false
      if byte < 0x80 {
        label.append(byte.asciiLowercased)
        index += 1
      } else {
        let (scalar, length) = UTF8Reader.scalar(in: bytes, at: index)
        appendFolded(scalar, bytes[index..<min(index + length, range.upperBound)], to: &label)
        index += length
      }
    }
    return label
  }

  private static func appendFolded(_ scalar: UInt32, _ original: ArraySlice<UInt8>, to label: inout [UInt8]) {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE: label.append(contentsOf: [0xC3, UInt8(scalar & 0xFF) - 0x20])
    case 0x1E9E, 0xDF: label.append(contentsOf: [UInt8(ascii: "s"), UInt8(ascii: "s")])
    case 0x391...0x3A9: append(scalar + 0x20, to: &label)
    case 0x410...0x42F: append(scalar + 0x20, to: &label)
    default: label.append(contentsOf: original)
    }
  }

  private static func append(_ scalar: UInt32, to label: inout [UInt8]) {
    label.append(UInt8(0xC0 | scalar >> 6))
    label.append(UInt8(0x80 | scalar & 0x3F))
  }

  /// Passes over spaces and line endings.
  static func skipSpace(in bytes: [UInt8], from start: Int, end: Int) -> Int {
    var scan = start
    while scan < end, bytes[scan].isASCIISpace { scan += 1 }
    return scan
  }

  /// The address at an index, in angle brackets or with balanced parentheses; `next` follows it.
  static func destination(in bytes: [UInt8], from start: Int, end: Int) -> (text: Range<Int>, next: Int)? {
    var scan = start
    if scan < end, bytes[scan] == UInt8(ascii: "<") {
      scan += 1
      while scan < end {
        switch bytes[scan] {
        case UInt8(ascii: ">"): return (start + 1..<scan, scan + 1)
        case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
        case UInt8(ascii: "\\"): scan += 1
        default: break
        }
        scan += 1
      }
      return nil
    }
    var depth = 0
    loop: while scan < end {
      switch bytes[scan] {
      case UInt8(ascii: "\\") where scan + 1 < end && bytes[scan + 1].isASCIIPunctuation: scan += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break loop }
        depth -= 1
      case 0...0x20, 0x7F: break loop
      default: break
      }
      scan += 1
    }
    return depth == 0 ? (start..<min(scan, end), min(scan, end)) : nil
  }

  /// The title at an index, in quotes or parentheses; `next` follows it.
  static func title(in bytes: [UInt8], from start: Int, end: Int) -> (text: Range<Int>, next: Int)? {
    guard start < end else { return nil }
    let open = bytes[start]
    let close: UInt8
    switch open {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var scan = start + 1
    while scan < end {
      let byte = bytes[scan]
      if byte == close { return (start + 1..<scan, scan + 1) }
      if byte == UInt8(ascii: "\\") {
        scan += 1
      } else if byte == open {
        return nil
      }
      scan += 1
    }
    return nil
  }
}
