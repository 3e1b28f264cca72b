/// Reads text that stands in an attribute, a link's title or an address.
enum AttributeText {
  /// Text with character references decoded and, in Markdown, backslash escapes undone.
  static func read(_ fragment: Fragment, _ range: Range<Int>, isMarkdown: Bool) -> BlockBuffer {
    var buffer = BlockBuffer()
    let bytes = fragment.bytes
    var index = range.lowerBound
    var start = index
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isASCIISpace {
        buffer.copy(fragment, start..<index)
        start = index
        while index < range.upperBound, bytes[index].isASCIISpace { index += 1 }
        buffer.space(fragment.sourceRange(start..<index))
        start = index
      } else if byte == UInt8(ascii: "&"),
        let match = HTMLEntities.match(
          in: bytes, at: index, end: range.upperBound, place: isMarkdown ? .markdown : .htmlAttribute)
      {
        buffer.copy(fragment, start..<index)
        buffer.add(match, for: fragment.sourceRange(index..<index + match.length))
        index += match.length
        start = index
      } else if isMarkdown, byte == UInt8(ascii: "\\"), index + 1 < range.upperBound,
        bytes[index + 1].isASCIIPunctuation
      {
        buffer.copy(fragment, start..<index)
        start = index + 1
        index += 2
      } else {
        index += 1
      }
    }
    buffer.copy(fragment, start..<range.upperBound)
    return buffer
  }

  /// The address of a `mailto:` or `tel:` link, percent escapes decoded and parameters left out; nil for other
  /// addresses.
  static func contact(_ fragment: Fragment, _ range: Range<Int>, isMarkdown: Bool) -> BlockBuffer? {
    let bytes = fragment.bytes
    var index = range.lowerBound
    while index < range.upperBound, bytes[index].isASCIISpace { index += 1 }
    if index + 7 <= range.upperBound, bytes.spells("mailto:", in: index..<index + 7) {
      index += 7
    } else if index + 4 <= range.upperBound, bytes.spells("tel:", in: index..<index + 4) {
      index += 4
    } else {
      return nil
    }
    var buffer = BlockBuffer()
    var start = index
    while index < range.upperBound, bytes[index] != UInt8(ascii: "?") {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < range.upperBound,
        let high = bytes[index + 1].digitValue(hexadecimal: true),
        let low = bytes[index + 2].digitValue(hexadecimal: true)
      {
        buffer.copy(fragment, start..<index)
        let byte = high << 4 | low
        let source = fragment.sourceRange(index..<index + 3)
        if byte.isASCIISpace { buffer.space(source) } else { buffer.substitute([byte], for: source) }
        index += 3
        start = index
      } else if bytes[index] == UInt8(ascii: "&"),
        let match = HTMLEntities.match(
          in: bytes, at: index, end: range.upperBound, place: isMarkdown ? .markdown : .htmlAttribute)
      {
        buffer.copy(fragment, start..<index)
        buffer.add(match, for: fragment.sourceRange(index..<index + match.length))
        index += match.length
        start = index
      } else if bytes[index].isASCIISpace {
        buffer.copy(fragment, start..<index)
        buffer.space(fragment.sourceRange(index..<index + 1))
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    buffer.copy(fragment, start..<index)
    buffer.finish()
    return buffer.isEmpty ? nil : buffer
  }
}

extension BlockBuffer {
  /// Adds what a character reference stands for.
  mutating func add(_ match: HTMLEntities.Match, for source: Range<Int>) {
    if match.isSpace {
      space(source)
    } else if !match.isSoftHyphen {
      substitute(match.bytes, for: source)
    }
  }
}
