/// One tag or comment of HTML, as ranges of the fragment it stands in.
struct HTMLToken {
  enum Kind {
    case startTag, endTag, comment
    /// A document type, processing instruction or other declaration.
    case declaration
  }

  var kind: Kind
  /// The whole markup.
  var range: Range<Int>
  /// The tag's name, or the comment's inner text.
  var inner: Range<Int>
  var tag: HTMLTag = .unknown
  var attributes: [HTMLAttribute] = []

  /// The value of an attribute, where the tag has it.
  func value(of name: HTMLAttribute.Name) -> Range<Int>? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }
}

/// An attribute that the engine reads.
struct HTMLAttribute {
  enum Name: UInt8, CaseIterable {
    case alt, title, href, src, hidden, style, role, type, value, placeholder, colspan, ariaLabel

    fileprivate var text: StaticString {
      switch self {
      case .alt: "alt"
      case .title: "title"
      case .href: "href"
      case .src: "src"
      case .hidden: "hidden"
      case .style: "style"
      case .role: "role"
      case .type: "type"
      case .value: "value"
      case .placeholder: "placeholder"
      case .colspan: "colspan"
      case .ariaLabel: "aria-label"
      }
    }
  }

  var name: Name
  /// Range of the value in the fragment, quotes left out.
  var value: Range<Int>

  /// The name that a range spells, in any case; nil for an attribute that nobody reads.
  static func name(_ bytes: [UInt8], _ range: Range<Int>) -> Name? {
    guard range.count >= 3, range.count <= 11 else { return nil }
    for name in Name.allCases where bytes.spells(name.text, in: range) { return name }
    return nil
  }
}

extension [UInt8] {
  /// Whether a range holds a word of lower-case ASCII, in any case.
  func spells(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard word.utf8CodeUnitCount == range.count else { return false }
    var matches = true
    word.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count where self[range.lowerBound + offset].asciiLowercased != buffer[offset] {
        matches = false
        break
      }
    }
    return matches
  }
}
