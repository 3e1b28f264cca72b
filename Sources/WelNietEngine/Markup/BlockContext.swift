/// What surrounds a place in a document: it decides the role of the text there.
struct BlockContext {
  var role = Prose.BlockRole.paragraph
  var headingLevel = 0
  var quoteDepth = 0
  var listDepth = 0
  /// The table's number; -1 outside tables.
  var table = -1
  var row = 0
  var column = 0
  /// Whether nothing here is shown.
  var hidden = false
  /// Whether white space counts as it stands.
  var preformatted = false

  var quoted: Bool { quoteDepth > 0 }

  /// A block for text at this place, its range still empty.
  var block: Prose.Block {
    var block = Prose.Block(role: role, range: 0..<0, quoted: quoted)
    switch role {
    case .heading: block.level = headingLevel
    case .listItem: block.level = listDepth
    case .paragraph: block.level = quoteDepth
    default: break
    }
    if table >= 0 {
      block.table = table
      block.row = row
      block.column = column
    }
    return block
  }
}

/// An HTML element or Markdown container that is open.
struct OpenElement {
  var tag: HTMLTag
  /// A number for its name, to tell unknown elements apart.
  var key: UInt64
  /// The context around it, restored when it ends.
  var outer: BlockContext
  var opensSpan = false
  var opensTable = false
}

/// Where the reader is in a table.
struct TableState {
  var number: Int
  /// The row to come; -1 before the first.
  var row = -1
  var column = 0
  /// Index of the first block that may be of the first row.
  var firstBlock: Int
  var isInHead = false
  /// Whether a `td` outside `thead` was seen.
  var hasDataCell = false
}
