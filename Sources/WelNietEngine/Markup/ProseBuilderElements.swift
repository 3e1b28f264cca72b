extension ProseBuilder {
  /// More open elements than this are not told apart; browsers have a limit of their own.
  private static let nestingLimit = 400

  /// Opens an element, unless it is void, and ends what its start tag ends.
  mutating func open(_ tag: HTMLTag, key: UInt64 = 0, isHidden: Bool = false) {
    endImplied(by: tag)
    if tag.isBlock { breakBlock() }
    guard !tag.isVoid else { return }
    guard elements.count < ProseBuilder.nestingLimit || tag.isMarkdownContainer else {
      overflow += 1
      return
    }
    var element = OpenElement(tag: tag, key: key, outer: context)
    context.hidden = context.hidden || isHidden || tag.isHidden
    enter(tag, &element)
    elements.append(element)
    openCounts[Int(tag.rawValue)] += 1
  }

  /// Changes the context for the content of an element.
  private mutating func enter(_ tag: HTMLTag, _ element: inout OpenElement) {
    if let role = tag.spanRole, context.role != .code {
      element.opensSpan = true
      openSpan(role)
    }
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      context.role = .heading
      context.headingLevel = tag.headingLevel
    case .ul, .ol, .menu, .dir, .dl:
      context.listDepth += 1
    case .markdownItem:
      context.listDepth += 1
      context.role = .listItem
    case .li, .dt, .dd:
      context.role = .listItem
      context.listDepth = max(context.listDepth, 1)
    case .blockquote, .markdownQuote:
      context.quoteDepth += 1
      context.role = .paragraph
    case .markdownNote: context.role = .paragraph
    case .caption, .figcaption: context.role = .caption
    case .pre:
      context.role = .code
      context.preformatted = true
    case .title where openCounts[Int(HTMLTag.svg.rawValue)] > 0:
      context.hidden = element.outer.hidden
      context.role = .imageText
    case .thead: if !tables.isEmpty { tables[tables.count - 1].isInHead = true }
    case .tr: startRow()
    case .td, .th: startCell(tag)
    default: break
    }
  }

  // MARK: Tables

  /// Marks the element opened last as a data table; a table for layout is not marked.
  mutating func startTable() {
    guard !elements.isEmpty else { return }
    elements[elements.count - 1].opensTable = true
    tables.append(TableState(number: nextTable(), firstBlock: prose.blocks.count))
  }

  /// Whether the innermost table is one of data and not of layout.
  private var isInDataTable: Bool {
    for element in elements.reversed() where element.tag == .table { return element.opensTable }
    return false
  }

  private mutating func startRow() {
    guard isInDataTable, !tables.isEmpty else { return }
    endFirstRow()
    let last = tables.count - 1
    tables[last].row += 1
    tables[last].column = 0
  }

  private mutating func startCell(_ tag: HTMLTag) {
    guard isInDataTable, !tables.isEmpty else {
      context.role = .paragraph
      return
    }
    let last = tables.count - 1
    if tables[last].row < 0 { tables[last].row = 0 }
    if tag == .td, !tables[last].isInHead { tables[last].hasDataCell = true }
    context.role = .tableCell
    context.table = tables[last].number
    context.row = tables[last].row
    context.column = tables[last].column
    tables[last].column += 1
  }

  /// Lets a cell that was just opened take more than one column.
  mutating func widenCell(to columns: Int) {
    guard context.role == .tableCell, !tables.isEmpty else { return }
    tables[tables.count - 1].column += columns - 1
  }

  /// A first row with data cells outside `thead` is no header.
  private mutating func endFirstRow() {
    guard let table = tables.last, table.row == 0, table.hasDataCell else { return }
    demoteFirstRow(of: table.number, from: table.firstBlock)
    tables[tables.count - 1].row = 1
  }

  // MARK: Closing

  /// Ends an element at its end tag, and with it what was left open inside it.
  mutating func close(_ tag: HTMLTag, key: UInt64) {
    if tag.isBlock || tag == .br { breakBlock() }
    if tag.isVoid { return }
    if overflow > 0 {
      overflow -= 1
      return
    }
    guard openCounts[Int(tag.rawValue)] > 0 else { return }
    var index = elements.count - 1
    while index >= 0 {
      let element = elements[index]
      if element.tag == tag, element.key == key {
        closeElements(downTo: index)
        return
      }
      if element.tag.isMarkdownContainer { return }
      if element.tag.isBarrier, !tag.isTablePart { return }
      if element.tag.isBlock, !tag.isBlock { return }
      index -= 1
    }
  }

  /// Ends open elements until `count` are left.
  mutating func closeElements(downTo count: Int) {
    while elements.count > count {
      let element = elements.removeLast()
      if element.tag.isBlock { breakBlock() }
      openCounts[Int(element.tag.rawValue)] -= 1
      if element.opensSpan { closeSpan() }
      if element.tag == .thead, !tables.isEmpty { tables[tables.count - 1].isInHead = false }
      if element.opensTable {
        endFirstRow()
        tables.removeLast()
      }
      context = element.outer
    }
    if elements.count < ProseBuilder.nestingLimit { overflow = 0 }
  }

  /// Ends the elements whose end tag may be left out before a start tag.
  private mutating func endImplied(by tag: HTMLTag) {
    if tag.closesParagraph { closeNearest(.p) { $0.isBarrier } }
    switch tag {
    case .a: closeNearest(.a) { $0.isBlock }
    case .h1, .h2, .h3, .h4, .h5, .h6: closeHeading()
    case .li: closeNearest(.li) { $0.isBarrier || $0 == .ul || $0 == .ol || $0 == .menu || $0 == .dir }
    case .dt, .dd:
      closeNearest(.dt) { $0.isBarrier || $0 == .dl }
      closeNearest(.dd) { $0.isBarrier || $0 == .dl }
    case .option, .optgroup: closeNearest(.option) { $0.isBarrier || $0 == .select }
    case .td, .th, .tr, .thead, .tbody, .tfoot, .caption: closeTableParts(before: tag)
    default: break
    }
  }

  private mutating func closeHeading() {
    guard context.role == .heading else { return }
    var index = elements.count - 1
    while index >= 0, !elements[index].tag.isBarrier {
      if elements[index].tag.headingLevel > 0 {
        closeElements(downTo: index)
        return
      }
      index -= 1
    }
  }

  private mutating func closeNearest(_ tag: HTMLTag, until isLimit: (HTMLTag) -> Bool) {
    guard openCounts[Int(tag.rawValue)] > 0 else { return }
    var index = elements.count - 1
    while index >= 0 {
      if elements[index].tag == tag {
        closeElements(downTo: index)
        return
      }
      if isLimit(elements[index].tag) { return }
      index -= 1
    }
  }

  /// A cell ends the cell before it, a row the row before it, and so on, within the same table.
  private mutating func closeTableParts(before tag: HTMLTag) {
    guard openCounts[Int(HTMLTag.table.rawValue)] > 0 else { return }
    var target = elements.count
    var index = elements.count - 1
    while index >= 0 {
      let open = elements[index].tag
      if open == .table || open.isMarkdownContainer { break }
      switch open {
      case .td, .th, .caption: target = index
      case .tr where tag != .td && tag != .th: target = index
      case .thead, .tbody, .tfoot: if tag != .td, tag != .th, tag != .tr { target = index }
      default: break
      }
      index -= 1
    }
    closeElements(downTo: target)
  }
}
