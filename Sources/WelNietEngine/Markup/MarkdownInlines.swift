/// Reads the inline markup of one paragraph, heading or table cell and writes its text to a builder.
///
/// The text is read once into a flat list of nodes; emphasis and links only change what nodes mean. Each step is linear
/// in the length of the text, whatever it holds.
struct MarkdownInlines {
  enum NodeKind: UInt8 {
    case text, reference, hardBreak, code, html, template, hidden
    case linkStart, linkEnd, imageStart, imageEnd, deletedStart, deletedEnd, autolink
  }

  /// A stretch of the fragment. Delimiters and brackets are text until they turn out to be markup.
  struct Node {
    var kind: NodeKind
    var range: Range<Int>
    /// Index into `tokens` or `links`.
    var payload = -1
  }

  struct Link {
    var target: LinkTarget
    /// The whole markup, in the fragment.
    var range: Range<Int>
  }

  /// A `[` or `![` that may begin a link or image.
  struct Bracket {
    var node: Int
    /// Where the text after it begins.
    var textStart: Int
    /// The last delimiter before it.
    var delimiter: Int
    var isImage: Bool
    var hasBracketInside = false
  }

  var fragment = Fragment(whole: [])
  /// What of the fragment is read.
  private var text = 0..<0
  var nodes: [Node] = []
  var delimiters = DelimiterStack()
  private var tokens: [HTMLToken] = []
  private var links: [Link] = []
  private var brackets: [Bracket] = []
  /// Brackets below this index cannot begin a link any more: a link holds no link.
  private var inactiveBrackets = 0
  private var textStart = 0
  /// A number for the word that the last delimiter stands in, and how far words were counted.
  private var wordCount = 0
  private var wordsCountedTo = 0
  private var scanner = HTMLScanner()
  private var templates = TemplateScanner()
  private var codeSpans = CodeSpanFinder()

  /// Writes what a range of a fragment shows.
  mutating func write(
    _ fragment: Fragment, _ range: Range<Int>, references: LinkReferences, into builder: inout ProseBuilder
  ) {
    self.fragment = fragment
    text = range
    nodes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    delimiters.removeAll()
    inactiveBrackets = 0
    (wordCount, wordsCountedTo) = (0, range.lowerBound)
    scanner = HTMLScanner()
    templates = TemplateScanner()
    codeSpans = CodeSpanFinder()
    read(references)
    delimiters.resolve(above: -1, &nodes)
    emit(into: &builder)
  }

  // MARK: Reading

