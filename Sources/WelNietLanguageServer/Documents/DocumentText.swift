import WelNietEngine

/// The text of a document as the client has it; never changed, only replaced by a newer one.
struct DocumentText: Sendable {
  let source: Source

  init(_ bytes: [UInt8]) {
    source = Source(bytes)
  }

  /// The byte offset of a place; one outside the document is the nearest inside, and one inside a character is its
  /// start.
  func offset(of position: LinePosition, in encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < source.lineStarts.count else { return source.bytes.count }
    let line = source.lineRange(position.line)
    var offset = line.lowerBound
    var character = 0
    while offset < line.upperBound {
      let (scalar, length) = UTF8Reader.scalar(in: source.bytes, at: offset)
      character += encoding.units(of: scalar, length: length)
      if character > position.character { break }
      offset += length
    }
    return offset
  }

  /// The place of a byte offset; one inside a line break is the line's end.
  func position(of offset: Int, in encoding: PositionEncoding) -> LinePosition {
    let offset = max(0, min(offset, source.bytes.count))
    let line = source.lineIndex(at: offset)
    let range = source.lineRange(line)
    let end = min(offset, range.upperBound)
    var index = range.lowerBound
    var character = 0
    while index < end {
      let (scalar, length) = UTF8Reader.scalar(in: source.bytes, at: index)
      if index + length > end { break }
      character += encoding.units(of: scalar, length: length)
      index += length
    }
    return LinePosition(line: line, character: character)
  }

  /// A place that the engine has counted already.
  func position(of position: Position, in encoding: PositionEncoding) -> LinePosition {
    // To the protocol a byte-order mark is a character like another.
    let mark = position.line == 1 && source.hasByteOrderMark && position.offset > 0 ? 1 : 0
    let character =
      switch encoding {
      case .utf8: position.byteColumn
      case .utf16: position.utf16Column + mark
      case .utf32: position.column - 1 + mark
      }
    return LinePosition(line: position.line - 1, character: character)
  }

  /// The text after a change; without a range it is all new.
  func applying(_ change: DocumentChange, in encoding: PositionEncoding) -> DocumentText {
    guard let range = change.range else { return DocumentText(change.text) }
    let one = offset(of: range.start, in: encoding)
    let other = offset(of: range.end, in: encoding)
    var bytes = source.bytes
    bytes.replaceSubrange(min(one, other)..<max(one, other), with: change.text)
    return DocumentText(bytes)
  }
}

/// One change of a document's text.
struct DocumentChange: Sendable {
  /// Nil where the whole text is replaced.
  var range: (start: LinePosition, end: LinePosition)?
  var text: [UInt8]

  /// Nil for what is no change.
  init?(_ value: JSONValue) {
    guard let text = value["text"]?.bytes else { return nil }
    self.text = text
    guard let range = value["range"], !range.isNull else { return }
    guard let start = LinePosition(range["start"]), let end = LinePosition(range["end"]) else { return nil }
    self.range = (start, end)
  }
}
