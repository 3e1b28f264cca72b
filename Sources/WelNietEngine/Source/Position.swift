/// A place in a draft as people and editors count it.
public struct Position: Sendable, Equatable {
  /// 1-based line number.
  public var line: Int
  /// 1-based column in Unicode scalars; an invalid byte counts as one.
  public var column: Int
  /// 0-based column in UTF-16 code units, as the language server protocol counts by default.
  public var utf16Column: Int
  /// 0-based column in bytes.
  public var byteColumn: Int
  /// Byte offset from the start of the draft.
  public var offset: Int
}

extension Source {
  /// The 0-based index of the line that holds a byte offset.
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Converts a byte offset, clamped to the draft, to line and columns.
  public func position(at offset: Int) -> Position {
    let offset = max(0, min(offset, bytes.count))
    let line = lineIndex(at: offset)
    let start = lineStarts[line]
    var index = line == 0 && hasByteOrderMark ? 3 : start
    var scalars = 0
    var utf16 = 0
    while index < offset {
      let (scalar, length) = UTF8Reader.scalar(in: bytes, at: index)
      index += length
      scalars += 1
      utf16 += scalar > 0xFFFF ? 2 : 1
    }
    return Position(
      line: line + 1, column: scalars + 1, utf16Column: utf16, byteColumn: offset - start, offset: offset)
  }

  /// The bytes of a 0-based line, without its line ending.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
