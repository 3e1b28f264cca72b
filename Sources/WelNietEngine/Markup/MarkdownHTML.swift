/// Where an HTML block in Markdown begins and ends, as CommonMark tells its seven kinds apart.
enum MarkdownHTML {
  enum End {
    case rawTextTag, comment, instruction, declaration, cdata, blankLine
  }

  /// What will end the HTML block that the line begins; nil where it begins none.
  static func start(_ cursor: LineCursor, interruptsParagraph: Bool) -> End? {
    guard cursor.next == UInt8(ascii: "<"), cursor.textOffset + 1 < cursor.end else { return nil }
    let bytes = cursor.bytes
    let start = cursor.textOffset
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if start + 3 < cursor.end, bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] == UInt8(ascii: "-") {
        return .comment
      }
      if start + 9 <= cursor.end, bytes.spells("[cdata[", in: start + 2..<start + 9) { return .cdata }
      return start + 2 < cursor.end && bytes[start + 2].isASCIILetter ? .declaration : nil
    case UInt8(ascii: "?"): return .instruction
    default: return tagStart(cursor, interruptsParagraph: interruptsParagraph)
    }
  }

  private static func tagStart(_ cursor: LineCursor, interruptsParagraph: Bool) -> End? {
    let bytes = cursor.bytes
    let start = cursor.textOffset
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var scan = nameStart
    while scan < cursor.end, bytes[scan].isASCIIAlphanumeric || bytes[scan] == UInt8(ascii: "-") { scan += 1 }
    guard scan > nameStart else { return nil }
    let name = nameStart..<scan
    let isDelimited =
      scan == cursor.end || bytes[scan].isASCIISpace || bytes[scan] == UInt8(ascii: ">")
    if !isEnd, isDelimited, isRawText(bytes, name) { return .rawTextTag }
    let isClosed = scan + 1 < cursor.end && bytes[scan] == UInt8(ascii: "/") && bytes[scan + 1] == UInt8(ascii: ">")
    if isDelimited || isClosed, isBlockName(bytes, name) { return .blankLine }
    guard !interruptsParagraph else { return nil }
    var scanner = HTMLScanner()
    guard let token = scanner.strictToken(in: bytes, at: start, end: cursor.end) else { return nil }
    for index in token.range.upperBound..<cursor.end where !bytes[index].isASCIISpace { return nil }
    return .blankLine
  }

  private static func isRawText(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    switch HTMLTag.named(bytes, name) {
    case .script, .pre, .style, .textarea: true
    default: false
    }
  }

  /// The names that begin an HTML block wherever they stand.
  private static func isBlockName(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    let tag = HTMLTag.named(bytes, name)
    switch tag {
    case .button, .picture, .pre, .select, .svg, .text, .textarea, .video, .audio, .canvas, .object: return false
    case .base, .col, .link, .meta, .param, .source, .track, .head, .iframe, .noframes: return true
    case .unknown:
      for other in ["basefont", "frame", "frameset", "menuitem", "colgroup"] as [StaticString]
      where bytes.spells(other, in: name) {
        return true
      }
      return false
    default: return tag.isBlock
    }
  }

  /// Whether a line holds what ends an HTML block.
  static func line(_ cursor: LineCursor, contains end: End) -> Bool {
    switch end {
    case .comment: contains("-->", cursor)
    case .instruction: contains("?>", cursor)
    case .declaration: contains(">", cursor)
    case .cdata: contains("]]>", cursor)
    case .rawTextTag:
      contains("</script>", cursor) || contains("</pre>", cursor) || contains("</style>", cursor)
        || contains("</textarea>", cursor)
    case .blankLine: false
    }
  }

  private static func contains(_ word: StaticString, _ cursor: LineCursor) -> Bool {
    let length = word.utf8CodeUnitCount
    var scan = cursor.offset
    var first: UInt8 = 0
    word.withUTF8Buffer { first = $0[0] }
    while scan + length <= cursor.end {
      if cursor.bytes[scan] == first, cursor.bytes.spells(word, in: scan..<scan + length) { return true }
      scan += 1
    }
    return false
  }
}
