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

  /// Applies edits, in order and without overlaps, to the text as it is now.
  mutating func apply(_ edits: [Edit]) {
    var result: [Piece] = []
    // Where the walk over the pieces has come: in which piece, and at which offset that begins.
    var piece = 0
    var start = 0
    func copy(_ range: Range<Int>) {
      while piece < pieces.count {
        let end = start + pieces[piece].count
        let lower = max(range.lowerBound, start)
        let upper = min(range.upperBound, end)
        if lower < upper { result.append(pieces[piece].slice(lower - start..<upper - start)) }
        if end > range.upperBound { return }
        start = end
        piece += 1
      }
    }
    var next = 0
    for edit in edits {
      copy(next..<edit.range.lowerBound)
      if !edit.replacement.isEmpty { result.append(.inserted(edit.replacement)) }
      next = edit.range.upperBound
    }
    copy(next..<Int.max)
    pieces = result
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
