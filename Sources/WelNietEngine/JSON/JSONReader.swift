/// Reads a JSON text (RFC 8259) without recursion, in one pass over its bytes.
package struct JSONReader {
  /// What is allowed beyond the standard.
  package struct Options: Sendable {
    /// `// …` and `/* … */`.
    package var comments: Bool
    package var trailingCommas: Bool
    /// How many arrays and objects may stand inside each other.
    package var maximumDepth: Int

    package init(comments: Bool, trailingCommas: Bool, maximumDepth: Int = 512) {
      self.comments = comments
      self.trailingCommas = trailingCommas
      self.maximumDepth = maximumDepth
    }

    /// The standard and no more: for data that programs write.
    package static let strict = Options(comments: false, trailingCommas: false)
    /// With comments and trailing commas: for files that people write.
    package static let configuration = Options(comments: true, trailingCommas: true)
  }

  let bytes: [UInt8]
  let end: Int
  let options: Options
  var index: Int

  /// Reads the one value in a text, or in a range of it (offsets count from the start of `bytes`).
  /// A byte-order mark at the start is skipped.
  package static func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil, options: Options = .strict
  ) throws(JSONError) -> JSONValue {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    var reader = JSONReader(bytes: bytes, end: range.upperBound, options: options, index: range.lowerBound)
    let start = range.lowerBound
    if range.count >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
      reader.index += 3
    }
    let value = try reader.value()
    try reader.skipSpace()
    if reader.index < reader.end { throw JSONError(.trailingContent, offset: reader.index) }
    return value
  }

  /// An array or object that is being read.
  private struct Open {
    var isObject: Bool
    var offset: Int
    var elements: [JSONValue] = []
    var members: [JSONValue.Member] = []
    var key = ""
    var keyOffset = 0

    mutating func add(_ value: JSONValue) {
      if isObject {
        members.append(JSONValue.Member(key: key, keyOffset: keyOffset, value: value))
      } else {
        elements.append(value)
      }
    }

    var closed: JSONValue {
      JSONValue(isObject ? .object(members) : .array(elements), offset: offset)
    }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    var open: [Open] = []
    while true {
      var done: JSONValue
      let first = try nextByte()
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
        if open.count >= options.maximumDepth { throw JSONError(.tooDeep, offset: index) }
        var container = Open(isObject: first == UInt8(ascii: "{"), offset: index)
        index += 1
        let next = try nextByte()
        if next == (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          index += 1
          done = container.closed
        } else {
          if container.isObject { try readKey(of: &container) }
          open.append(container)
          continue
        }
      } else {
        done = try scalar(first)
      }
      // Hand the finished value to its container; a container that ends here is itself a finished value.
      while true {
        guard !open.isEmpty else { return done }
        let top = open.count - 1
        open[top].add(done)
        if try continues(&open[top]) { break }
        done = open[top].closed
        open.removeLast()
      }
    }
  }

  /// Reads past the comma to the next element or key, or past the container's end; says which.
  private mutating func continues(_ container: inout Open) throws(JSONError) -> Bool {
    let close = (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    let byte = try nextByte()
    if byte == close {
      index += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else { throw JSONError(.expectedCommaOrEnd, offset: index) }
    let comma = index
    index += 1
    if try nextByte() == close {
      guard options.trailingCommas else { throw JSONError(.trailingComma, offset: comma) }
      index += 1
      return false
    }
    if container.isObject { try readKey(of: &container) }
    return true
  }

  private mutating func readKey(of container: inout Open) throws(JSONError) {
    guard try nextByte() == UInt8(ascii: "\"") else { throw JSONError(.expectedKey, offset: index) }
    container.keyOffset = index
    container.key = String(decoding: try string(), as: UTF8.self)
    guard try nextByte() == UInt8(ascii: ":") else { throw JSONError(.expectedColon, offset: index) }
    index += 1
  }

  private mutating func scalar(_ first: UInt8) throws(JSONError) -> JSONValue {
    let start = index
    switch first {
    case UInt8(ascii: "\""):
      return JSONValue(.string(try string()), offset: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONValue(.number(try number()), offset: start)
    case UInt8(ascii: "t"):
      if skip("true") { return JSONValue(.bool(true), offset: start) }
    case UInt8(ascii: "f"):
      if skip("false") { return JSONValue(.bool(false), offset: start) }
    case UInt8(ascii: "n"):
      if skip("null") { return JSONValue(.null, offset: start) }
    default: break
    }
    throw JSONError(.expectedValue, offset: start)
  }

  /// Skips a literal where it stands as a whole word.
  private mutating func skip(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard end - index >= count else { return false }
    for offset in 0..<count where bytes[index + offset] != literal.utf8Start[offset] { return false }
    if index + count < end, isWordByte(bytes[index + count]) { return false }
    index += count
    return true
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The next byte that is not white space or comment; it is not consumed.
  private mutating func nextByte() throws(JSONError) -> UInt8 {
    try skipSpace()
    guard index < end else { throw JSONError(.unexpectedEnd, offset: end) }
    return bytes[index]
  }

  private mutating func skipSpace() throws(JSONError) {
    while index < end {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONError) {
    let start = index
    guard index + 1 < end else { throw JSONError(.expectedValue, offset: start) }
    let mark = bytes[index + 1]
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "*") else {
      throw JSONError(.expectedValue, offset: start)
    }
    guard options.comments else { throw JSONError(.commentNotAllowed, offset: start) }
    index += 2
    if mark == UInt8(ascii: "/") {
      while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      return
    }
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        index += 2
        return
      }
      index += 1
    }
    throw JSONError(.unterminatedComment, offset: start)
  }
}
