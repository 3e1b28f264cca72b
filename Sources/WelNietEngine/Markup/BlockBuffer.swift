/// The text of one block while it is being read: white space collapsed, each byte with its place in the source.
struct BlockBuffer {
  /// What the reader sees so far; never begins with white space.
  private(set) var text: [UInt8] = []
  /// Runs relative to `text`.
  private(set) var runs: [Prose.Run] = []
  /// Spans relative to `text`, ordered by their start.
  private(set) var spans: [Prose.Span] = []
  /// Indices of the spans that are still open.
  private var openSpans: [Int] = []
  /// White space that counts only when something follows it: 0, a space or a line feed.
  private var pending: UInt8 = 0
  private var pendingStart = 0
  private var pendingLength = 0

  var isEmpty: Bool { text.isEmpty }

  /// Makes it ready for another block.
  mutating func reset() {
    text.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    openSpans.removeAll(keepingCapacity: true)
    pending = 0
  }

  /// Whether a line break stands at the end.
  var endsWithLineBreak: Bool { pending == UInt8(ascii: "\n") }

  /// Adds a stretch of a fragment as it stands.
  mutating func copy(_ fragment: Fragment, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    flushPending()
    var lower = range.lowerBound
    var piece = fragment.pieceIndex(at: lower)
    while lower < range.upperBound {
      let pieceEnd = piece + 1 < fragment.pieces.count ? fragment.pieces[piece + 1].start : range.upperBound
      let upper = min(range.upperBound, pieceEnd)
      let source = fragment.pieces[piece].source + lower - fragment.pieces[piece].start
      addRun(length: upper - lower, source: source, sourceLength: upper - lower)
      text.append(contentsOf: fragment.bytes[lower..<upper])
      lower = upper
      piece += 1
    }
  }

  /// Adds bytes that stand for a stretch of source as a whole.
  mutating func substitute(_ bytes: [UInt8], for source: Range<Int>) {
    guard !bytes.isEmpty else { return }
    flushPending()
    addRun(length: bytes.count, source: source.lowerBound, sourceLength: source.count)
    text.append(contentsOf: bytes)
  }

  /// White space, of which one space remains where text stands on both sides.
  mutating func space(_ source: Range<Int>) {
    wait(UInt8(ascii: " "), source)
  }

  /// A line break that the reader sees; it absorbs the white space around it.
  mutating func lineBreak(_ source: Range<Int>) {
    if pending == UInt8(ascii: " ") { pending = 0 }
    wait(UInt8(ascii: "\n"), source)
  }

  private mutating func wait(_ byte: UInt8, _ source: Range<Int>) {
    guard !text.isEmpty else { return }
    if pending == 0 {
      pending = byte
      pendingStart = source.lowerBound
      pendingLength = source.count
    } else if pendingStart + pendingLength == source.lowerBound {
      pendingLength += source.count
    }
  }

  private mutating func flushPending() {
    guard pending != 0 else { return }
    addRun(length: 1, source: pendingStart, sourceLength: pendingLength)
    text.append(pending)
    pending = 0
  }

  private mutating func addRun(length: Int, source: Int, sourceLength: Int) {
    if length == sourceLength, let last = runs.last, last.proseLength == last.sourceLength,
      last.sourceStart + last.sourceLength == source
    {
      runs[runs.count - 1].proseLength += length
      runs[runs.count - 1].sourceLength += length
    } else {
      runs.append(
        Prose.Run(proseStart: text.count, proseLength: length, sourceStart: source, sourceLength: sourceLength))
    }
  }

  /// Begins a span at the next visible byte.
  mutating func openSpan(_ role: Prose.Span.Role) {
    let start = text.count + (pending == 0 ? 0 : 1)
    openSpans.append(spans.count)
    spans.append(Prose.Span(role: role, range: start..<start))
  }

  /// Ends the span that was opened last.
  mutating func closeSpan() {
    guard let index = openSpans.popLast() else { return }
    let start = spans[index].range.lowerBound
    spans[index].range = start..<max(start, text.count)
  }

  /// Ends the block: no white space at its end, no span that is empty or begins or ends with white space.
  mutating func finish() {
    while !openSpans.isEmpty { closeSpan() }
    pending = 0
    while let last = text.last, last.isASCIISpace { dropLast() }
    for index in spans.indices {
      var lower = spans[index].range.lowerBound
      var upper = min(spans[index].range.upperBound, text.count)
      while lower < upper, text[lower].isASCIISpace { lower += 1 }
      while lower < upper, text[upper - 1].isASCIISpace { upper -= 1 }
      spans[index].range = lower..<max(lower, upper)
    }
    spans.removeAll { $0.range.isEmpty }
  }

  private mutating func dropLast() {
    text.removeLast()
    let last = runs.count - 1
    if runs[last].proseLength == 1 {
      runs.removeLast()
    } else {
      if runs[last].proseLength == runs[last].sourceLength { runs[last].sourceLength -= 1 }
      runs[last].proseLength -= 1
    }
  }
}
