/// Reads the tag or comment at a `<`, with a browser's leniency or with CommonMark's grammar.
///
/// A scanner belongs to one fragment: it remembers which endings it has looked for in vain, so that text full of
/// beginnings without end costs no more than one pass.
struct HTMLScanner {
  private var noCommentEndFrom = Int.max
  private var noDeclarationEndFrom = Int.max
  private var noInstructionEndFrom = Int.max
  private var noCDATAEndFrom = Int.max
  /// How often a tag ran to the end of the fragment.
  private var endlessTags = 0

  /// The token at `index` as a browser reads it; nil where `<` is text.
  mutating func lenientToken(in bytes: [UInt8], at index: Int, end: Int) -> HTMLToken? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"):
      if isCommentStart(bytes, index, end) {
        return comment(in: bytes, at: index, end: end)
          ?? HTMLToken(kind: .comment, range: index..<end, inner: index + 4..<end)
      }
      return bogusComment(in: bytes, at: index, end: end)
    case UInt8(ascii: "?"):
      return bogusComment(in: bytes, at: index, end: end)
    case UInt8(ascii: "/"):
      guard index + 2 < end else { return nil }
      if bytes[index + 2].isASCIILetter { return lenientTag(in: bytes, at: index, nameStart: index + 2, end: end) }
      return bogusComment(in: bytes, at: index, end: end)
    case let byte where byte.isASCIILetter:
      return lenientTag(in: bytes, at: index, nameStart: index + 1, end: end)
    default: return nil
    }
  }

  private func isCommentStart(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 3 < end && bytes[index + 1] == UInt8(ascii: "!") && bytes[index + 2] == UInt8(ascii: "-")
      && bytes[index + 3] == UInt8(ascii: "-")
  }

  /// A comment from `<!--` to `-->`; `<!-->` and `<!--->` are empty ones. Nil where it does not end.
  mutating func comment(in bytes: [UInt8], at index: Int, end: Int) -> HTMLToken? {
    guard isCommentStart(bytes, index, end) else { return nil }
    let inner = index + 4
    if inner < end, bytes[inner] == UInt8(ascii: ">") {
      return HTMLToken(kind: .comment, range: index..<inner + 1, inner: inner..<inner)
    }
    if inner + 1 < end, bytes[inner] == UInt8(ascii: "-"), bytes[inner + 1] == UInt8(ascii: ">") {
      return HTMLToken(kind: .comment, range: index..<inner + 2, inner: inner..<inner)
    }
    guard inner < noCommentEndFrom else { return nil }
    var scan = inner
    while scan + 2 < end {
      if bytes[scan] == UInt8(ascii: "-"), bytes[scan + 1] == UInt8(ascii: "-"),
        bytes[scan + 2] == UInt8(ascii: ">")
      {
        return HTMLToken(kind: .comment, range: index..<scan + 3, inner: inner..<scan)
      }
      scan += 1
    }
    noCommentEndFrom = inner
    return nil
  }

  /// What a browser makes of `<!…>`, `<?…>` and `</…>` that are no tags.
  private mutating func bogusComment(in bytes: [UInt8], at index: Int, end: Int) -> HTMLToken? {
    guard index < noDeclarationEndFrom else { return nil }
    var scan = index + 2
    while scan < end {
      if bytes[scan] == UInt8(ascii: ">") {
        return HTMLToken(kind: .declaration, range: index..<scan + 1, inner: index + 2..<scan)
      }
      scan += 1
    }
    noDeclarationEndFrom = index
    return nil
  }

  private mutating func lenientTag(in bytes: [UInt8], at index: Int, nameStart: Int, end: Int) -> HTMLToken? {
    var scan = nameStart
    while scan < end, !bytes[scan].isASCIISpace, bytes[scan] != UInt8(ascii: "/"), bytes[scan] != UInt8(ascii: ">"),
      bytes[scan] != UInt8(ascii: "<")
    {
      scan += 1
    }
    let isEnd = nameStart == index + 2
    var token = HTMLToken(kind: isEnd ? .endTag : .startTag, range: index..<end, inner: nameStart..<scan)
    token.tag = HTMLTag.named(bytes, nameStart..<scan)
    guard endlessTags < 16 else { return shortTag(token, in: bytes, from: scan, end: end) }
    let nameEnd = scan
    while scan < end {
      let byte = bytes[scan]
      if byte == UInt8(ascii: ">") {
        token.range = index..<scan + 1
        return token
      }
      if byte.isASCIISpace || byte == UInt8(ascii: "/") {
        scan += 1
        continue
      }
      let start = scan
      scan += 1
      while scan < end, !bytes[scan].isASCIISpace, bytes[scan] != UInt8(ascii: "="), bytes[scan] != UInt8(ascii: "/"),
        bytes[scan] != UInt8(ascii: ">")
      {
        scan += 1
      }
      let nameStop = scan
      var probe = scan
      while probe < end, bytes[probe].isASCIISpace { probe += 1 }
      var value = nameStop..<nameStop
      if probe < end, bytes[probe] == UInt8(ascii: "=") {
        (value, scan) = lenientValue(in: bytes, from: probe + 1, end: end)
      }
      if !isEnd, let name = HTMLAttribute.name(bytes, start..<nameStop) {
        token.attributes.append(HTMLAttribute(name: name, value: value))
      }
    }
    endlessTags += 1
    token.attributes.removeAll()
    return shortTag(token, in: bytes, from: nameEnd, end: end)
  }

  private func lenientValue(in bytes: [UInt8], from start: Int, end: Int) -> (Range<Int>, Int) {
    var scan = start
    while scan < end, bytes[scan].isASCIISpace { scan += 1 }
    guard scan < end else { return (end..<end, end) }
    let quote = bytes[scan]
    let first: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      first = scan + 1
      scan = first
      while scan < end, bytes[scan] != quote { scan += 1 }
      return (first..<scan, min(scan + 1, end))
    }
    first = scan
    while scan < end, !bytes[scan].isASCIISpace, bytes[scan] != UInt8(ascii: ">") { scan += 1 }
    return (first..<scan, scan)
  }

  /// A tag whose quotes never end: taken as far as its first `>` or its name.
  private func shortTag(_ token: HTMLToken, in bytes: [UInt8], from nameEnd: Int, end: Int) -> HTMLToken? {
    var scan = nameEnd
    while scan < end, bytes[scan] != UInt8(ascii: ">"), bytes[scan] != UInt8(ascii: "<") { scan += 1 }
    var token = token
    guard scan < end, bytes[scan] == UInt8(ascii: ">") else { return nil }
    token.range = token.range.lowerBound..<scan + 1
    return token
  }
}

