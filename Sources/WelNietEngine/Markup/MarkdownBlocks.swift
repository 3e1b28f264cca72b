/// The block structure of a Markdown document: containers entered and left, and the leaves between.
struct MarkdownBlocks {
  enum EventKind: UInt8 {
    case quote, item, note, leave
    case paragraph, heading, code, html, table
  }

  /// One step through the document.
  struct Event {
    var kind: EventKind
    /// Heading level.
    var level = 0
    /// Which of `lines` a leaf holds.
    var lines = 0..<0
  }

  var events: [Event] = []
  /// Source ranges of the leaves' lines, without the marks and indentation of their containers.
  var lines: [Range<Int>] = []
  var references = LinkReferences()
}

/// Reads the block structure line by line, as CommonMark describes it.
struct MarkdownBlockReader {
  let source: Source
  var blocks = MarkdownBlocks()
  var containers: [Container] = []
  var leaf = Leaf.none
  /// First of `blocks.lines` that belongs to the open leaf.
  var leafStart = 0
  var cursor = LineCursor()
  /// Fence of the open code block.
  var fence: UInt8 = 0
  var fenceLength = 0
  var fenceIndent = 0
  /// What ends the open HTML block.
  var htmlEnd = MarkdownHTML.End.blankLine
  var tableColumns = 0

  struct Container {
    enum Kind { case quote, item, note }
    var kind: Kind
    /// Columns of indentation that the content of a list item needs.
    var indent = 0
    /// Whether a list item has no content yet.
    var isEmpty = false
  }

  enum Leaf { case none, paragraph, fencedCode, indentedCode, html, table, math }

  /// Containers deeper than this are read as text.
  private static let nestingLimit = 96

  init(source: Source) {
    self.source = source
  }

  /// Reads the lines from a source offset, which begins a line (or follows a byte-order mark).
  mutating func read(from start: Int) {
    let first = start == 0 || source.hasByteOrderMark && start == 3 ? 0 : source.lineIndex(at: start)
    for line in first..<source.lineStarts.count {
      let range = source.lineRange(line)
      let lower = max(range.lowerBound, start)
      // The text after the last line ending is no line where it is empty.
      if line == source.lineStarts.count - 1, lower >= range.upperBound { break }
      cursor = LineCursor(source.bytes, lower, max(lower, range.upperBound))
      readLine()
    }
    closeContainers(downTo: 0)
  }

  private mutating func readLine() {
    let matched = matchContainers()
    let allMatched = matched == containers.count
    if allMatched, continueLeaf() { return }
    openBlocks(matched: matched)
  }

  /// Passes over the marks of the open containers; tells how many the line continues.
  private mutating func matchContainers() -> Int {
    var matched = 0
    for container in containers {
      switch container.kind {
      case .quote:
        guard cursor.indent < 4, cursor.next == UInt8(ascii: ">") else { return matched }
        cursor.skipToText()
        cursor.advance(1)
        cursor.skipOptionalSpace()
      case .item:
        if cursor.isBlank {
          guard !container.isEmpty else { return matched }
        } else {
          guard cursor.indent >= container.indent else { return matched }
          cursor.skipColumns(container.indent)
        }
      case .note:
        guard cursor.isBlank || cursor.indent >= 4 else { return matched }
        if !cursor.isBlank { cursor.skipColumns(4) }
      }
      matched += 1
    }
    return matched
  }

  /// Gives the line to an open leaf that takes any line; tells whether it did.
  private mutating func continueLeaf() -> Bool {
    switch leaf {
    case .fencedCode:
      if cursor.indent < 4, cursor.closesFence(fence, fenceLength) {
        closeLeaf()
      } else {
        cursor.skipColumns(min(fenceIndent, cursor.indent))
        addLine(from: cursor.offset)
      }
      return true
    case .html:
      if htmlEnd == .blankLine, cursor.isBlank { return false }
      addLine(from: cursor.offset)
      if MarkdownHTML.line(cursor, contains: htmlEnd) { closeLeaf() }
      return true
    case .math:
      if cursor.endsMath { closeLeaf() }
      return true
    default: return false
    }
  }

  private mutating func openBlocks(matched: Int) {
    var matched = matched
    var isLazy = leaf == .paragraph && matched < containers.count
    while true {
      let inParagraph = leaf == .paragraph && matched == containers.count
      if cursor.indent >= 4 {
        guard !cursor.isBlank, leaf != .paragraph else { break }
        if leaf != .indentedCode || matched < containers.count { prepare(matched) }
        addIndentedCode()
        return
      }
      let canNest = matched < MarkdownBlockReader.nestingLimit
      if canNest, cursor.next == UInt8(ascii: ">") {
        prepare(matched)
        cursor.skipToText()
        cursor.advance(1)
        cursor.skipOptionalSpace()
        enter(Container(kind: .quote), .quote)
      } else if openLeaf(matched, inParagraph: inParagraph, isLazy: isLazy) {
        return
      } else if canNest, let length = cursor.footnoteMark {
        prepare(matched)
        cursor.skipToText()
        cursor.advance(length)
        enter(Container(kind: .note), .note)
      } else if canNest, let marker = cursor.listMarker(interruptsParagraph: inParagraph) {
        prepare(matched)
        let indent = cursor.enterItem(marker)
        enter(Container(kind: .item, indent: indent, isEmpty: cursor.isBlank), .item)
      } else {
        break
      }
      matched = containers.count
      isLazy = false
    }
    addText(matched: matched, isLazy: isLazy)
  }

