/// What a reader of a draft would see, as one text with a map back to the source.
///
/// A markup parser produces it; every later stage works on `text` and its byte offsets ("prose offsets") and
/// converts to source offsets only at the end, through `sourceRange(of:)`.
package struct Prose: Sendable {
  /// The visible text: UTF-8 where the source is, entities decoded, tags removed, hard wraps joined by a space.
  /// Blocks are separated by one line feed that belongs to no block.
  package var text: [UInt8] = []
  /// Ordered, gap-free runs that map `text` to the source.
  package var runs: [Run] = []
  /// Ordered, disjoint ranges of `text`, one for each block a reader sees.
  package var blocks: [Block] = []
  /// Ordered ranges of `text` with a role of their own inside a block (link text, code …).
  package var spans: [Span] = []
  /// Images, in source order.
  package var images: [Image] = []
  /// Comments, in source order; some are suppression directives.
  package var comments: [Comment] = []
  /// Source offsets of the front matter with its fences; nil where there is none.
  package var frontMatter: Range<Int>?

  package init() {}

  /// A stretch of prose and the stretch of source it stands for.
  ///
  /// Where the lengths are equal the bytes correspond one by one; otherwise the stretch is atomic
  /// (`&eacute;` stands for two bytes). A run with an empty source stands for an inserted separator.
  package struct Run: Sendable, Equatable {
    package var proseStart: Int
    package var proseLength: Int
    package var sourceStart: Int
    package var sourceLength: Int

    package init(proseStart: Int, proseLength: Int, sourceStart: Int, sourceLength: Int) {
      self.proseStart = proseStart
      self.proseLength = proseLength
      self.sourceStart = sourceStart
      self.sourceLength = sourceLength
    }
  }

  /// A paragraph, heading, list item, table cell …
  package struct Block: Sendable, Equatable {
    package var role: BlockRole
    /// Prose offsets.
    package var range: Range<Int>
    /// Heading level 1–6, list or quote nesting depth; 0 where it has no meaning.
    package var level: Int
    /// For table cells: the table's number in the document, the row (0 is the header row) and the column.
    package var table: Int
    package var row: Int
    package var column: Int
    /// Whether the block lies inside a block quote, whatever its own role.
    package var quoted: Bool

    package init(
      role: BlockRole, range: Range<Int>, level: Int = 0, table: Int = -1, row: Int = 0, column: Int = 0,
      quoted: Bool = false
    ) {
      self.role = role
      self.range = range
      self.level = level
      self.table = table
      self.row = row
      self.column = column
      self.quoted = quoted
    }
  }

  package enum BlockRole: UInt8, Sendable {
    case paragraph, heading, listItem, tableCell, caption
    /// A fenced or indented code block, `pre` or `samp`: shown to the reader, but nobody's statement.
    case code
    /// Alternative text or title of an image, a block of its own after the block that holds the image.
    case imageText
    /// The address of a `mailto:` or `tel:` link, a block of its own after the block that holds the link.
    case contactTarget
    /// Another attribute that is read aloud or shown on hover (`aria-label`, a link's title).
    case attribute
  }

  /// An inline stretch inside a block.
  package struct Span: Sendable, Equatable {
    package enum Role: UInt8, Sendable { case linkText, code, deleted, inlineQuote }
    package var role: Role
    /// Prose offsets.
    package var range: Range<Int>

    package init(role: Role, range: Range<Int>) {
      self.role = role
      self.range = range
    }
  }

  /// An image in the markup.
  package struct Image: Sendable, Equatable {
    /// Source offsets of the whole markup (`![…](…)` or the `img` element).
    package var source: Range<Int>
    /// Prose offsets of the alternative text (its `imageText` block); empty where there is none.
    package var alternative: Range<Int>
    /// Prose offsets of the title; empty where there is none.
    package var title: Range<Int>
    /// Index of the block that the image stands in or follows; -1 before the first.
    package var block: Int
    /// Source offsets of the address.
    package var address: Range<Int>

    package init(source: Range<Int>, alternative: Range<Int>, title: Range<Int>, block: Int, address: Range<Int>) {
      self.source = source
      self.alternative = alternative
      self.title = title
      self.block = block
      self.address = address
    }
  }

  /// A comment in the markup, kept because it may suppress findings.
  package struct Comment: Sendable, Equatable {
    /// Source offsets of the whole comment.
    package var source: Range<Int>
    /// Source offsets of its inner text.
    package var content: Range<Int>

    package init(source: Range<Int>, content: Range<Int>) {
      self.source = source
      self.content = content
    }
  }
}

extension Prose {
  /// The source range of a range of prose, from the first byte's place to the last byte's end.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty else { return 0..<0 }
    let first = runs[runIndex(at: range.lowerBound)]
    let start: Int
    if first.proseLength == first.sourceLength {
      start = first.sourceStart + min(max(range.lowerBound - first.proseStart, 0), first.sourceLength)
    } else {
      start = first.sourceStart
    }
    guard !range.isEmpty else { return start..<start }
    let last = runs[runIndex(at: range.upperBound - 1)]
    let end: Int
    if last.proseLength == last.sourceLength {
      end = last.sourceStart + min(range.upperBound - last.proseStart, last.sourceLength)
    } else {
      end = last.sourceStart + last.sourceLength
    }
    return start..<max(start, end)
  }

  /// The index of the run that holds a prose offset.
  private func runIndex(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].proseStart <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
