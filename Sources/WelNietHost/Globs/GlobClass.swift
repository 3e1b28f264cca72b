/// A bracket expression: `[a-z]`, `[!0-9]`, `[[:digit:]]`.
struct GlobClass: Sendable, Equatable {
  /// A bit for each byte.
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var isNegated = false

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return (word & 1 << UInt64(byte & 63) != 0) != isNegated
  }

  private mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  static func == (left: GlobClass, right: GlobClass) -> Bool {
    left.bits == right.bits && left.isNegated == right.isNegated
  }

  /// Reads what follows the opening bracket; nil where the closing one is missing or a class is unknown.
  static func read(_ text: ArraySlice<UInt8>, from start: Int) -> (group: GlobClass, end: Int)? {
    var group = GlobClass()
    var index = start
    if index < text.endIndex, text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "^") {
      group.isNegated = true
      index += 1
    }
    let first = index
    var previous: UInt8?
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "]"), index > first { return (group, index + 1) }
      if byte == UInt8(ascii: "["), index + 1 < text.endIndex, text[index + 1] == UInt8(ascii: ":") {
        if let end = endOfName(text, from: index + 2) {
          guard group.insertClass(String(decoding: text[(index + 2)..<end], as: UTF8.self)) else { return nil }
          index = end + 2
          previous = nil
          continue
        }
      }
      if byte == UInt8(ascii: "-"), let low = previous, index + 1 < text.endIndex,
        text[index + 1] != UInt8(ascii: "]")
      {
        index += 1
        guard let high = escaped(text, &index) else { return nil }
        if low <= high { for value in low...high { group.insert(value) } }
        previous = nil
        continue
      }
      guard let value = escaped(text, &index) else { return nil }
      group.insert(value)
      previous = value
    }
    return nil
  }

  /// The byte at an index, or the one after a backslash; moves past it.
  private static func escaped(_ text: ArraySlice<UInt8>, _ index: inout Int) -> UInt8? {
    if text[index] == UInt8(ascii: "\\") { index += 1 }
    guard index < text.endIndex else { return nil }
    defer { index += 1 }
    return text[index]
  }

  /// The place of `:]` after a class's name.
  private static func endOfName(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.endIndex, text[index] != UInt8(ascii: "]") { index += 1 }
    guard index < text.endIndex, index > start, text[index - 1] == UInt8(ascii: ":") else { return nil }
    return index - 1
  }

  private mutating func insertClass(_ name: String) -> Bool {
    let isMember: (UInt8) -> Bool
    switch name {
    case "alnum": isMember = { $0.isLetter || $0.isDigit }
    case "alpha": isMember = { $0.isLetter }
    case "blank": isMember = { $0 == 0x20 || $0 == 0x09 }
    case "cntrl": isMember = { $0 < 0x20 || $0 == 0x7F }
    case "digit": isMember = { $0.isDigit }
    case "graph": isMember = { $0 > 0x20 && $0 < 0x7F }
    case "lower": isMember = { $0.isLetter && $0 & 0x20 != 0 }
    case "print": isMember = { $0 >= 0x20 && $0 < 0x7F }
    case "punct": isMember = { $0 > 0x20 && $0 < 0x7F && !$0.isLetter && !$0.isDigit }
    case "space": isMember = { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
    case "upper": isMember = { $0.isLetter && $0 & 0x20 == 0 }
    case "xdigit": isMember = { $0.isDigit || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 }
    default: return false
    }
    for byte in UInt8.min...UInt8.max where isMember(byte) { insert(byte) }
    return true
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
