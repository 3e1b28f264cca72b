import WelNietEngine

/// A line of a draft cut to a width around the words that a finding is about, and the carets under them.
package struct LineExcerpt: Sendable, Equatable {
  package var text: String
  /// Spaces and carets; as wide as what it underlines reaches.
  package var carets: String

  /// - Parameters:
  ///   - line: byte range of the line, without its ending.
  ///   - marked: byte range of the words, inside the line.
  ///   - width: columns to fill at most.
  package init(of bytes: [UInt8], line: Range<Int>, marked: Range<Int>, width: Int) {
    let start = LineExcerpt.start(before: marked.lowerBound, in: bytes, line: line, width: width)
    // Three widths of cells are more than can be shown: context before, the words' beginning, context after.
    var cells = DisplayText.cells(of: bytes, in: start..<line.upperBound, limit: width * 3)
    let shownEnd = cells.last?.source.upperBound ?? start
    var cutsLeft = start > line.lowerBound
    var cutsRight = shownEnd < line.upperBound
    if cutsLeft || cutsRight || LineExcerpt.width(cells[...]) > width {
      let window = LineExcerpt.window(cells, marked: marked, width: width - 4)
      cutsLeft = cutsLeft || window.lowerBound > 0
      cutsRight = cutsRight || window.upperBound < cells.count
      cells = Array(cells[window])
    }
    text = cutsLeft ? "… " : ""
    carets = cutsLeft ? "  " : ""
    var hasCarets = false
    for cell in cells {
      text += cell.text
      let isMarked = cell.source.overlaps(marked)
      if isMarked || cell.source.lowerBound < marked.lowerBound {
        carets += String(repeating: isMarked ? "^" : " ", count: cell.width)
      }
      hasCarets = hasCarets || isMarked
    }
    if cutsRight { text += " …" }
    if !hasCarets { carets += "^" }
  }

  private static func width(_ cells: ArraySlice<DisplayCell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// The indices of the cells to show: the marked ones and as much around them as there is room for, cut between
  /// words where one ends nearby.
  private static func window(_ cells: [DisplayCell], marked: Range<Int>, width: Int) -> Range<Int> {
    let first = cells.firstIndex { $0.source.upperBound > marked.lowerBound } ?? cells.count
    var low = first
    var high = first
    var used = 0
    while high < cells.count, cells[high].source.lowerBound < marked.upperBound, used + cells[high].width <= width {
      used += cells[high].width
      high += 1
    }
    // Alternate, so that both sides get the same room unless one needs less.
    var grows = true
    while grows {
      grows = false
      if low > 0, used + cells[low - 1].width <= width {
        low -= 1
        used += cells[low].width
        grows = true
      }
      if high < cells.count, used + cells[high].width <= width {
        used += cells[high].width
        high += 1
        grows = true
      }
    }
    return trimmed(cells, low..<high, first: first, marked: marked)
  }

  /// Moves the ends of a window inwards to the nearest space, at most twelve cells and never into the marked words.
  private static func trimmed(
    _ cells: [DisplayCell], _ window: Range<Int>, first: Int, marked: Range<Int>
  ) -> Range<Int> {
    var (low, high) = (window.lowerBound, window.upperBound)
    if low > 0, !cells[low - 1].isSpace,
      let space = cells[low..<min(first, low + 12)].firstIndex(where: { $0.isSpace })
    {
      low = space + 1
    }
    if high < cells.count, !cells[high].isSpace {
      var index = high
      while index > low, index > high - 12, cells[index - 1].source.lowerBound >= marked.upperBound {
        index -= 1
        if cells[index].isSpace {
          high = index
          break
        }
      }
    }
    return low..<high
  }

  /// Where to begin to look at the line, so that there are `width` columns before the marked words.
  private static func start(before offset: Int, in bytes: [UInt8], line: Range<Int>, width: Int) -> Int {
    var index = offset
    var scalars = 0
    while index > line.lowerBound, scalars < width {
      index = previousScalar(before: index, in: bytes, from: line.lowerBound)
      scalars += 1
    }
    return index
  }

  private static func previousScalar(before index: Int, in bytes: [UInt8], from start: Int) -> Int {
    for length in 2...4 where index - length >= start && bytes[index - 1] & 0xC0 == 0x80 {
      if UTF8Reader.scalar(in: bytes, at: index - length).length == length { return index - length }
    }
    return index - 1
  }
}
