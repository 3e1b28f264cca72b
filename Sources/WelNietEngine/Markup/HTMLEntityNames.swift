/// Looks entity names up in the packed tables.
enum HTMLEntityNames {
  /// What the name in `bytes[start..<end]` stands for; names are case-sensitive.
  static func value(
    of bytes: [UInt8], from start: Int, to end: Int
  ) -> (bytes: [UInt8], needsNoSemicolon: Bool)? {
    let table = table
    var low = 0
    var high = table.entries.count
    while low < high {
      let middle = (low + high) / 2
      let entry = Int(table.entries[middle])
      switch compare(table.text, entry, bytes, start, end) {
      case 0: return value(in: table.text, at: entry + end - start)
      case let order where order < 0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  /// Reads what follows a name in the table: an optional `!`, a space, the value.
  private static func value(in text: [UInt8], at nameEnd: Int) -> (bytes: [UInt8], needsNoSemicolon: Bool) {
    let needsNoSemicolon = text[nameEnd] == UInt8(ascii: "!")
    let start = nameEnd + (needsNoSemicolon ? 2 : 1)
    var end = start
    while end < text.count, text[end] != UInt8(ascii: " ") { end += 1 }
    return (Array(text[start..<end]), needsNoSemicolon)
  }

  /// Negative where the table's name sorts before the name asked for, 0 where they are equal.
  private static func compare(_ text: [UInt8], _ entry: Int, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    for offset in 0..<(end - start) {
      let left = text[entry + offset]
      let right = bytes[start + offset]
      if left != right { return left.isASCIIAlphanumeric ? Int(left) - Int(right) : -1 }
    }
    return text[entry + end - start].isASCIIAlphanumeric ? 1 : 0
  }

  private struct Table {
    /// Both halves, entries separated by one space.
    var text: [UInt8]
    /// Where each name begins.
    var entries: [UInt16]
  }

  private static let table = makeTable()

  private static func makeTable() -> Table {
    var text: [UInt8] = []
    HTMLEntities.firstNames.withUTF8Buffer { text.append(contentsOf: $0) }
    text.append(UInt8(ascii: " "))
    HTMLEntities.secondNames.withUTF8Buffer { text.append(contentsOf: $0) }
    var entries: [UInt16] = []
    var isName = true
    var wordStart = 0
    for index in text.indices where text[index] == UInt8(ascii: " ") {
      if isName { entries.append(UInt16(wordStart)) }
      isName.toggle()
      wordStart = index + 1
    }
    return Table(text: text, entries: entries)
  }
}
