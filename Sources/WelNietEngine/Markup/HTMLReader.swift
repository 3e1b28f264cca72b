/// Walks through the tags and text of one fragment of HTML.
struct HTMLReader {
  let fragment: Fragment
  private var scanner = HTMLScanner()
  private var templates = TemplateScanner()

  init(fragment: Fragment) {
    self.fragment = fragment
  }

  /// Reads a range of the fragment; what it leaves open stays open in the builder.
  mutating func read(_ range: Range<Int>, into builder: inout ProseBuilder) {
    let end = range.upperBound
    var index = range.lowerBound
    if let raw = builder.elements.last?.tag, raw.isRawText {
      index = readRawText(of: raw, from: index, to: end, into: &builder)
    }
    while index < end {
      let byte = fragment.bytes[index]
      if byte == UInt8(ascii: "<") {
        if let token = scanner.lenientToken(in: fragment.bytes, at: index, end: end) {
          builder.apply(token, of: fragment, isMarkdown: false)
          index = token.range.upperBound
          if token.kind == .startTag, token.tag.isRawText, builder.elements.last?.tag == token.tag {
            index = readRawText(of: token.tag, from: index, to: end, into: &builder)
          }
        } else {
          builder.copy(fragment, index..<index + 1)
          index += 1
        }
      } else if byte == UInt8(ascii: "{"), let stop = templates.end(in: fragment.bytes, at: index, end: end) {
        builder.applyTemplate(fragment, index..<stop)
        index = stop
      } else {
        index = readText(from: index, to: end, into: &builder)
      }
    }
  }

  /// Reads to the next tag or what may be one.
  private func readText(from start: Int, to end: Int, into builder: inout ProseBuilder) -> Int {
    builder.addText(fragment, start..<end, place: .htmlText)
  }

  /// Reads the content of `script`, `textarea` and the like up to their end tag.
  private func readRawText(of tag: HTMLTag, from start: Int, to end: Int, into builder: inout ProseBuilder) -> Int {
    var index = start
    let bytes = fragment.bytes
    while index < end {
      if bytes[index] == UInt8(ascii: "<"), index + 2 < end, bytes[index + 1] == UInt8(ascii: "/") {
        var stop = index + 2
        while stop < end, bytes[stop].isASCIIAlphanumeric { stop += 1 }
        if HTMLTag.named(bytes, index + 2..<stop) == tag { return index }
      }
      if builder.context.hidden {
        index += 1
      } else if bytes[index] == UInt8(ascii: "<") || bytes[index] == UInt8(ascii: "{") {
        builder.copy(fragment, index..<index + 1)
        index += 1
      } else {
        index = builder.addText(fragment, index..<end, place: .htmlText)
      }
    }
    return index
  }
}
