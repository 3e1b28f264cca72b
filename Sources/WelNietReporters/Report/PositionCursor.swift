import WelNietEngine

/// Converts offsets to positions; for offsets that ascend, a line is walked once however long it is.
struct PositionCursor {
  private let source: Source
  private var last: Position

  init(_ source: Source) {
    self.source = source
    last = source.position(at: 0)
  }

  mutating func position(at offset: Int) -> Position {
    let offset = max(0, min(offset, source.bytes.count))
    let line = source.lineIndex(at: offset) + 1
    guard line == last.line, offset >= last.offset, last.offset > 3, beginsScalar(last.offset) else {
      last = source.position(at: offset)
      return last
    }
    var index = last.offset
    while index < offset {
      let (scalar, length) = UTF8Reader.scalar(in: source.bytes, at: index)
      index += length
      last.column += 1
      last.utf16Column += scalar > 0xFFFF ? 2 : 1
    }
    last.byteColumn += offset - last.offset
    last.offset = offset
    return last
  }

  /// Whether an offset cannot lie inside a scalar, so that reading on from it gives what reading from the line's start
  /// gives.
  private func beginsScalar(_ offset: Int) -> Bool {
    offset >= source.bytes.count || source.bytes[offset] & 0xC0 != 0x80
  }
}
