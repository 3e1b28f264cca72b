/// A draft after several rounds of edits, as pieces of the original and what came in between.
struct EditedText {
  private enum Piece {
    /// Byte offsets in the original.
    case original(Range<Int>)
    case inserted([UInt8])

    var count: Int {
      switch self {
      case .original(let range): range.count
      case .inserted(let bytes): bytes.count
      }
    }

    func slice(_ range: Range<Int>) -> Piece {
      switch self {
      case .original(let whole): .original(whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound)
      case .inserted(let bytes): .inserted(Array(bytes[range]))
      }
    }
  }

  private var pieces: [Piece]
  private let length: Int

  /// - Parameter length: Of the original, in bytes.
  init(length: Int) {
    self.length = length
    pieces = [.original(0..<length)]
  }

  /// Applies edits to the text as it is now.
  mutating func apply(_ edits: [Edit]) {
    var result: [Piece] = []
    var next = 0
    for edit in edits {
      result += slice(next..<edit.range.lowerBound)
      if !edit.replacement.isEmpty { result.append(.inserted(edit.replacement)) }
      next = edit.range.upperBound
    }
    let end = pieces.reduce(0) { $0 + $1.count }
    pieces = result + slice(next..<end)
  }

  private func slice(_ range: Range<Int>) -> [Piece] {
    var result: [Piece] = []
    var start = 0
    for piece in pieces {
      let lower = max(range.lowerBound, start)
      let upper = min(range.upperBound, start + piece.count)
      if lower < upper { result.append(piece.slice(lower - start..<upper - start)) }
      start += piece.count
    }
    return result
  }

  /// All edits as one list over the original, in order, without overlaps.
  var edits: [Edit] {
    var edits: [Edit] = []
    var next = 0
    var inserted: [UInt8] = []
    func edit(upTo start: Int) {
      if start > next || !inserted.isEmpty { edits.append(Edit(range: next..<start, replacement: inserted)) }
    }
    for piece in pieces {
      switch piece {
      case .inserted(let bytes): inserted += bytes
      case .original(let range):
        edit(upTo: range.lowerBound)
        next = range.upperBound
        inserted = []
      }
    }
    edit(upTo: length)
    return edits
  }
}
