/// Puts a document together from what the Markdown and HTML readers find, block by block.
struct ProseBuilder {
  private(set) var prose = Prose()
  /// What the next block will be.
  var context = BlockContext()
  /// HTML elements and Markdown containers that are open, outermost first.
  var elements: [OpenElement] = []
  /// How many elements of each tag are open.
  var openCounts = [Int](repeating: 0, count: HTMLTag.count)
  /// Start tags beyond the nesting limit that wait for their end tags.
  var overflow = 0
  /// Tables that are open, outermost first.
  var tables: [TableState] = []
  private var tableCount = 0
  /// Whether a template's comment is open.
  var isInTemplateComment = false
  /// Whether nothing at this place is shown.
  private var isHidden: Bool { context.hidden || isInTemplateComment }

  private var buffer = BlockBuffer()
  /// The context that held when the block's first text came.
  private var bufferContext = BlockContext()
  /// Roles of the spans that are open across blocks.
  private var openSpans: [Prose.Span.Role] = []
  /// Alternative text, titles and addresses that follow the block in the making.
  private var deferred: [DeferredBlock] = []
  /// The first image whose block is not known yet.
  private var unplacedImage = 0
  /// The alternative text that is being read from inline markup, and how many images deep.
  private var alternative: BlockBuffer?
  private var alternativeDepth = 0

  private struct DeferredBlock {
    var role: Prose.BlockRole
    var buffer: BlockBuffer
    var quoted: Bool
    /// Index of the image whose alternative text or title it is; -1 for none.
    var image = -1
    var isTitle = false
  }

  /// - Parameter capacity: Bytes of the source, which the prose hardly ever exceeds.
  init(capacity: Int) {
    prose.text.reserveCapacity(capacity)
  }

  // MARK: Text

  /// Adds visible text that holds no white space to collapse.
  mutating func copy(_ fragment: Fragment, _ range: Range<Int>) {
    if alternativeDepth > 0 {
      alternative?.copy(fragment, range)
    } else if !isHidden, !range.isEmpty {
      startIfNeeded()
      buffer.copy(fragment, range)
    }
  }

  /// Adds bytes that stand for a stretch of source as a whole.
  mutating func substitute(_ bytes: [UInt8], for source: Range<Int>) {
    if alternativeDepth > 0 {
      alternative?.substitute(bytes, for: source)
    } else if !isHidden, !bytes.isEmpty {
      startIfNeeded()
      buffer.substitute(bytes, for: source)
    }
  }

  /// Adds white space that may collapse.
  mutating func space(_ source: Range<Int>) {
    if alternativeDepth > 0 {
      alternative?.space(source)
    } else if !isHidden {
      buffer.space(source)
    }
  }

  /// Adds a line break that the reader sees.
  mutating func lineBreak(_ source: Range<Int>) {
    if alternativeDepth > 0 {
      alternative?.space(source)
    } else if !isHidden {
      buffer.lineBreak(source)
    }
  }

  /// Adds a `br`; two in a row end the paragraph, as its author meant.
  mutating func forcedLineBreak(_ source: Range<Int>) {
    if alternativeDepth == 0, !isHidden, buffer.endsWithLineBreak, context.role != .heading { breakBlock() }
    lineBreak(source)
  }

  /// Whether white space at this place is the block's first and so not shown.
  var isAtBlockStart: Bool { buffer.isEmpty }

  /// Whether white space at this place counts as it stands.
  var keepsSpace: Bool { context.preformatted && alternativeDepth == 0 }

  mutating func openSpan(_ role: Prose.Span.Role) {
    guard alternativeDepth == 0 else { return }
    openSpans.append(role)
    if !buffer.isEmpty { buffer.openSpan(role) }
  }

  mutating func closeSpan() {
    guard alternativeDepth == 0, openSpans.popLast() != nil else { return }
    if !buffer.isEmpty { buffer.closeSpan() }
  }

  private mutating func startIfNeeded() {
    guard buffer.isEmpty else { return }
    bufferContext = context
    for role in openSpans { buffer.openSpan(role) }
    placeImages(in: prose.blocks.count)
  }

  // MARK: Blocks

  /// Ends the block in the making, if there is one, and adds what was to follow it.
  mutating func breakBlock() {
    if !buffer.isEmpty {
      buffer.finish()
      prose.append(buffer, bufferContext.block)
      buffer.reset()
    }
    placeImages(in: prose.blocks.count - 1)
    guard !deferred.isEmpty else { return }
    for block in deferred {
      let range = prose.append(block.buffer, Prose.Block(role: block.role, range: 0..<0, quoted: block.quoted))
      guard block.image >= 0 else { continue }
      if block.isTitle {
        prose.images[block.image].title = range
      } else {
        prose.images[block.image].alternative = range
      }
    }
    deferred.removeAll(keepingCapacity: true)
  }

