import WelNietEngine

/// A file in rows and columns: CSV with `;`, `,` or tabs between the cells, quotes around them where they ask for it.
package struct Table: Sendable, Equatable {
  package struct Cell: Sendable, Equatable {
    /// UTF-8, without white space at the ends.
    package var text: [UInt8]
    /// 1-based line and column in scalars.
    package var line: Int
    package var column: Int

    package var string: String { String(decoding: text, as: UTF8.self) }
  }

  package struct Problem: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable { case unclosedQuote, textAfterQuote }
    package var kind: Kind
    package var line: Int
    package var column: Int
  }

  /// Rows with something in them.
  package private(set) var rows: [[Cell]] = []

  /// Reads a file; one that is not UTF-8 is read as Windows-1252, which spreadsheets write.
  package init(_ bytes: [UInt8]) throws(Problem) {
    let text = UTF8Check.isValid(bytes) ? bytes : Windows1252.utf8(bytes)
    var reader = Reader(Source(text))
    rows = try reader.rows()
  }

  private struct Reader {
    private let source: Source
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index: Int

    init(_ source: Source) {
      self.source = source
      bytes = source.bytes
      index = source.hasByteOrderMark ? 3 : 0
      separator = Reader.separator(in: source.bytes[..<source.lineRange(0).upperBound])
    }

    /// The sign that stands most in the header, outside quotes.
    private static func separator(in header: ArraySlice<UInt8>) -> UInt8 {
      var isQuoted = false
      var counts = [0, 0, 0]
      let signs = Array(";,\t".utf8)
      for byte in header {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted, let sign = signs.firstIndex(of: byte) { counts[sign] += 1 }
      }
      let most = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
      return signs[most]
    }

    mutating func rows() throws(Problem) -> [[Cell]] {
      var rows: [[Cell]] = []
      while index < bytes.count {
        let row = try row()
        if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      }
      return rows
    }

    private mutating func row() throws(Problem) -> [Cell] {
      var row: [Cell] = []
      while true {
        row.append(try cell())
        guard index < bytes.count else { return row }
        let end = bytes[index]
        index += 1
        if end == separator { continue }
        if end == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        return row
      }
    }

    private func isEnd(_ byte: UInt8) -> Bool {
      byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func skipBlanks() {
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09, bytes[index] != separator { index += 1 }
    }

    private mutating func cell() throws(Problem) -> Cell {
      skipBlanks()
      let place = source.position(at: index)
      var text: [UInt8] = []
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        text = try quoted()
        skipBlanks()
        if index < bytes.count, !isEnd(bytes[index]) { throw problem(.textAfterQuote, at: index) }
      } else {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        text = Array(bytes[start..<index])
      }
      while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
      return Cell(text: text, line: place.line, column: place.column)
    }

    /// What stands between quotes, in which a quote is written twice.
    private mutating func quoted() throws(Problem) -> [UInt8] {
      let open = index
      var text: [UInt8] = []
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\"") else {
          text.append(byte)
          continue
        }
        guard index < bytes.count, bytes[index] == byte else { return text }
        text.append(byte)
        index += 1
      }
      throw problem(.unclosedQuote, at: open)
    }

    private func problem(_ kind: Problem.Kind, at offset: Int) -> Problem {
      let place = source.position(at: offset)
      return Problem(kind: kind, line: place.line, column: place.column)
    }
  }
}
