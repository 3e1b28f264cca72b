/// Link reference definitions of a Markdown document: `[label]: address "title"`.
struct LinkReferences {
  private var byLabel: [[UInt8]: Int] = [:]
  private(set) var targets: [LinkTarget] = []

  var isEmpty: Bool { targets.isEmpty }

  /// The definition of a label; the first one counts.
  func target(for label: [UInt8]) -> LinkTarget? {
    guard let index = byLabel[label] else { return nil }
    return targets[index]
  }

  /// Takes the definitions that a paragraph begins with; tells how many lines they take.
  mutating func take(from lines: ArraySlice<Range<Int>>, of source: [UInt8]) -> Int {
    guard let first = lines.first, !first.isEmpty, source[first.lowerBound] == UInt8(ascii: "[") else { return 0 }
    let fragment = Fragment(lines: lines, of: source)
    var index = 0
    while let end = takeOne(fragment, at: index) { index = end }
    guard index > 0 else { return 0 }
    return index >= fragment.bytes.count ? lines.count : fragment.pieceIndex(at: index)
  }

  /// Takes the definition at an index that begins a line; tells where the next line begins.
  private mutating func takeOne(_ fragment: Fragment, at start: Int) -> Int? {
    let bytes = fragment.bytes
    let end = bytes.count
    guard start < end, bytes[start] == UInt8(ascii: "["),
      let close = LinkSyntax.labelEnd(in: bytes, from: start + 1, end: end), close + 1 < end,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = LinkSyntax.normalized(bytes, start + 1..<close)
    guard !label.isEmpty else { return nil }
    var scan = LinkSyntax.skipSpace(in: bytes, from: close + 2, end: end)
    guard let address = LinkSyntax.destination(in: bytes, from: scan, end: end), address.next > scan else { return nil }
    scan = address.next
    var stop = lineEnd(bytes, scan)
    var title: Range<Int>?
    let titleStart = LinkSyntax.skipSpace(in: bytes, from: scan, end: end)
    if titleStart > scan, let found = LinkSyntax.title(in: bytes, from: titleStart, end: end),
      let after = lineEnd(bytes, found.next)
    {
      title = found.text
      stop = after
    }
    guard let stop else { return nil }
    if byLabel[label] == nil {
      byLabel[label] = targets.count
      targets.append(LinkTarget(fragment: fragment, address: address.text, title: title))
    }
    return stop
  }

  /// The start of the next line where only spaces are left on this one.
  private func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var scan = start
    while scan < bytes.count, bytes[scan] == UInt8(ascii: " ") || bytes[scan] == UInt8(ascii: "\t") { scan += 1 }
    if scan >= bytes.count { return bytes.count }
    return bytes[scan] == UInt8(ascii: "\n") ? scan + 1 : nil
  }
}

/// Where a link or image points.
struct LinkTarget {
  /// Source offsets of the address.
  var source: Range<Int>
  private var addressText: Fragment
  private var titleText: Fragment?

  init(fragment: Fragment, address: Range<Int>, title: Range<Int>?) {
    source = fragment.sourceRange(address)
    addressText = fragment.slice(address)
    titleText = title.map { fragment.slice($0) }
  }

  var title: BlockBuffer? {
    guard let titleText else { return nil }
    return AttributeText.read(titleText, 0..<titleText.bytes.count, isMarkdown: true)
  }

  var contact: BlockBuffer? {
    AttributeText.contact(addressText, 0..<addressText.bytes.count, isMarkdown: true)
  }
}
