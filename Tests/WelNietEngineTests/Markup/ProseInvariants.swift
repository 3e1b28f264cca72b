import WelNietEngine

/// What holds for the prose of any bytes at all.
enum ProseInvariants {
  /// The first broken promise, or nil.
  static func violation(in prose: Prose, of source: Source, as kind: Markup) -> String? {
    var end = 0
    for run in prose.runs {
      if run.proseStart != end || run.proseLength <= 0 { return "runs have a gap at \(end)" }
      if run.sourceStart < 0 || run.sourceLength < 0 || run.sourceStart + run.sourceLength > source.bytes.count {
        return "a run lies outside the source"
      }
      end += run.proseLength
    }
    if end != prose.text.count { return "runs end at \(end) of \(prose.text.count)" }
    end = -1
    for block in prose.blocks {
      if block.range.isEmpty || block.range.upperBound > prose.text.count { return "an empty block or one outside" }
      if kind != .plain, block.range.lowerBound != end + 1 { return "blocks are not one byte apart" }
      if block.range.lowerBound <= end - 1 { return "blocks overlap" }
      if isSpace(prose.text[block.range.lowerBound]) || isSpace(prose.text[block.range.upperBound - 1]) {
        return "a block begins or ends with white space"
      }
      end = block.range.upperBound
    }
    return violationOfParts(in: prose, of: source)
  }

  private static func violationOfParts(in prose: Prose, of source: Source) -> String? {
    var start = 0
    for span in prose.spans {
      if span.range.isEmpty || span.range.lowerBound < start { return "spans are empty or not in order" }
      if !prose.blocks.contains(where: {
        $0.range.contains(span.range.lowerBound) && $0.range.upperBound >= span.range.upperBound
      }) {
        return "a span leaves its block"
      }
      start = span.range.lowerBound
    }
    start = -1
    for image in prose.images {
      if image.source.isEmpty || image.source.lowerBound <= start || image.source.upperBound > source.bytes.count {
        return "images are not in order"
      }
      if image.block >= prose.blocks.count { return "an image without block" }
      if image.alternative.upperBound > prose.text.count || image.title.upperBound > prose.text.count {
        return "an image's text lies outside"
      }
      start = image.source.lowerBound
    }
    for comment in prose.comments
    where comment.source.upperBound > source.bytes.count || comment.content.lowerBound < comment.source.lowerBound
      || comment.content.upperBound > comment.source.upperBound
    {
      return "a comment lies outside"
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
