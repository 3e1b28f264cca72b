/// Finds the metadata at the head of a page: YAML between `---`, TOML between `+++`, or a JSON object.
package enum FrontMatter {
  /// Source range from the opening fence to the end of the closing fence's line; nil where there is none.
  package static func range(in source: Source) -> Range<Int>? {
    let start = source.hasByteOrderMark ? 3 : 0
    guard start < source.bytes.count else { return nil }
    switch source.bytes[start] {
    case UInt8(ascii: "-"): return fenced(by: UInt8(ascii: "-"), in: source, start)
    case UInt8(ascii: "+"): return fenced(by: UInt8(ascii: "+"), in: source, start)
    case UInt8(ascii: "{"): return object(in: source, start)
    default: return nil
    }
  }

  private static func fenced(by mark: UInt8, in source: Source, _ start: Int) -> Range<Int>? {
    guard isFence(source, line: 0, mark, start) else { return nil }
    var looksLikeData = false
    for line in 1..<max(source.lineStarts.count, 1) {
      let range = source.lineRange(line)
      let isEnd =
        isFence(source, line: line, mark, range.lowerBound)
        || mark == UInt8(ascii: "-") && isFence(source, line: line, UInt8(ascii: "."), range.lowerBound)
      if isEnd { return start..<lineEnd(source, line) }
      if looksLikeData { continue }
      if isBlankOrComment(source.bytes, range) { continue }
      // A page may also begin with a thematic break: its text does not begin with a key.
      guard isEntry(source.bytes, range, mark) else { return nil }
      looksLikeData = true
    }
    return nil
  }

  /// The end of a line with its line ending.
  private static func lineEnd(_ source: Source, _ line: Int) -> Int {
    line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.bytes.count
  }

  private static func isFence(_ source: Source, line: Int, _ mark: UInt8, _ start: Int) -> Bool {
    let end = source.lineRange(line).upperBound
    guard end >= start + 3 else { return false }
    for index in start..<end {
      if index < start + 3 {
        if source.bytes[index] != mark { return false }
      } else if !source.bytes[index].isASCIISpace {
        return false
      }
    }
    return true
  }

  private static func isBlankOrComment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range where !bytes[index].isASCIISpace { return bytes[index] == UInt8(ascii: "#") }
    return true
  }

  /// Whether a line reads `key: …`, `key = …` or opens a TOML table.
  private static func isEntry(_ bytes: [UInt8], _ range: Range<Int>, _ mark: UInt8) -> Bool {
    var index = range.lowerBound
    if mark == UInt8(ascii: "+"), index < range.upperBound, bytes[index] == UInt8(ascii: "[") { return true }
    let separator = mark == UInt8(ascii: "+") ? UInt8(ascii: "=") : UInt8(ascii: ":")
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == separator {
        let after = index + 1
        return index > range.lowerBound && (after == range.upperBound || bytes[after].isASCIISpace || separator != 0x3A)
      }
      guard
        byte.isASCIIAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
          || byte == UInt8(ascii: " ") && separator == UInt8(ascii: "=")
      else { return false }
      index += 1
    }
    return false
  }

  /// A JSON object that begins on the first line and whose first word is a key.
  private static func object(in source: Source, _ start: Int) -> Range<Int>? {
    let bytes = source.bytes
    var index = start + 1
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "}") else {
      return nil
    }
    var depth = 1
    var isInString = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isInString {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isInString = false }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return start..<lineEnd(source, source.lineIndex(at: index - 1)) }
      default: break
      }
    }
    return nil
  }
}
