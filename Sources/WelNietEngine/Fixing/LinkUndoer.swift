/// Takes links away and leaves their text.
struct LinkUndoer {
  private let bytes: [UInt8]
  private let prose: Prose

  init(_ analysis: Analysis) {
    bytes = analysis.source.bytes
    prose = analysis.prose
  }

  /// The edits that undo the link whose target a range of prose stands in; where its markup is out of the ordinary,
  /// those that empty its target.
  func undoing(target range: Range<Int>) -> [Edit] {
    let target = prose.sourceRange(of: range)
    for span in prose.spans where span.role == .linkText {
      if let link = markdownLink(around: span.range), link.target.contains(target.lowerBound) { return link.edits }
    }
    if let attribute = attribute(around: target) { return [Edit(attribute, "")] }
    return prose.visibleSource(of: range).map { Edit($0, "") }
  }

  /// The edits that undo the link in whose text a range of prose stands; none where it stands in no link.
  func undoing(textAround range: Range<Int>) -> [Edit] {
    guard
      let span = prose.spans.first(where: {
        $0.role == .linkText && $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
      })
    else { return [] }
    if let link = markdownLink(around: span.range) { return link.edits }
    let text = prose.sourceRange(of: span.range)
    if let angles = angles(around: text) { return angles }
    return openAttribute(before: text.lowerBound).map { [Edit($0, "")] } ?? []
  }

  // MARK: Markdown

  /// `[text](target)`: what stands around the text, and the target's place.
  private func markdownLink(around span: Range<Int>) -> (edits: [Edit], target: Range<Int>)? {
    let text = prose.sourceRange(of: span)
    var open = text.lowerBound
    while open > 0, isEmphasis(bytes[open - 1]) { open -= 1 }
    var close = text.upperBound
    while close < bytes.count, isEmphasis(bytes[close]) { close += 1 }
    guard open > 0, bytes[open - 1] == UInt8(ascii: "["), close + 1 < bytes.count, bytes[close] == UInt8(ascii: "]"),
      bytes[close + 1] == UInt8(ascii: "(")
    else { return nil }
    var scan = LinkSyntax.skipSpace(in: bytes, from: close + 2, end: bytes.count)
    guard let address = LinkSyntax.destination(in: bytes, from: scan, end: bytes.count) else { return nil }
    scan = LinkSyntax.skipSpace(in: bytes, from: address.next, end: bytes.count)
    if let title = LinkSyntax.title(in: bytes, from: scan, end: bytes.count) {
      scan = LinkSyntax.skipSpace(in: bytes, from: title.next, end: bytes.count)
    }
    guard scan < bytes.count, bytes[scan] == UInt8(ascii: ")") else { return nil }
    return ([Edit(open - 1..<open, ""), Edit(close..<scan + 1, "")], address.text)
  }

  private func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "`")
  }

  /// `<naam@example.org>`
  private func angles(around text: Range<Int>) -> [Edit]? {
    guard text.lowerBound > 0, text.upperBound < bytes.count, bytes[text.lowerBound - 1] == UInt8(ascii: "<"),
      bytes[text.upperBound] == UInt8(ascii: ">")
    else { return nil }
    return [
      Edit(text.lowerBound - 1..<text.lowerBound, ""), Edit(text.upperBound..<text.upperBound + 1, ""),
    ]
  }

  // MARK: HTML

  /// The `href` attribute whose value holds a stretch of source, with the space before it.
  private func attribute(around target: Range<Int>) -> Range<Int>? {
    anchors { $0.lowerBound <= target.lowerBound && target.upperBound <= $0.upperBound }
  }

  /// The `href` attribute of the last link that opens before an offset.
  private func openAttribute(before offset: Int) -> Range<Int>? {
    anchors { $0.upperBound < offset }
  }

  private func anchors(where isWanted: (Range<Int>) -> Bool) -> Range<Int>? {
    var scanner = HTMLScanner()
    var index = 0
    var found: Range<Int>?
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let token = scanner.lenientToken(in: bytes, at: open, end: bytes.count) else {
        index = open + 1
        continue
      }
      index = token.range.upperBound
      if token.kind == .startTag, token.tag == .a, let value = token.value(of: .href), isWanted(value) {
        found = whole(value, in: token.range)
      }
    }
    return found
  }

  /// An attribute with its name, quotes and the space before it; nil where it is written in a way of its own.
  private func whole(_ value: Range<Int>, in tag: Range<Int>) -> Range<Int>? {
    var start = value.lowerBound
    var end = value.upperBound
    if end < tag.upperBound, start > 0, bytes[end] == bytes[start - 1],
      bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'")
    {
      start -= 1
      end += 1
    }
    while start > tag.lowerBound, bytes[start - 1].isASCIISpace { start -= 1 }
    guard start - 5 > tag.lowerBound, bytes[start - 1] == UInt8(ascii: "=") else { return nil }
    start -= 1
    while bytes[start - 1].isASCIISpace { start -= 1 }
    guard start - 4 > tag.lowerBound, bytes.spells("href", in: start - 4..<start) else { return nil }
    start -= 4
    while start > tag.lowerBound, bytes[start - 1].isASCIISpace { start -= 1 }
    return start..<end
  }
}
