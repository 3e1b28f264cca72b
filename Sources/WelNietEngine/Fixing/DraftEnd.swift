/// Where a paragraph can be added at the end of a draft.
struct DraftEnd {
  private let source: Source
  private let prose: Prose
  private let markup: Markup
  private var bytes: [UInt8] { source.bytes }

  init(_ analysis: Analysis) {
    source = analysis.source
    prose = analysis.prose
    markup = analysis.context.markup
  }

  /// The edit that adds a paragraph, as the draft's markup writes one.
  func adding(_ paragraph: String) -> Edit {
    markup == .html ? addingElement(paragraph) : addingParagraph(paragraph)
  }

  /// Before a last line of nothing but hashtags, else after all.
  private func addingParagraph(_ paragraph: String) -> Edit {
    let lineEnd = lineEnd
    var end = contentEnd(before: bytes.count)
    var rest = end
    while let start = hashtagLine(endingAt: end), start > 0 {
      let before = contentEnd(before: start)
      guard before > 0 else { break }
      (rest, end) = (start, before)
    }
    let isBlankLineAfter = rest == end || lineEnds(in: end..<rest) > 1
    return Edit(end..<end, lineEnd + lineEnd + paragraph + (isBlankLineAfter ? "" : lineEnd))
  }

  /// In the last paragraph's company where that is the last thing on the page; else where the page's body ends.
  private func addingElement(_ paragraph: String) -> Edit {
    let element = "<p>" + DraftEnd.escaped(paragraph) + "</p>"
    let end = HTMLEnd(bytes).place(after: lastParagraphEnd) ?? contentEnd(before: bytes.count)
    let line = source.lineRange(source.lineIndex(at: max(0, end - 1)))
    let indentation = bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }
    return Edit(end..<end, lineEnd + String(decoding: indentation, as: UTF8.self) + element)
  }

  /// Where the text of the last block ends, if it is a paragraph of the author's own; nil for any other.
  private var lastParagraphEnd: Int? {
    guard let last = prose.blocks.last(where: { $0.role != .contactTarget && $0.role != .attribute }),
      last.role == .paragraph, !last.quoted
    else { return nil }
    return prose.sourceRange(of: last.range).upperBound
  }

  /// The place after the last byte before an offset that is no white space.
  private func contentEnd(before offset: Int) -> Int {
    var end = offset
    while end > 0, bytes[end - 1].isASCIISpace { end -= 1 }
    return end
  }

  /// Where a line that ends here begins, if hashtags are all it holds.
  private func hashtagLine(endingAt end: Int) -> Int? {
    guard end > 0 else { return nil }
    let start = source.lineStarts[source.lineIndex(at: end - 1)]
    var index = start
    while index < end {
      if bytes[index].isASCIISpace {
        index += 1
        continue
      }
      guard bytes[index] == UInt8(ascii: "#"), index + 1 < end, bytes[index + 1] != UInt8(ascii: "#"),
        !bytes[index + 1].isASCIISpace
      else { return nil }
      while index < end, !bytes[index].isASCIISpace { index += 1 }
    }
    return start
  }

  private func lineEnds(in range: Range<Int>) -> Int {
    source.lineIndex(at: range.upperBound) - source.lineIndex(at: range.lowerBound)
  }

  /// As the draft's first line ends.
  private var lineEnd: String {
    guard source.lineStarts.count > 1 else { return "\n" }
    let start = source.lineStarts[1]
    if bytes[start - 1] == UInt8(ascii: "\r") { return "\r" }
    return start > 1 && bytes[start - 2] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  private static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Finds the place in a page of HTML at which a paragraph can be added.
struct HTMLEnd {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// After the `</p>` that ends the last paragraph; else before `</body>` or `</html>`. Nil where the page has none.
  func place(after paragraph: Int?) -> Int? {
    if let paragraph, let end = paragraphEnd(from: paragraph) { return end }
    var scanner = HTMLScanner()
    var index = 0
    var place: Int?
    var raw: HTMLTag?
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let token = scanner.lenientToken(in: bytes, at: open, end: bytes.count) else {
        index = open + 1
        continue
      }
      index = token.range.upperBound
      if let tag = raw {
        if token.kind == .endTag, token.tag == tag { raw = nil } else { index = open + 1 }
        continue
      }
      if token.kind == .startTag, token.tag.isRawText { raw = token.tag }
      guard token.kind == .endTag else { continue }
      if token.tag == .body || token.tag == .html && place == nil { place = open }
    }
    return place.map { spaceStart(before: $0) }
  }

  /// The place after a `</p>` that only closing tags separate from a text's end.
  private func paragraphEnd(from text: Int) -> Int? {
    var scanner = HTMLScanner()
    var index = text
    while index < bytes.count {
      if bytes[index].isASCIISpace {
        index += 1
        continue
      }
      guard let token = scanner.lenientToken(in: bytes, at: index, end: bytes.count),
        token.kind == .endTag || token.kind == .startTag && token.tag == .br
      else { return nil }
      index = token.range.upperBound
      if token.tag == .p { return index }
      if token.tag.isBlock { return nil }
    }
    return nil
  }

  private func spaceStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1].isASCIISpace { start -= 1 }
    return start
  }
}
