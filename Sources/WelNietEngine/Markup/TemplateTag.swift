/// A tag of a template language, as far as it concerns the reader: comments, and images with their texts.
struct TemplateTag {
  enum Kind { case commentStart, commentEnd, image, other }

  var kind = Kind.other
  /// Ranges of the values, quotes left out.
  var address: Range<Int>?
  var alternative: Range<Int>?
  var title: Range<Int>?
  var caption: Range<Int>?

  /// Reads the tag that takes up a range of a fragment.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound + 2
    let end = range.upperBound - 2
    while index < end, bytes[index].isASCIISpace || TemplateTag.isMark(bytes[index]) { index += 1 }
    let name = TemplateTag.word(bytes, from: index, to: end)
    let isBlockTag = bytes[range.lowerBound + 1] == UInt8(ascii: "%")
    if isBlockTag, bytes.spells("comment", in: name) {
      kind = .commentStart
    } else if isBlockTag, bytes.spells("endcomment", in: name) {
      kind = .commentEnd
    } else if TemplateTag.namesImage(bytes, name) {
      kind = .image
    } else if isBlockTag, bytes.spells("include", in: name) {
      var file = name.upperBound
      while file < end, bytes[file].isASCIISpace { file += 1 }
      if TemplateTag.namesImage(bytes, TemplateTag.word(bytes, from: file, to: end)) { kind = .image }
    }
    if kind == .image { readValues(bytes, from: name.upperBound, to: end) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "-")
  }

  private static func word(_ bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
    var scan = start
    while scan < end, bytes[scan].isASCIIAlphanumeric { scan += 1 }
    return start..<max(start, scan)
  }

  private static func namesImage(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    bytes.spells("figure", in: name) || bytes.spells("image", in: name) || bytes.spells("img", in: name)
      || bytes.spells("picture", in: name)
  }

  /// Reads `key="value"` and `key='value'`.
  private mutating func readValues(_ bytes: [UInt8], from start: Int, to end: Int) {
    var index = start
    while index < end {
      guard bytes[index].isASCIILetter else {
        index = TemplateTag.skipQuoted(bytes, index, end)
        continue
      }
      let key = TemplateTag.word(bytes, from: index, to: end)
      index = key.upperBound
      guard index + 1 < end, bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":") else { continue }
      index += 1
      while index < end, bytes[index].isASCIISpace { index += 1 }
      let next = TemplateTag.skipQuoted(bytes, index, end)
      guard next > index + 1 else { continue }
      let value = index + 1..<next - 1
      if bytes.spells("src", in: key) { address = value }
      if bytes.spells("alt", in: key) { alternative = value }
      if bytes.spells("title", in: key) { title = value }
      if bytes.spells("caption", in: key) { caption = value }
      index = next
    }
  }

  /// Passes over a quoted string, or one byte where none begins.
  private static func skipQuoted(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { return index + 1 }
    var scan = index + 1
    while scan < end, bytes[scan] != bytes[index] { scan += 1 }
    return scan < end ? scan + 1 : index + 1
  }
}

extension ProseBuilder {
  /// Does what a template tag means to the reader: most are not shown, a figure shows its texts.
  mutating func applyTemplate(_ fragment: Fragment, _ range: Range<Int>) {
    let tag = TemplateTag(fragment.bytes, range)
    switch tag.kind {
    case .commentStart: isInTemplateComment = true
    case .commentEnd: isInTemplateComment = false
    case .image:
      let source = fragment.sourceRange(range)
      addImage(
        source: source,
        address: tag.address.map { fragment.sourceRange($0) } ?? source.lowerBound..<source.lowerBound,
        alternative: text(tag.alternative, fragment), title: text(tag.title, fragment))
      if let caption = text(tag.caption, fragment) { addAttribute(.caption, caption) }
    case .other: break
    }
  }

  private func text(_ range: Range<Int>?, _ fragment: Fragment) -> BlockBuffer? {
    range.map { AttributeText.read(fragment, $0, isMarkdown: false) }
  }
}
