/// Plain text is all prose but for suppression directives; blocks end at blank lines.
package enum PlainText {
  /// Reads a draft without markup. A byte-order mark is not prose.
  package static func prose(of source: Source) -> Prose {
    var prose = Prose()
    var start = source.hasByteOrderMark ? 3 : 0
    for comment in directives(in: source) {
      prose.comments.append(comment.comment)
      append(start..<comment.cut.lowerBound, of: source, to: &prose)
      start = comment.cut.upperBound
    }
    append(start..<source.bytes.count, of: source, to: &prose)
    findBlocks(in: &prose)
    return prose
  }

  private static func append(_ range: Range<Int>, of source: Source, to prose: inout Prose) {
    guard !range.isEmpty else { return }
    prose.runs.append(
      Prose.Run(
        proseStart: prose.text.count, proseLength: range.count, sourceStart: range.lowerBound,
        sourceLength: range.count))
    prose.text.append(contentsOf: source.bytes[range])
  }

  /// The `<!-- welniet-… -->` comments, and what to cut: the whole line where the comment stands alone on it.
  private static func directives(in source: Source) -> [(comment: Prose.Comment, cut: Range<Int>)] {
    let bytes = source.bytes
    var found: [(comment: Prose.Comment, cut: Range<Int>)] = []
    var scanner = HTMLScanner()
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"),
        let token = scanner.comment(in: bytes, at: index, end: bytes.count), isDirective(bytes, token.inner)
      else {
        index += 1
        continue
      }
      let previousEnd = found.last?.cut.upperBound ?? (source.hasByteOrderMark ? 3 : 0)
      found.append(
        (
          Prose.Comment(source: token.range, content: token.inner),
          wholeLines(around: token.range, in: source, after: previousEnd)
        ))
      index = max(token.range.upperBound, found[found.count - 1].cut.upperBound)
    }
    return found
  }

  private static func isDirective(_ bytes: [UInt8], _ inner: Range<Int>) -> Bool {
    var start = inner.lowerBound
    while start < inner.upperBound, bytes[start].isASCIISpace { start += 1 }
    return start + 8 <= inner.upperBound && bytes.spells("welniet-", in: start..<start + 8)
  }

  /// The lines that a comment takes up alone, or the comment itself where other text stands on them.
  private static func wholeLines(around range: Range<Int>, in source: Source, after limit: Int) -> Range<Int> {
    let first = source.lineIndex(at: range.lowerBound)
    let last = source.lineIndex(at: range.upperBound - 1)
    let start = max(source.lineStarts[first], limit)
    let end = last + 1 < source.lineStarts.count ? source.lineStarts[last + 1] : source.bytes.count
    for index in start..<range.lowerBound where !source.bytes[index].isASCIISpace { return range }
    for index in range.upperBound..<end where !source.bytes[index].isASCIISpace { return range }
    return start..<end
  }

  /// Makes a block of the lines between blank lines.
  private static func findBlocks(in prose: inout Prose) {
    var blockStart = -1
    var contentEnd = 0
    var lineHasText = false
    for index in prose.text.indices {
      let byte = prose.text[index]
      if byte > 0x20 {
        if blockStart < 0 { blockStart = index }
        contentEnd = index + 1
        lineHasText = true
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if byte == UInt8(ascii: "\n"), index > 0, prose.text[index - 1] == UInt8(ascii: "\r") { continue }
        if !lineHasText, blockStart >= 0 {
          prose.blocks.append(Prose.Block(role: .paragraph, range: blockStart..<contentEnd))
          blockStart = -1
        }
        lineHasText = false
      }
    }
    if blockStart >= 0 { prose.blocks.append(Prose.Block(role: .paragraph, range: blockStart..<contentEnd)) }
  }
}
