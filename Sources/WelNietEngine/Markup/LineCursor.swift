/// A place in one line of Markdown, with tabs counted as if the tab stops were four columns apart.
struct LineCursor {
  let bytes: [UInt8]
  /// End of the line, its line ending left out.
  let end: Int
  private(set) var offset: Int
  private var column = 0
  /// Columns of a tab at `offset` that a container has used up.
  private var usedColumns = 0
  /// The first byte that is no space or tab.
  private(set) var textOffset: Int
  /// Columns of white space before the text.
  private(set) var indent = 0

  init() {
    (bytes, end, offset, textOffset) = ([], 0, 0, 0)
  }

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.end = end
    offset = start
    textOffset = start
    findText()
  }

  var isBlank: Bool { textOffset >= end }

  /// The first byte of the text; 0 on a blank line.
  var next: UInt8 { textOffset < end ? bytes[textOffset] : 0 }

  private mutating func findText() {
    var scan = offset
    var column = column + usedColumns
    let start = column
    while scan < end {
      if bytes[scan] == UInt8(ascii: " ") {
        column += 1
      } else if bytes[scan] == UInt8(ascii: "\t") {
        // A tab whose first columns are used up reaches no further for that.
        let from = scan == offset ? column - usedColumns : column
        column = from + 4 - from % 4
      } else {
        break
      }
      scan += 1
    }
    textOffset = scan
    indent = column - start
  }

  mutating func skipToText() {
    column += usedColumns + indent
    offset = textOffset
    usedColumns = 0
    indent = 0
  }

  /// Passes over bytes of text.
  mutating func advance(_ count: Int) {
    offset += count
    column += count
    usedColumns = 0
    findText()
  }

  /// Passes over columns of white space; a tab may be used up in part.
  mutating func skipColumns(_ count: Int) {
    var left = count
    while left > 0, offset < end {
      if bytes[offset] == UInt8(ascii: " ") {
        offset += 1
        column += 1
        left -= 1
      } else if bytes[offset] == UInt8(ascii: "\t") {
        let width = 4 - column % 4 - usedColumns
        if width <= left {
          offset += 1
          column += width + usedColumns
          usedColumns = 0
          left -= width
        } else {
          usedColumns += left
          left = 0
        }
      } else {
        break
      }
    }
    findText()
  }

  mutating func skipOptionalSpace() {
    if offset < end, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") { skipColumns(1) }
  }
}

extension LineCursor {
  private func runLength(of byte: UInt8, from start: Int) -> Int {
    var scan = start
    while scan < end, bytes[scan] == byte { scan += 1 }
    return scan - start
  }

  private func isSpace(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
  }

  private func isBlank(from start: Int) -> Bool {
    var scan = start
    while scan < end, isSpace(scan) { scan += 1 }
    return scan >= end
  }

  /// Level and text of a heading with `#` marks; its closing marks are no text.
  var atxHeading: (level: Int, text: Range<Int>)? {
    guard next == UInt8(ascii: "#") else { return nil }
    let level = runLength(of: UInt8(ascii: "#"), from: textOffset)
    var start = textOffset + level
    guard level <= 6, start == end || isSpace(start) else { return nil }
    var stop = end
    while start < stop, isSpace(start) { start += 1 }
    while start < stop, isSpace(stop - 1) { stop -= 1 }
    var mark = stop
    while mark > start, bytes[mark - 1] == UInt8(ascii: "#") { mark -= 1 }
    if mark == start {
      stop = start
    } else if mark < stop, isSpace(mark - 1) {
      stop = mark
      while start < stop, isSpace(stop - 1) { stop -= 1 }
    }
    return (level, start..<stop)
  }

  var fenceOpening: (mark: UInt8, length: Int)? {
    let mark = next
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = runLength(of: mark, from: textOffset)
    guard length >= 3 else { return nil }
    if mark == UInt8(ascii: "`") {
      for index in textOffset + length..<end where bytes[index] == mark { return nil }
    }
    return (mark, length)
  }

  func closesFence(_ mark: UInt8, _ length: Int) -> Bool {
    guard next == mark else { return false }
    let found = runLength(of: mark, from: textOffset)
    return found >= length && isBlank(from: textOffset + found)
  }