extension HTMLScanner {
  /// The token at `index` after CommonMark's grammar for inline HTML; nil where `<` is text.
  mutating func strictToken(in bytes: [UInt8], at index: Int, end: Int) -> HTMLToken? {
    guard index + 2 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"):
      if isCommentStart(bytes, index, end) { return comment(in: bytes, at: index, end: end) }
      if bytes[index + 2] == UInt8(ascii: "["), index + 9 <= end, bytes.spells("[cdata[", in: index + 2..<index + 9) {
        guard index < noCDATAEndFrom else { return nil }
        if let stop = find("]]>", in: bytes, from: index + 9, end: end) {
          return HTMLToken(kind: .declaration, range: index..<stop + 3, inner: index + 9..<stop)
        }
        noCDATAEndFrom = index
        return nil
      }
      return bytes[index + 2].isASCIILetter ? bogusComment(in: bytes, at: index, end: end) : nil
    case UInt8(ascii: "?"):
      guard index < noInstructionEndFrom else { return nil }
      if let stop = find("?>", in: bytes, from: index + 2, end: end) {
        return HTMLToken(kind: .declaration, range: index..<stop + 2, inner: index + 2..<stop)
      }
      noInstructionEndFrom = index
      return nil
    case UInt8(ascii: "/"): return strictEndTag(in: bytes, at: index, end: end)
    case let byte where byte.isASCIILetter: return strictStartTag(in: bytes, at: index, end: end)
    default: return nil
    }
  }

  private func find(_ word: StaticString, in bytes: [UInt8], from start: Int, end: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    var scan = start
    while scan + length <= end {
      if bytes.spells(word, in: scan..<scan + length) { return scan }
      scan += 1
    }
    return nil
  }

  private func nameEnd(in bytes: [UInt8], from start: Int, end: Int) -> Int {
    var scan = start
    while scan < end, bytes[scan].isASCIIAlphanumeric || bytes[scan] == UInt8(ascii: "-") { scan += 1 }
    return scan
  }

  private func strictEndTag(in bytes: [UInt8], at index: Int, end: Int) -> HTMLToken? {
    guard bytes[index + 2].isASCIILetter else { return nil }
    let nameEnd = nameEnd(in: bytes, from: index + 2, end: end)
    var scan = nameEnd
    while scan < end, bytes[scan].isASCIISpace { scan += 1 }
    guard scan < end, bytes[scan] == UInt8(ascii: ">") else { return nil }
    var token = HTMLToken(kind: .endTag, range: index..<scan + 1, inner: index + 2..<nameEnd)
    token.tag = HTMLTag.named(bytes, token.inner)
    return token
  }

  private func strictStartTag(in bytes: [UInt8], at index: Int, end: Int) -> HTMLToken? {
    let nameEnd = nameEnd(in: bytes, from: index + 1, end: end)
    var token = HTMLToken(kind: .startTag, range: index..<end, inner: index + 1..<nameEnd)
    token.tag = HTMLTag.named(bytes, token.inner)
    var scan = nameEnd
    while true {
      let spaceStart = scan
      while scan < end, bytes[scan].isASCIISpace { scan += 1 }
      guard scan < end else { return nil }
      if bytes[scan] == UInt8(ascii: "/") { scan += 1 }
      guard scan < end else { return nil }
      if bytes[scan] == UInt8(ascii: ">") {
        token.range = index..<scan + 1
        return token
      }
      let first = bytes[scan]
      guard scan > spaceStart, bytes[scan - 1] != UInt8(ascii: "/"),
        first.isASCIILetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":")
      else { return nil }
      let start = scan
      while scan < end, isAttributeNameByte(bytes[scan]) { scan += 1 }
      let nameStop = scan
      var value = nameStop..<nameStop
      var probe = scan
      while probe < end, bytes[probe].isASCIISpace { probe += 1 }
      if probe < end, bytes[probe] == UInt8(ascii: "=") {
        guard let (range, after) = strictValue(in: bytes, from: probe + 1, end: end) else { return nil }
        value = range
        scan = after
      }
      if let name = HTMLAttribute.name(bytes, start..<nameStop) {
        token.attributes.append(HTMLAttribute(name: name, value: value))
      }
    }
  }

  private func isAttributeNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  private func strictValue(in bytes: [UInt8], from start: Int, end: Int) -> (Range<Int>, Int)? {
    var scan = start
    while scan < end, bytes[scan].isASCIISpace { scan += 1 }
    guard scan < end else { return nil }
    let quote = bytes[scan]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let first = scan + 1
      scan = first
      while scan < end, bytes[scan] != quote { scan += 1 }
      return scan < end ? (first..<scan, scan + 1) : nil
    }
    let first = scan
    scan: while scan < end {
      switch bytes[scan] {
      case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: "`"):
        break scan
      case let byte where byte.isASCIISpace: break scan
      default: scan += 1
      }
    }
    return scan > first ? (first..<scan, scan) : nil
  }
}