  private mutating func read(_ references: LinkReferences) {
    let end = text.upperBound
    var index = text.lowerBound
    textStart = index
    while index < end {
      switch fragment.bytes[index] {
      case UInt8(ascii: "\\"): index = readBackslash(at: index, end: end)
      case UInt8(ascii: "`"): index = readCode(at: index, end: end)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): index = readDelimiters(at: index, end: end)
      case UInt8(ascii: "["): index = readBracket(at: index, end: end)
      case UInt8(ascii: "!"):
        if index + 1 < end, fragment.bytes[index + 1] == UInt8(ascii: "["), !isFootnote(at: index + 1, end: end) {
          openBracket(index..<index + 2, isImage: true)
          index += 2
        } else {
          index += 1
        }
      case UInt8(ascii: "]"): index = closeBracket(at: index, end: end, references)
      case UInt8(ascii: "<"): index = readAngle(at: index, end: end)
      case UInt8(ascii: "&"):
        if let match = HTMLEntities.match(in: fragment.bytes, at: index, end: end, place: .markdown) {
          add(.reference, index..<index + match.length)
          index += match.length
        } else {
          index += 1
        }
      case UInt8(ascii: "{"):
        if let stop = templates.end(in: fragment.bytes, at: index, end: end) {
          add(.template, index..<stop)
          index = stop
        } else if let stop = AttributeList.end(in: fragment.bytes, at: index, end: end) {
          add(.hidden, index..<stop)
          index = stop
        } else {
          index += 1
        }
      case UInt8(ascii: "$"): index = readMath(at: index, end: end)
      case UInt8(ascii: "\n"):
        if index - textStart >= 2, fragment.bytes[index - 1] == 0x20, fragment.bytes[index - 2] == 0x20 {
          add(.hardBreak, index..<index + 1)
        }
        index += 1
      default: index += 1
      }
    }
    flushText(to: end)
  }

  private mutating func flushText(to index: Int) {
    if textStart < index { nodes.append(Node(kind: .text, range: textStart..<index)) }
    textStart = index
  }

  /// Adds a node for a range, or for the inner part of a stretch of markup.
  private mutating func add(_ kind: NodeKind, _ range: Range<Int>, within markup: Range<Int>? = nil, payload: Int = -1)
  {
    let markup = markup ?? range
    flushText(to: markup.lowerBound)
    nodes.append(Node(kind: kind, range: range, payload: payload))
    textStart = markup.upperBound
  }

  private mutating func readBackslash(at index: Int, end: Int) -> Int {
    guard index + 1 < end else { return index + 1 }
    if fragment.bytes[index + 1] == UInt8(ascii: "\n") {
      add(.hardBreak, index..<index + 2)
      return index + 2
    }
    guard fragment.bytes[index + 1].isASCIIPunctuation else { return index + 1 }
    add(.hidden, index..<index + 1)
    return index + 2
  }

  private mutating func readCode(at index: Int, end: Int) -> Int {
    let (length, close) = codeSpans.find(in: fragment.bytes, at: index, end: end)
    guard let close else { return index + length }
    add(.code, index + length..<close, within: index..<close + length)
    return close + length
  }

  private mutating func readDelimiters(at index: Int, end: Int) -> Int {
    let mark = fragment.bytes[index]
    var stop = index
    while stop < end, fragment.bytes[stop] == mark { stop += 1 }
    if mark == UInt8(ascii: "~"), stop - index > 2 { return stop }
    let flanking = Flanking(of: index..<stop, in: fragment.bytes, within: text)
    guard flanking.canOpen || flanking.canClose else { return stop }
    add(.text, index..<stop)
    for scan in wordsCountedTo..<index where fragment.bytes[scan].isASCIISpace {
      wordCount += 1
      break
    }
    wordsCountedTo = stop
    delimiters.push(node: nodes.count - 1, mark: mark, length: stop - index, flanking, word: wordCount)
    return stop
  }

  private mutating func readAngle(at index: Int, end: Int) -> Int {
    if let close = Autolink.end(in: fragment.bytes, at: index, end: end) {
      add(.autolink, index + 1..<close, within: index..<close + 1)
      return close + 1
    }
    guard let token = scanner.strictToken(in: fragment.bytes, at: index, end: end) else { return index + 1 }
    add(.html, token.range, payload: tokens.count)
    tokens.append(token)
    return token.range.upperBound
  }

  private mutating func readMath(at index: Int, end: Int) -> Int {
    if let stop = MathFinder.end(in: fragment.bytes, at: index, start: text.lowerBound, end: end) {
      add(.hidden, index..<stop)
      return stop
    }
    var stop = index
    while stop < end, fragment.bytes[stop] == UInt8(ascii: "$") { stop += 1 }
    return stop
  }

  // MARK: Links

  private func isFootnote(at index: Int, end: Int) -> Bool {
    footnoteEnd(at: index, end: end) != nil
  }

  /// Where the footnote mark `[^label]` at an index ends.
  private func footnoteEnd(at index: Int, end: Int) -> Int? {
    guard index + 3 < end, fragment.bytes[index + 1] == UInt8(ascii: "^"),
      let close = LinkSyntax.labelEnd(in: fragment.bytes, from: index + 2, end: end), close > index + 2
    else { return nil }
    for scan in index + 2..<close where fragment.bytes[scan].isASCIISpace { return nil }
    return close + 1
  }

  private mutating func readBracket(at index: Int, end: Int) -> Int {
    if let stop = footnoteEnd(at: index, end: end) {
      add(.hidden, index..<stop)
      return stop
    }
    openBracket(index..<index + 1, isImage: false)
    return index + 1
  }

  private mutating func openBracket(_ range: Range<Int>, isImage: Bool) {
    add(.text, range)
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketInside = true }
    brackets.append(
      Bracket(
        node: nodes.count - 1, textStart: range.upperBound, delimiter: delimiters.last, isImage: isImage))
  }

  private mutating func closeBracket(at index: Int, end: Int, _ references: LinkReferences) -> Int {
    guard let opener = brackets.popLast() else { return index + 1 }
    let isActive = opener.isImage || brackets.count >= inactiveBrackets
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    guard isActive, let (target, stop) = target(of: opener, closedAt: index, end: end, references) else {
      return index + 1
    }
    let markup = nodes[opener.node].range.lowerBound..<stop
    nodes[opener.node].kind = opener.isImage ? .imageStart : .linkStart
    nodes[opener.node].payload = links.count
    flushText(to: index)
    delimiters.resolve(above: opener.delimiter, &nodes)
    add(opener.isImage ? .imageEnd : .linkEnd, index..<stop, payload: links.count)
    links.append(Link(target: target, range: markup))
    if !opener.isImage { inactiveBrackets = brackets.count }
    return stop
  }

  /// Where a link points whose `]` is at an index, and where its markup ends.
  private func target(
    of opener: Bracket, closedAt index: Int, end: Int, _ references: LinkReferences
  ) -> (LinkTarget, Int)? {
    let bytes = fragment.bytes
    let next = index + 1 < end ? bytes[index + 1] : 0
    if next == UInt8(ascii: "("), let found = inlineTarget(from: index + 2, end: end) { return found }
    guard !references.isEmpty else { return nil }
    if next == UInt8(ascii: "["), let close = LinkSyntax.labelEnd(in: bytes, from: index + 2, end: end) {
      if close > index + 2 {
        guard let target = references.target(for: LinkSyntax.normalized(bytes, index + 2..<close)) else { return nil }
        return (target, close + 1)
      }
      return shortcut(opener, index, references).map { ($0, close + 1) }
    }
    return shortcut(opener, index, references).map { ($0, index + 1) }
  }

  private func shortcut(_ opener: Bracket, _ index: Int, _ references: LinkReferences) -> LinkTarget? {
    guard !opener.hasBracketInside, index - opener.textStart < 1000, index > opener.textStart else { return nil }
    return references.target(for: LinkSyntax.normalized(fragment.bytes, opener.textStart..<index))
  }

  private func inlineTarget(from start: Int, end: Int) -> (LinkTarget, Int)? {
    let bytes = fragment.bytes
    var scan = LinkSyntax.skipSpace(in: bytes, from: start, end: end)
    guard let address = LinkSyntax.destination(in: bytes, from: scan, end: end) else { return nil }
    scan = LinkSyntax.skipSpace(in: bytes, from: address.next, end: end)
    var title: Range<Int>?
    if scan > address.next, let found = LinkSyntax.title(in: bytes, from: scan, end: end) {
      title = found.text
      scan = LinkSyntax.skipSpace(in: bytes, from: found.next, end: end)
    }
    guard scan < end, bytes[scan] == UInt8(ascii: ")") else { return nil }
    return (LinkTarget(fragment: fragment, address: address.text, title: title), scan + 1)
  }

  // MARK: Writing

  private func emit(into builder: inout ProseBuilder) {
    var imageDepth = 0
    for node in nodes {
      switch node.kind {
      case .text: builder.addPlainText(fragment, node.range)
      case .reference:
        if let match = HTMLEntities.match(
          in: fragment.bytes, at: node.range.lowerBound, end: node.range.upperBound, place: .markdown)
        {
          builder.add(match, for: fragment.sourceRange(node.range))
        }
      case .hardBreak: builder.lineBreak(fragment.sourceRange(node.range))
      case .code:
        builder.openSpan(.code)
        builder.addPlainText(fragment, node.range)
        builder.closeSpan()
      case .autolink:
        builder.openSpan(.linkText)
        builder.addPlainText(fragment, node.range)
        builder.closeSpan()
      case .html: if imageDepth == 0 { builder.apply(tokens[node.payload], of: fragment, isMarkdown: true) }
      case .template: if imageDepth == 0 { builder.applyTemplate(fragment, node.range) }
      case .hidden: break
      case .linkStart: builder.openSpan(.linkText)
      case .linkEnd:
        builder.closeSpan()
        let target = links[node.payload].target
        if let contact = target.contact { builder.addAttribute(.contactTarget, contact) }
        if let title = target.title { builder.addAttribute(.attribute, title) }
      case .imageStart:
        imageDepth += 1
        builder.beginAlternative()
      case .imageEnd:
        imageDepth -= 1
        let link = links[node.payload]
        builder.endAlternative(
          source: fragment.sourceRange(link.range), address: link.target.source, title: link.target.title)
      case .deletedStart: builder.openSpan(.deleted)
      case .deletedEnd: builder.closeSpan()
      }
    }
  }
}
