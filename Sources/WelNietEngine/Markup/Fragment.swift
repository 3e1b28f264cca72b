/// A contiguous text with a map back to the source: a paragraph's lines without their quote marks and indentation,
/// or a whole HTML page.
struct Fragment {
  /// The text that is parsed.
  var bytes: [UInt8]
  /// Ordered, gap-free pieces.
  var pieces: [Piece]

  /// A stretch of the fragment that stands in the source byte for byte.
  struct Piece {
    /// Offset in the fragment.
    var start: Int
    /// Offset in the source.
    var source: Int
  }

  /// A fragment that is the source itself, or the part of it from an offset.
  init(whole bytes: [UInt8]) {
    self.bytes = bytes
    pieces = [Piece(start: 0, source: 0)]
  }

  /// Joins lines of the source with line feeds.
  init(lines: ArraySlice<Range<Int>>, of source: [UInt8]) {
    bytes = []
    pieces = []
    for line in lines {
      if !pieces.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      pieces.append(Piece(start: bytes.count, source: line.lowerBound))
      bytes.append(contentsOf: source[line])
    }
    if pieces.isEmpty { pieces.append(Piece(start: 0, source: 0)) }
  }

  /// An empty fragment, to which pieces are appended.
  init() {
    bytes = []
    pieces = []
  }

  /// Appends a stretch of the source.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    pieces.append(Piece(start: bytes.count, source: range.lowerBound))
    bytes.append(contentsOf: source[range])
  }

  /// A copy of a part, for example the title of a link.
  func slice(_ range: Range<Int>) -> Fragment {
    var copy = Fragment(whole: Array(bytes[range]))
    copy.pieces.removeAll()
    var index = pieceIndex(at: range.lowerBound)
    copy.pieces.append(Piece(start: 0, source: sourceOffset(range.lowerBound)))
    index += 1
    while index < pieces.count, pieces[index].start < range.upperBound {
      copy.pieces.append(Piece(start: pieces[index].start - range.lowerBound, source: pieces[index].source))
      index += 1
    }
    return copy
  }

  /// The source offset of a fragment offset.
  func sourceOffset(_ offset: Int) -> Int {
    let piece = pieces[pieceIndex(at: offset)]
    return piece.source + offset - piece.start
  }

  /// The source range of a fragment range, what lies between its pieces included.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceOffset(range.upperBound - 1) + 1)
  }

  /// The index of the piece that holds a fragment offset.
  func pieceIndex(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
