import WelNietEngine

/// Makes a draft's bytes fit to be shown: nothing in them can move the cursor, change colours or turn the reading
/// direction, and how wide they stand is known.
package enum DisplayText {
  /// A text on one line, everything that a terminal might obey escaped.
  package static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return cells(of: Array(text.utf8)).map { $0.text }.joined()
  }

  /// Terminal columns of a text.
  package static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return cells(of: Array(text.utf8)).reduce(0) { $0 + $1.width }
  }

  static func cells(of bytes: [UInt8]) -> [DisplayCell] {
    cells(of: bytes, in: 0..<bytes.count)
  }

  /// The cells of a range of bytes, at most about `limit` columns of them.
  static func cells(of bytes: [UInt8], in range: Range<Int>, limit: Int = .max) -> [DisplayCell] {
    var cells: [DisplayCell] = []
    var width = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var (value, length) = UTF8Reader.scalar(in: bytes, at: index)
      if index + length > range.upperBound { (value, length) = (UTF8Reader.invalid, 1) }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      let place = index..<index + length
      index += length
      if let last = cells.indices.last, join(scalar, to: &cells[last]) {
        cells[last].source = cells[last].source.lowerBound..<place.upperBound
        continue
      }
      if width >= limit { break }
      let cell = cell(for: scalar, at: place)
      width += cell.width
      cells.append(cell)
    }
    return cells
  }

  /// Adds a scalar that has no place of its own to the cell before it; says whether it did.
  private static func join(_ scalar: Unicode.Scalar, to cell: inout DisplayCell) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let kind = ScalarWidth.kind(of: scalar)
    switch kind {
    case .mark:
      cell.text.unicodeScalars.append(scalar)
    case .joiner:
      cell.text.unicodeScalars.append(scalar)
      cell.isJoining = cell.isEmoji
      return true
    case .emojiStyle:
      cell.text.unicodeScalars.append(scalar)
      if cell.isEmoji { cell.width = 2 }
    case .skinTone where cell.isEmoji, .tag where cell.isEmoji:
      cell.text.unicodeScalars.append(scalar)
    case .emoji where cell.isJoining, .wideEmoji where cell.isJoining:
      cell.text.unicodeScalars.append(scalar)
    case .regional where cell.isFirstOfFlag:
      cell.text.unicodeScalars.append(scalar)
      cell.width = 2
    default: return false
    }
    cell.isJoining = false
    return true
  }

  private static func cell(for scalar: Unicode.Scalar, at place: Range<Int>) -> DisplayCell {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      return DisplayCell(source: place, text: String(scalar), width: 1)
    }
    switch ScalarWidth.kind(of: scalar) {
    case .control: return DisplayCell(source: place, text: ScalarWidth.picture(of: scalar), width: 1)
    case .tab: return DisplayCell(source: place, text: "    ", width: 4)
    case .invisible, .tag:
      let text = ScalarWidth.codePoint(of: scalar)
      return DisplayCell(source: place, text: text, width: text.utf8.count)
    case .mark, .emojiStyle:
      return DisplayCell(source: place, text: "\u{25CC}" + String(scalar), width: 1)
    case .joiner: return DisplayCell(source: place, text: String(scalar), width: 0)
    case .wide: return DisplayCell(source: place, text: String(scalar), width: 2)
    case .wideEmoji, .skinTone: return DisplayCell(source: place, text: String(scalar), width: 2, isEmoji: true)
    case .emoji, .regional: return DisplayCell(source: place, text: String(scalar), width: 1, isEmoji: true)
    case .narrow: return DisplayCell(source: place, text: String(scalar), width: 1)
    }
  }
}

extension DisplayCell {
  /// Whether it is a regional indicator that another may complete to a flag.
  fileprivate var isFirstOfFlag: Bool {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), ScalarWidth.kind(of: first) == .regional else { return false }
    return scalars.next() == nil
  }
}