  /// 1 for a line of `=`, 2 for a line of `-`.
  var setextLevel: Int? {
    let mark = next
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    guard isBlank(from: textOffset + runLength(of: mark, from: textOffset)) else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// Whether the line gives the definition of the term above it: `: text`.
  var isDefinition: Bool {
    next == UInt8(ascii: ":") && textOffset + 2 < end && isSpace(textOffset + 1)
  }

  var isThematicBreak: Bool {
    let mark = next
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else { return false }
    var count = 0
    for index in textOffset..<end {
      if bytes[index] == mark {
        count += 1
      } else if !isSpace(index) {
        return false
      }
    }
    return count >= 3
  }

  /// How many columns a table's delimiter row (`|---|:-:|`) has; nil where the line is none.
  var tableDelimiterColumns: Int? {
    var hasPipe = false
    var hasColon = false
    for index in textOffset..<end {
      switch bytes[index] {
      case UInt8(ascii: "|"): hasPipe = true
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return nil
      }
    }
    guard hasPipe || hasColon else { return nil }
    let cells = MarkdownTable.cells(in: bytes, textOffset..<end)
    for cell in cells {
      var dashes = 0
      for index in cell {
        if bytes[index] == UInt8(ascii: "-") {
          dashes += 1
        } else if bytes[index] != UInt8(ascii: ":") || index != cell.lowerBound && index != cell.upperBound - 1 {
          return nil
        }
      }
      if dashes == 0 { return nil }
    }
    return cells.isEmpty ? nil : cells.count
  }

  /// Whether the line begins with `$$` and has no other.
  var beginsMath: Bool {
    guard next == UInt8(ascii: "$"), textOffset + 1 < end, bytes[textOffset + 1] == UInt8(ascii: "$") else {
      return false
    }
    for index in textOffset + 2..<end where bytes[index] == UInt8(ascii: "$") { return false }
    return true
  }

  /// Whether the line ends with `$$`.
  var endsMath: Bool {
    var stop = end
    while stop > textOffset, isSpace(stop - 1) { stop -= 1 }
    return stop - 2 >= textOffset && bytes[stop - 1] == UInt8(ascii: "$") && bytes[stop - 2] == UInt8(ascii: "$")
  }

  /// Length of the mark `[^label]:` that begins a footnote.
  var footnoteMark: Int? {
    guard next == UInt8(ascii: "["), textOffset + 4 < end, bytes[textOffset + 1] == UInt8(ascii: "^") else {
      return nil
    }
    var scan = textOffset + 2
    while scan < end, bytes[scan] != UInt8(ascii: "]") {
      if isSpace(scan) || bytes[scan] == UInt8(ascii: "[") || scan > textOffset + 1000 { return nil }
      scan += 1
    }
    guard scan > textOffset + 2, scan + 1 < end, bytes[scan + 1] == UInt8(ascii: ":") else { return nil }
    return scan + 2 - textOffset
  }

  struct ListMarker {
    /// Bytes of the bullet, or of the number with its dot or bracket.
    var length: Int
  }

  /// The list marker that the line begins with.
  func listMarker(interruptsParagraph: Bool) -> ListMarker? {
    var scan = textOffset
    switch next {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      scan += 1
    case let byte where byte.isASCIIDigit:
      while scan < end, bytes[scan].isASCIIDigit { scan += 1 }
      let isOne = scan == textOffset + 1 && byte == UInt8(ascii: "1")
      guard scan - textOffset <= 9, scan < end, !interruptsParagraph || isOne,
        bytes[scan] == UInt8(ascii: ".") || bytes[scan] == UInt8(ascii: ")")
      else { return nil }
      scan += 1
    default: return nil
    }
    guard scan == end || isSpace(scan) else { return nil }
    if interruptsParagraph, isBlank(from: scan) { return nil }
    return ListMarker(length: scan - textOffset)
  }

  /// Passes over a list marker and the space after it; tells how many columns the item's content is indented.
  mutating func enterItem(_ marker: ListMarker) -> Int {
    let before = indent
    skipToText()
    advance(marker.length)
    let isCode = indent > 4
    let padding = isBlank || isCode ? 1 : indent
    let total = before + marker.length + max(padding, 1)
    if !isBlank { skipColumns(padding) } else { skipToText() }
    return total
  }
}
