/// GitHub's tables.
enum MarkdownTable {
  /// The cells of a row, without the pipes and the white space around them; an escaped pipe is no border.
  static func cells(in bytes: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    var lower = row.lowerBound
    var upper = row.upperBound
    while lower < upper, bytes[lower].isASCIISpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isASCIISpace { upper -= 1 }
    var cells: [Range<Int>] = []
    if lower < upper, bytes[lower] == UInt8(ascii: "|") { lower += 1 }
    var start = lower
    var index = lower
    while index < upper {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < upper, bytes[index + 1] == UInt8(ascii: "|") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(bytes, start..<index))
        start = index + 1
        index += 1
      } else {
        index += 1
      }
    }
    if start < upper { cells.append(trimmed(bytes, start..<upper)) }
    return cells
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isASCIISpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isASCIISpace { upper -= 1 }
    return lower..<upper
  }

  /// The text of a cell with escaped pipes, where `\|` stands for a pipe even inside code; nil for other cells.
  static func fragment(of cell: Range<Int>, in source: [UInt8]) -> Fragment? {
    var fragment: Fragment?
    var start = cell.lowerBound
    for index in cell
    where source[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound && source[index + 1] == UInt8(ascii: "|") {
      fragment = fragment ?? Fragment()
      fragment?.append(start..<index, of: source)
      start = index + 1
    }
    fragment?.append(start..<cell.upperBound, of: source)
    return fragment
  }
}
