extension JSONReader {
  /// Reads the string whose opening quote is next; escapes resolved, other bytes as they are.
  mutating func string() throws(JSONError) -> [UInt8] {
    let open = index
    index += 1
    var start = index
    skipPlain()
    // Mostly nothing is escaped, and the text is copied as it is.
    if index < end, bytes[index] == UInt8(ascii: "\"") {
      index += 1
      return Array(bytes[start..<index - 1])
    }
    var text: [UInt8] = []
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        text.append(contentsOf: bytes[start..<index])
        index += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: bytes[start..<index])
        try escape(into: &text)
        start = index
        continue
      }
      if byte < 0x20 { throw JSONError(.controlCharacter, offset: index) }
      index += 1
      skipPlain()
    }
    throw JSONError(.unterminatedString, offset: open)
  }

  /// Goes on to the next quote, backslash or control character.
  private mutating func skipPlain() {
    index = bytes.withUnsafeBufferPointer { bytes in
      var next = index
      while next < end, bytes[next] >= 0x20, bytes[next] != UInt8(ascii: "\""), bytes[next] != UInt8(ascii: "\\") {
        next += 1
      }
      return next
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = index
    index += 2
    guard index <= end else { throw JSONError(.invalidEscape, offset: start) }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(at: index) else { throw JSONError(.invalidEscape, offset: start) }
      index += 4
      UTF8Writer.append(scalar(from: unit), to: &text)
    default: throw JSONError(.invalidEscape, offset: start)
    }
  }

  /// The scalar of a UTF-16 unit and of the low surrogate escaped after it; U+FFFD for a surrogate that stands alone.
  private mutating func scalar(from unit: UInt32) -> UInt32 {
    guard (0xD800...0xDFFF).contains(unit) else { return unit }
    guard unit < 0xDC00, index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
      let low = hexadecimal(at: index + 2), (0xDC00...0xDFFF).contains(low)
    else { return UTF8Reader.invalid }
    index += 6
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }

  /// Reads the number that is next and returns it as written.
  mutating func number() throws(JSONError) -> [UInt8] {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = index
    try digits(from: start)
    if index - whole > 1, bytes[whole] == UInt8(ascii: "0") { throw JSONError(.invalidNumber, offset: start) }
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits(from: start)
    }
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits(from: start)
    }
    return Array(bytes[start..<index])
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    let first = index
    while index < end, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
    if index == first { throw JSONError(.invalidNumber, offset: start) }
  }
}
