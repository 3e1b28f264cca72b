/// Plain text is all prose: blocks end at blank lines.
package enum PlainText {
  /// Reads a draft without markup. A byte-order mark is not prose.
  package static func prose(of source: Source) -> Prose {
    var prose = Prose()
    let start = source.hasByteOrderMark ? 3 : 0
    prose.text = start == 0 ? source.bytes : Array(source.bytes[start...])
    prose.runs = [
      Prose.Run(proseStart: 0, proseLength: prose.text.count, sourceStart: start, sourceLength: prose.text.count)
    ]
    var blockStart = -1
    var contentEnd = 0
    for line in source.lineStarts.indices {
      let range = source.lineRange(line)
      let lower = max(range.lowerBound - start, 0)
      let upper = max(range.upperBound - start, 0)
      let blank = !prose.text[lower..<upper].contains { $0 > 0x20 }
      if blank {
        if blockStart >= 0 { prose.blocks.append(Prose.Block(role: .paragraph, range: blockStart..<contentEnd)) }
        blockStart = -1
      } else {
        if blockStart < 0 { blockStart = lower }
        contentEnd = upper
      }
    }
    if blockStart >= 0 { prose.blocks.append(Prose.Block(role: .paragraph, range: blockStart..<contentEnd)) }
    return prose
  }
}
