extension ProseBuilder {
  /// Does what a tag or comment of HTML asks for.
  mutating func apply(_ token: HTMLToken, of fragment: Fragment, isMarkdown: Bool) {
    switch token.kind {
    case .comment:
      addComment(source: fragment.sourceRange(token.range), content: fragment.sourceRange(token.inner))
    case .declaration: break
    case .endTag:
      close(token.tag, key: HTMLTag.key(of: fragment.bytes, token.inner))
    case .startTag:
      start(token, of: fragment)
    }
  }

  private mutating func start(_ token: HTMLToken, of fragment: Fragment) {
    let source = fragment.sourceRange(token.range)
    switch token.tag {
    case .br:
      forcedLineBreak(source)
      return
    case .wbr: return
    default: break
    }
    let isHidden = token.hidesContent(in: fragment.bytes)
    if token.tag == .unknown, token.closesItself(in: fragment.bytes) { return }
    // A film's or frame's own texts are shown, though its content is not.
    if token.tag.isHidden, !isHidden, !token.attributes.isEmpty { readAttributes(of: token, in: fragment, source) }
    open(token.tag, key: HTMLTag.key(of: fragment.bytes, token.inner), isHidden: isHidden)
    if token.tag == .table, elements.last?.tag == .table, !token.isForLayout(in: fragment.bytes) { startTable() }
    guard !token.attributes.isEmpty, !(isHidden && token.tag.isVoid), !token.tag.isHidden else { return }
    if token.tag == .td || token.tag == .th, let columns = token.columns(in: fragment.bytes) {
      widenCell(to: columns)
    }
    readAttributes(of: token, in: fragment, source)
  }

  /// Adds the attributes that are shown or read aloud.
  private mutating func readAttributes(of token: HTMLToken, in fragment: Fragment, _ source: Range<Int>) {
    let isImage = token.tag == .img || token.tag == .input && token.hasType("image", in: fragment.bytes)
    if isImage {
      let address = token.value(of: .src).map { fragment.sourceRange($0) }
      addImage(
        source: source, address: address ?? source.lowerBound..<source.lowerBound,
        alternative: text(of: .alt, in: token, fragment), title: text(of: .title, in: token, fragment))
    } else {
      if let title = text(of: .title, in: token, fragment) { addAttribute(.attribute, title) }
      if token.tag == .area, let text = text(of: .alt, in: token, fragment) { addAttribute(.imageText, text) }
    }
    if let label = text(of: .ariaLabel, in: token, fragment) { addAttribute(.attribute, label) }
    switch token.tag {
    case .a, .area:
      if let range = token.value(of: .href),
        let contact = AttributeText.contact(fragment, range, isMarkdown: false)
      {
        addAttribute(.contactTarget, contact)
      }
    case .input:
      if let text = text(of: .placeholder, in: token, fragment) { addAttribute(.attribute, text) }
      if token.showsValue(in: fragment.bytes), let text = text(of: .value, in: token, fragment) {
        addAttribute(.attribute, text)
      }
    case .textarea:
      if let text = text(of: .placeholder, in: token, fragment) { addAttribute(.attribute, text) }
    default: break
    }
  }

  private func text(of name: HTMLAttribute.Name, in token: HTMLToken, _ fragment: Fragment) -> BlockBuffer? {
    guard let range = token.value(of: name) else { return nil }
    return AttributeText.read(fragment, range, isMarkdown: false)
  }
}

extension HTMLToken {
  /// Whether the `hidden` attribute or a style of its own hides the element.
  func hidesContent(in bytes: [UInt8]) -> Bool {
    for attribute in attributes {
      if attribute.name == .hidden { return true }
      if attribute.name == .style, HTMLToken.hides(bytes, attribute.value) { return true }
    }
    return false
  }

  /// Whether a style says `display:none` or `visibility:hidden`.
  private static func hides(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      while index < range.upperBound, bytes[index].isASCIISpace || bytes[index] == UInt8(ascii: ";") { index += 1 }
      let nameStart = index
      while index < range.upperBound, bytes[index] != UInt8(ascii: ":"), bytes[index] != UInt8(ascii: ";") {
        index += 1
      }
      let name = trimmed(bytes, nameStart..<index)
      guard index < range.upperBound, bytes[index] == UInt8(ascii: ":") else { continue }
      index += 1
      let valueStart = index
      while index < range.upperBound, bytes[index] != UInt8(ascii: ";"), bytes[index] != UInt8(ascii: "!") {
        index += 1
      }
      let value = trimmed(bytes, valueStart..<index)
      while index < range.upperBound, bytes[index] != UInt8(ascii: ";") { index += 1 }
      if bytes.spells("display", in: name), bytes.spells("none", in: value) { return true }
      if bytes.spells("visibility", in: name), bytes.spells("hidden", in: value) { return true }
    }
    return false
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isASCIISpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isASCIISpace { upper -= 1 }
    return lower..<upper
  }

  /// Whether a table's role says that it only arranges things on the page.
  func isForLayout(in bytes: [UInt8]) -> Bool {
    guard let role = value(of: .role) else { return false }
    return bytes.spells("presentation", in: role) || bytes.spells("none", in: role)
  }

  /// How many columns a cell takes, where it says so.
  func columns(in bytes: [UInt8]) -> Int? {
    guard let range = value(of: .colspan) else { return nil }
    var columns = 0
    for index in range where bytes[index].isASCIIDigit && columns < 1000 {
      columns = columns * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return columns > 1 ? min(columns, 1000) : nil
  }

  /// Whether the tag ends with `/>`.
  func closesItself(in bytes: [UInt8]) -> Bool {
    range.count > 3 && bytes[range.upperBound - 2] == UInt8(ascii: "/")
  }

  /// Whether an `input` shows its value to the reader.
  func showsValue(in bytes: [UInt8]) -> Bool {
    guard let type = value(of: .type) else { return true }
    for other in ["text", "submit", "button", "reset", "email", "tel", "search", "url"] as [StaticString]
    where bytes.spells(other, in: type) {
      return true
    }
    return false
  }

  func hasType(_ type: StaticString, in bytes: [UInt8]) -> Bool {
    guard let range = value(of: .type) else { return false }
    return bytes.spells(type, in: range)
  }
}
