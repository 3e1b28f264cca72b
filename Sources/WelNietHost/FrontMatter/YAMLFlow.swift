import WelNietEngine

/// Reads YAML values that stand in a line or in brackets.
struct YAMLFlow {
  let bytes: [UInt8]
  let end: Int
  var index: Int
  private static let maximumDepth = 32

  init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  /// Skips white space, line ends and comments.
  private mutating func skipSpace() {
    while index < end {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#"), index > 0, bytes[index - 1] <= 0x20 {
        while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else {
        return
      }
    }
  }

  /// Reads a key and its colon.
  mutating func key() throws(FrontMatterError) -> String {
    let start = index
    let name: [UInt8]
    if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      name = try quoted()
      skipBlanks()
    } else {
      while index < end, !isColon(index), bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      name = trimmed(start..<index)
    }
    guard index < end, isColon(index), !name.isEmpty else { throw FrontMatterError(.expectedKey, at: start) }
    index += 1
    return String(decoding: name, as: UTF8.self)
  }

  /// A value that begins here; a plain text ends with the line.
  mutating func value(lineEnd: Int, depth: Int) throws(FrontMatterError) -> JSONValue {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try bracketed(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return JSONValue(.string(try quoted()), offset: start)
    default: return try plain(until: lineEnd, isBracketed: false)
    }
  }

  private mutating func bracketed(depth: Int) throws(FrontMatterError) -> JSONValue {
    guard depth < YAMLFlow.maximumDepth else { throw FrontMatterError(.tooDeep, at: index) }
    let open = index
    let isObject = bytes[index] == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var elements: [JSONValue] = []
    var members: [JSONValue.Member] = []
    index += 1
    while true {
      skipSpace()
      guard index < end else { throw FrontMatterError(.unclosedBracket, at: open) }
      if bytes[index] == close {
        index += 1
        return JSONValue(isObject ? .object(members) : .array(elements), offset: open)
      }
      if isObject {
        let offset = index
        let key = try key()
        members.append(JSONValue.Member(key: key, keyOffset: offset, value: try element(depth: depth, open)))
      } else {
        elements.append(try element(depth: depth, open))
      }
      skipSpace()
      guard index < end else { throw FrontMatterError(.unclosedBracket, at: open) }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else if bytes[index] != close {
        throw FrontMatterError(.unclosedBracket, at: open)
      }
    }
  }

  private mutating func element(depth: Int, _ open: Int) throws(FrontMatterError) -> JSONValue {
    skipSpace()
    guard index < end else { throw FrontMatterError(.unclosedBracket, at: open) }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try bracketed(depth: depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return JSONValue(.string(try quoted()), offset: start)
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): throw FrontMatterError(.expectedValue, at: start)
    default: return try plain(until: end, isBracketed: true)
    }
  }

  /// A text without quotes.
  private mutating func plain(until limit: Int, isBracketed: Bool) throws(FrontMatterError) -> JSONValue {
    let start = index
    if "&*!|>%@`".utf8.contains(bytes[start]) {
      let shown = bytes[start..<limit].prefix { $0 > 0x20 }
      throw FrontMatterError(.unsupported(String(decoding: shown, as: UTF8.self)), at: start)
    }
    scan: while index < limit {
      switch bytes[index] {
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: "#") where index > start && bytes[index - 1] <= 0x20: break scan
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"):
        if isBracketed { break scan }
      default: break
      }
      index += 1
    }
    let text = trimmed(start..<index)
    switch String(decoding: text, as: UTF8.self) {
    case "true", "True", "TRUE": return JSONValue(.bool(true), offset: start)
    case "false", "False", "FALSE": return JSONValue(.bool(false), offset: start)
    case "null", "~", "Null", "NULL", "": return JSONValue(.null, offset: start)
    default: return JSONValue(.string(text), offset: start)
    }
  }

  /// A text in quotes, on one line.
  private mutating func quoted() throws(FrontMatterError) -> [UInt8] {
    let open = index
    let quote = bytes[open]
    var text: [UInt8] = []
    index += 1
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        let isDoubled = quote == UInt8(ascii: "'") && index < end && bytes[index] == quote
        guard isDoubled else { return text }
        text.append(byte)
        index += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += try QuotedEscape.read(bytes, &index, end: end)
      } else {
        text.append(byte)
        index += 1
      }
    }
    throw FrontMatterError(.unclosedQuote, at: open)
  }

  /// Makes sure that only a comment follows on the line.
  mutating func expectLineEnd() throws(FrontMatterError) {
    skipBlanks()
    guard index < end, bytes[index] != 0x0A, bytes[index] != 0x0D else { return }
    let isComment = bytes[index] == UInt8(ascii: "#") && bytes[index - 1] <= 0x20
    if !isComment { throw FrontMatterError(.textAfterValue, at: index) }
  }

  /// Whether a colon ends a key here.
  private func isColon(_ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: ":") else { return false }
    return index + 1 >= end || bytes[index + 1] <= 0x20
  }

  private func trimmed(_ range: Range<Int>) -> [UInt8] {
    var range = range
    while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    return Array(bytes[range])
  }
}

/// What a backslash and the sign after it stand for between double quotes, in YAML and TOML.
enum QuotedEscape {
  /// Reads from the backslash on and moves past it.
  static func read(_ bytes: [UInt8], _ index: inout Int, end: Int) throws(FrontMatterError) -> [UInt8] {
    let start = index
    guard index + 1 < end else { throw FrontMatterError(.invalidEscape, at: start) }
    let sign = bytes[index + 1]
    index += 2
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "x"):
      let count = sign == UInt8(ascii: "u") ? 4 : sign == UInt8(ascii: "x") ? 2 : 8
      guard index + count <= end else { throw FrontMatterError(.invalidEscape, at: start) }
      let digits = String(decoding: bytes[index..<index + count], as: UTF8.self)
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        throw FrontMatterError(.invalidEscape, at: start)
      }
      index += count
      return Array(String(Character(scalar)).utf8)
    default: throw FrontMatterError(.invalidEscape, at: start)
    }
  }
}
