/// Takes images away, or states that there is consent.
struct ImageFixer: Sendable {
  func fixes(for finding: Finding, _ index: Int, in analysis: Analysis) -> [Fix] {
    guard let range = finding.range else { return [] }
    var fixes: [Fix] = []
    if analysis.prose.images.contains(where: { $0.source == range }) {
      fixes.append(
        Fix(
          kind: .removeImage, rule: finding.rule, finding: index, title: FixWording.removeImage,
          edits: [Edit(ImageFrame(analysis.source).removal(of: range), "")]))
    }
    let note = " " + FixWording.consentNote(analysis.mainLanguage)
    if finding.rule == .personalDataImage {
      fixes.append(
        Fix(
          kind: .addConsentNote, rule: finding.rule, finding: index, title: FixWording.addConsentNote,
          edits: [Edit(range.upperBound..<range.upperBound, note)]))
    }
    return fixes
  }
}

/// What goes with an image when it goes: the link or figure that holds nothing else, and the line it leaves empty.
struct ImageFrame {
  private let source: Source
  private var bytes: [UInt8] { source.bytes }

  init(_ source: Source) {
    self.source = source
  }

  func removal(of image: Range<Int>) -> Range<Int> {
    var range = image
    while let wider = link(around: range) ?? element(around: range) { range = wider }
    return withEmptyLine(range)
  }

  /// `[![…](…)](…)`
  private func link(around range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "["), range.upperBound + 1 < bytes.count,
      bytes[range.upperBound] == UInt8(ascii: "]"), bytes[range.upperBound + 1] == UInt8(ascii: "(")
    else { return nil }
    var scan = LinkSyntax.skipSpace(in: bytes, from: range.upperBound + 2, end: bytes.count)
    guard let address = LinkSyntax.destination(in: bytes, from: scan, end: bytes.count) else { return nil }
    scan = LinkSyntax.skipSpace(in: bytes, from: address.next, end: bytes.count)
    if let title = LinkSyntax.title(in: bytes, from: scan, end: bytes.count) {
      scan = LinkSyntax.skipSpace(in: bytes, from: title.next, end: bytes.count)
    }
    guard scan < bytes.count, bytes[scan] == UInt8(ascii: ")") else { return nil }
    return range.lowerBound - 1..<scan + 1
  }

  /// `<a …><img …></a>`, `<figure><img …><figcaption>…</figcaption></figure>`, `<p><img …></p>`
  private func element(around range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isASCIISpace { start -= 1 }
    guard start > 0, bytes[start - 1] == UInt8(ascii: ">"),
      let open = bytes[..<(start - 1)].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    var scanner = HTMLScanner()
    guard let tag = scanner.lenientToken(in: bytes, at: open, end: bytes.count), tag.kind == .startTag,
      tag.range.upperBound == start, isFrame(tag.tag)
    else { return nil }
    var end = range.upperBound
    if tag.tag == .figure, let caption = token(at: end), caption.kind == .startTag, caption.tag == .figcaption {
      end = caption.range.upperBound
      while let next = bytes[end...].firstIndex(of: UInt8(ascii: "<")) {
        guard let inner = scanner.lenientToken(in: bytes, at: next, end: bytes.count) else { return nil }
        end = inner.range.upperBound
        if inner.kind == .endTag, inner.tag == .figcaption { break }
        if inner.kind == .endTag, inner.tag == .figure { return nil }
      }
    }
    guard let close = token(at: end), close.kind == .endTag, close.tag == tag.tag else { return nil }
    return open..<close.range.upperBound
  }

  private func isFrame(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .a, .figure, .picture, .p, .center, .b, .strong, .em, .i, .span: true
    default: false
    }
  }

  /// The tag that follows white space at an offset.
  private func token(at offset: Int) -> HTMLToken? {
    var index = offset
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "<") else { return nil }
    var scanner = HTMLScanner()
    return scanner.lenientToken(in: bytes, at: index, end: bytes.count)
  }

  /// The range with the whole lines that it would leave empty, and one of the blank lines around them.
  private func withEmptyLine(_ range: Range<Int>) -> Range<Int> {
    let first = source.lineIndex(at: range.lowerBound)
    let last = source.lineIndex(at: max(range.lowerBound, range.upperBound - 1))
    let start = source.lineStarts[first]
    let end = source.lineRange(last).upperBound
    guard bytes[start..<range.lowerBound].allSatisfy({ $0.isASCIISpace }),
      bytes[range.upperBound..<end].allSatisfy({ $0.isASCIISpace })
    else { return withSpace(range) }
    if last + 1 < source.lineStarts.count {
      var after = last + 1
      let isBlankBefore = first == 0 || isBlank(first - 1)
      if isBlankBefore, isBlank(after), after + 1 < source.lineStarts.count { after += 1 }
      return start..<source.lineStarts[after]
    }
    // The last line: the line end before it goes, so that the draft ends as it did.
    var begin = start
    if first > 0 { begin = source.lineRange(first - 1).upperBound }
    if first > 1, isBlank(first - 1) { begin = source.lineRange(first - 2).upperBound }
    return begin..<range.upperBound
  }

  private func isBlank(_ line: Int) -> Bool {
    bytes[source.lineRange(line)].allSatisfy { $0.isASCIISpace }
  }

  /// One of two spaces goes, too.
  private func withSpace(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x20 else { return range }
    guard range.upperBound == bytes.count || bytes[range.upperBound].isASCIISpace else { return range }
    return range.lowerBound - 1..<range.upperBound
  }
}
