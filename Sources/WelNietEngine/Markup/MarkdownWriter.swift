/// Turns the block structure of a Markdown document into prose.
struct MarkdownWriter {
  let source: Source
  let blocks: MarkdownBlocks
  /// The source as a fragment.
  private let whole: Fragment
  var builder: ProseBuilder
  private var inlines = MarkdownInlines()
  /// Where each open container begins among the builder's elements.
  private var containers: [Int] = []

  init(source: Source, blocks: MarkdownBlocks) {
    self.source = source
    self.blocks = blocks
    builder = ProseBuilder(capacity: source.bytes.count)
    whole = Fragment(whole: source.bytes)
  }

  mutating func write() -> Prose {
    var isItemStart = false
    for event in blocks.events {
      switch event.kind {
      case .quote: enter(.markdownQuote)
      case .item: enter(.markdownItem)
      case .note: enter(.markdownNote)
      case .leave:
        builder.closeElements(downTo: containers.popLast() ?? 0)
      case .paragraph: paragraph(event, isItemStart: isItemStart)
      case .heading: heading(event)
      case .code: code(event)
      case .html: html(event)
      case .table: table(event)
      }
      isItemStart = event.kind == .item
    }
    builder.closeElements(downTo: 0)
    return builder.finish()
  }

  private mutating func enter(_ tag: HTMLTag) {
    containers.append(builder.elements.count)
    builder.open(tag)
  }

  private mutating func paragraph(_ event: MarkdownBlocks.Event, isItemStart: Bool) {
    let (fragment, range) = text(of: event)
    write(fragment, range.dropFirst(isItemStart ? taskMarkLength(fragment.bytes, range) : 0))
  }

  private mutating func heading(_ event: MarkdownBlocks.Event) {
    let outer = builder.context
    builder.breakBlock()
    builder.context.role = .heading
    builder.context.headingLevel = event.level
    let (fragment, range) = text(of: event)
    write(fragment, range)
    builder.context = outer
  }

  /// The text of a leaf. A single line is read where it stands.
  private func text(of event: MarkdownBlocks.Event) -> (Fragment, Range<Int>) {
    if event.lines.count == 1 { return (whole, blocks.lines[event.lines.lowerBound]) }
    let fragment = Fragment(lines: blocks.lines[event.lines], of: source.bytes)
    return (fragment, 0..<fragment.bytes.count)
  }

  /// Writes inline markup as a block of its own.
  private mutating func write(_ fragment: Fragment, _ range: Range<Int>) {
    builder.breakBlock()
    let count = builder.elements.count
    inlines.write(fragment, range, references: blocks.references, into: &builder)
    builder.closeElements(downTo: count)
    builder.breakBlock()
  }

  private mutating func code(_ event: MarkdownBlocks.Event) {
    let outer = builder.context
    builder.breakBlock()
    builder.context.role = .code
    builder.context.preformatted = true
    let fragment = Fragment(lines: blocks.lines[event.lines], of: source.bytes)
    var index = 0
    while index < fragment.bytes.count {
      if fragment.bytes[index].isASCIISpace {
        index = builder.addSpace(fragment, index..<fragment.bytes.count)
      } else {
        let start = index
        while index < fragment.bytes.count, !fragment.bytes[index].isASCIISpace { index += 1 }
        builder.copy(fragment, start..<index)
      }
    }
    builder.breakBlock()
    builder.context = outer
  }

  private mutating func html(_ event: MarkdownBlocks.Event) {
    builder.breakBlock()
    let fragment = Fragment(lines: blocks.lines[event.lines], of: source.bytes)
    var reader = HTMLReader(fragment: fragment)
    reader.read(0..<fragment.bytes.count, into: &builder)
    builder.breakBlock()
  }

  private mutating func table(_ event: MarkdownBlocks.Event) {
    let outer = builder.context
    let number = builder.nextTable()
    var row = 0
    for line in blocks.lines[event.lines] {
      let cells = MarkdownTable.cells(in: source.bytes, line)
      for (column, cell) in cells.enumerated() where column < event.level && !cell.isEmpty {
        builder.context.role = .tableCell
        builder.context.table = number
        builder.context.row = row
        builder.context.column = column
        if let fragment = MarkdownTable.fragment(of: cell, in: source.bytes) {
          write(fragment, 0..<fragment.bytes.count)
        } else {
          write(whole, cell)
        }
        builder.context = outer
      }
      row += 1
    }
  }

  /// Length of `[ ] ` or `[x] ` at the start of a list item.
  private func taskMarkLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard range.count > 3, bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      bytes[start + 3].isASCIISpace,
      bytes[start + 1] == UInt8(ascii: " ") || bytes[start + 1] | 0x20 == UInt8(ascii: "x")
    else { return 0 }
    return 4
  }
}