  /// Adds a block of an attribute's text after the block in the making.
  mutating func addAttribute(_ role: Prose.BlockRole, _ buffer: BlockBuffer) {
    guard !isHidden, alternativeDepth == 0 else { return }
    var buffer = buffer
    buffer.finish()
    guard !buffer.isEmpty else { return }
    deferred.append(DeferredBlock(role: role, buffer: buffer, quoted: context.quoted))
  }

  // MARK: Images

  /// Adds an image whose alternative text is known.
  mutating func addImage(
    source: Range<Int>, address: Range<Int>, alternative: BlockBuffer?, title: BlockBuffer?
  ) {
    guard !isHidden, alternativeDepth == 0 else { return }
    let index = prose.images.count
    prose.images.append(
      Prose.Image(
        source: source, alternative: 0..<0, title: 0..<0, block: prose.blocks.count, address: address))
    if !buffer.isEmpty { unplacedImage = index + 1 }
    if let alternative { deferImageText(alternative, image: index, isTitle: false) }
    if let title { deferImageText(title, image: index, isTitle: true) }
  }

  private mutating func deferImageText(_ buffer: BlockBuffer, image: Int, isTitle: Bool) {
    var buffer = buffer
    buffer.finish()
    guard !buffer.isEmpty else { return }
    deferred.append(
      DeferredBlock(role: .imageText, buffer: buffer, quoted: context.quoted, image: image, isTitle: isTitle))
  }

  /// Gives the images that came without text before them the block that they stand in or follow.
  private mutating func placeImages(in block: Int) {
    while unplacedImage < prose.images.count {
      prose.images[unplacedImage].block = block
      unplacedImage += 1
    }
  }

  /// Begins an image whose alternative text follows as inline markup; may nest.
  mutating func beginAlternative() {
    if alternativeDepth == 0 { alternative = BlockBuffer() }
    alternativeDepth += 1
  }

  /// Ends what `beginAlternative` began; the text of an inner image belongs to the outer one.
  mutating func endAlternative(source: Range<Int>, address: Range<Int>, title: BlockBuffer?) {
    alternativeDepth -= 1
    guard alternativeDepth == 0 else { return }
    addImage(source: source, address: address, alternative: alternative, title: title)
    alternative = nil
  }

  // MARK: The document

  mutating func addComment(source: Range<Int>, content: Range<Int>) {
    prose.comments.append(Prose.Comment(source: source, content: content))
  }

  mutating func setFrontMatter(_ range: Range<Int>?) {
    prose.frontMatter = range
  }

  /// A number for a new table.
  mutating func nextTable() -> Int {
    defer { tableCount += 1 }
    return tableCount
  }

  /// Moves the cells of a table's first row to row 1, because the row turned out to be no header.
  mutating func demoteFirstRow(of table: Int, from block: Int) {
    if !buffer.isEmpty, bufferContext.table == table, bufferContext.row == 0 { bufferContext.row = 1 }
    guard block < prose.blocks.count else { return }
    for index in block..<prose.blocks.count where prose.blocks[index].table == table && prose.blocks[index].row == 0 {
      prose.blocks[index].row = 1
    }
  }

  /// Ends the document.
  mutating func finish() -> Prose {
    breakBlock()
    return prose
  }
}

extension Prose {
  /// Appends a finished buffer as a block and tells its place in the prose.
  @discardableResult
  fileprivate mutating func append(_ buffer: BlockBuffer, _ block: Block) -> Range<Int> {
    guard !buffer.isEmpty else { return text.count..<text.count }
    if let last = runs.last {
      let place = last.sourceStart + last.sourceLength
      runs.append(Run(proseStart: text.count, proseLength: 1, sourceStart: place, sourceLength: 0))
      text.append(UInt8(ascii: "\n"))
    }
    let start = text.count
    text.append(contentsOf: buffer.text)
    for run in buffer.runs {
      var run = run
      run.proseStart += start
      runs.append(run)
    }
    for span in buffer.spans {
      spans.append(Span(role: span.role, range: start + span.range.lowerBound..<start + span.range.upperBound))
    }
    var block = block
    block.range = start..<text.count
    blocks.append(block)
    return block.range
  }
}