  /// Opens a leaf that the line begins; tells whether it did.
  private mutating func openLeaf(_ matched: Int, inParagraph: Bool, isLazy: Bool) -> Bool {
    if let heading = cursor.atxHeading {
      prepare(matched)
      blocks.lines.append(heading.text)
      emit(.heading, level: heading.level)
      return true
    }
    if let opening = cursor.fenceOpening {
      prepare(matched)
      leaf = .fencedCode
      (fence, fenceLength, fenceIndent) = (opening.mark, opening.length, cursor.indent)
      return true
    }
    if let end = MarkdownHTML.start(cursor, interruptsParagraph: inParagraph || isLazy) {
      prepare(matched)
      leaf = .html
      htmlEnd = end
      addLine(from: cursor.offset)
      if MarkdownHTML.line(cursor, contains: end) { closeLeaf() }
      return true
    }
    if inParagraph, let level = cursor.setextLevel {
      takeReferences()
      if leaf == .paragraph {
        emit(.heading, level: level)
        leaf = .none
        return true
      }
    }
    if inParagraph, leaf == .paragraph, let columns = cursor.tableDelimiterColumns, startTable(columns) { return true }
    if cursor.isThematicBreak {
      prepare(matched)
      return true
    }
    if cursor.beginsMath, !inParagraph, !isLazy, mathEndFollows() {
      prepare(matched)
      leaf = .math
      return true
    }
    return false
  }

  /// Ends what the line does not continue, so that a new block may begin.
  private mutating func prepare(_ matched: Int) {
    if containers.count > matched { closeContainers(downTo: matched) }
    closeLeaf()
    markItemFilled()
  }

  private mutating func markItemFilled() {
    guard let last = containers.last, last.kind == .item, last.isEmpty else { return }
    containers[containers.count - 1].isEmpty = false
  }

  private mutating func enter(_ container: Container, _ kind: MarkdownBlocks.EventKind) {
    containers.append(container)
    blocks.events.append(MarkdownBlocks.Event(kind: kind))
  }

  private mutating func addIndentedCode() {
    leaf = .indentedCode
    cursor.skipColumns(4)
    addLine(from: cursor.offset)
  }

  private mutating func addText(matched: Int, isLazy: Bool) {
    if isLazy, !cursor.isBlank, leaf == .paragraph {
      addLine(from: cursor.textOffset)
      return
    }
    if containers.count > matched {
      closeContainers(downTo: matched)
    }
    if cursor.isBlank {
      if leaf != .indentedCode { closeLeaf() }
      return
    }
    switch leaf {
    case .paragraph where cursor.isDefinition:
      closeLeaf()
      leaf = .paragraph
      cursor.skipToText()
      cursor.advance(1)
      addLine(from: cursor.textOffset)
    case .paragraph, .table: addLine(from: cursor.textOffset)
    default:
      closeLeaf()
      markItemFilled()
      leaf = .paragraph
      addLine(from: cursor.textOffset)
    }
  }

  private mutating func addLine(from offset: Int) {
    blocks.lines.append(min(offset, cursor.end)..<cursor.end)
  }

  /// Turns the last line of the open paragraph into the header of a table, if it has as many cells.
  private mutating func startTable(_ columns: Int) -> Bool {
    guard let header = blocks.lines.last, blocks.lines.count > leafStart,
      MarkdownTable.cells(in: source.bytes, header).count == columns
    else { return false }
    blocks.lines.removeLast()
    closeLeaf()
    leaf = .table
    tableColumns = columns
    blocks.lines.append(header)
    return true
  }

  /// Whether a line that ends a formula comes within reach, before an empty line.
  private func mathEndFollows() -> Bool {
    let line = source.lineIndex(at: cursor.offset)
    for next in line + 1..<max(line + 1, min(line + 200, source.lineStarts.count)) {
      let range = source.lineRange(next)
      let probe = LineCursor(source.bytes, range.lowerBound, range.upperBound)
      if probe.isBlank { return false }
      if probe.endsMath { return true }
    }
    return false
  }

  // MARK: Closing

  private mutating func closeContainers(downTo count: Int) {
    closeLeaf()
    while containers.count > count {
      containers.removeLast()
      blocks.events.append(MarkdownBlocks.Event(kind: .leave))
    }
  }

  private mutating func closeLeaf() {
    switch leaf {
    case .none: break
    case .paragraph:
      takeReferences()
      if leaf == .paragraph { emit(.paragraph) }
    case .fencedCode, .indentedCode: emit(.code)
    case .html: emit(.html)
    case .table: emit(.table, level: tableColumns)
    case .math: break
    }
    leaf = .none
    leafStart = blocks.lines.count
  }

  private mutating func emit(_ kind: MarkdownBlocks.EventKind, level: Int = 0) {
    if blocks.lines.count > leafStart {
      let event = MarkdownBlocks.Event(kind: kind, level: level, lines: leafStart..<blocks.lines.count)
      blocks.events.append(event)
    }
    leafStart = blocks.lines.count
  }

  /// Takes link reference definitions from the head of the open paragraph; no paragraph is left where it held nothing
  /// else.
  private mutating func takeReferences() {
    let count = blocks.references.take(from: blocks.lines[leafStart...], of: source.bytes)
    guard count > 0 else { return }
    leafStart += count
    if leafStart == blocks.lines.count { leaf = .none }
  }
}
