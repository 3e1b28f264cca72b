extension ProseBuilder {
  /// Adds text with its white space collapsed (or kept, in preformatted text) and its character references decoded,
  /// up to the next `<` or `{` after the first byte; tells where it stopped.
  @discardableResult
  mutating func addText(_ fragment: Fragment, _ range: Range<Int>, place: HTMLEntities.Place) -> Int {
    let end = range.upperBound
    var index = range.lowerBound
    var start = index
    while index < end {
      let byte = fragment.bytes[index]
      if byte > 0x3C, byte != UInt8(ascii: "{") {
        index += 1
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{") {
        if index > range.lowerBound { break }
        index += 1
      } else if byte.isASCIISpace {
        if byte == 0x20, index > start, index + 1 < end, fragment.bytes[index + 1] > 0x20,
          fragment.bytes[index + 1] != UInt8(ascii: "&")
        {
          index += 1
          if fragment.bytes[index] == UInt8(ascii: "<") || fragment.bytes[index] == UInt8(ascii: "{") {
            copyThenSpace(fragment, start, index)
            return index
          }
          continue
        }
        copy(fragment, start..<index)
        index = addSpace(fragment, index..<end)
        start = index
      } else if byte == UInt8(ascii: "&"),
        let match = HTMLEntities.match(in: fragment.bytes, at: index, end: end, place: place)
      {
        copy(fragment, start..<index)
        add(match, for: fragment.sourceRange(index..<index + match.length))
        index += match.length
        start = index
      } else {
        index += 1
      }
    }
    copy(fragment, start..<index)
    return index
  }

  /// Adds text that ends with one space before a tag, so that the space may still collapse.
  private mutating func copyThenSpace(_ fragment: Fragment, _ start: Int, _ end: Int) {
    copy(fragment, start..<end - 1)
    _ = addSpace(fragment, end - 1..<end)
  }

  /// Adds a stretch of white space; tells where it ends.
  mutating func addSpace(_ fragment: Fragment, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    if !keepsSpace {
      while index < range.upperBound, fragment.bytes[index].isASCIISpace { index += 1 }
      space(fragment.sourceRange(range.lowerBound..<index))
      return index
    }
    while index < range.upperBound, fragment.bytes[index].isASCIISpace {
      if fragment.bytes[index] == UInt8(ascii: "\n") || fragment.bytes[index] == UInt8(ascii: "\r") {
        lineBreak(fragment.sourceRange(index..<index + 1))
      } else if !isAtBlockStart {
        copy(fragment, index..<index + 1)
      }
      index += 1
    }
    return index
  }

  /// Adds what a character reference stands for.
  mutating func add(_ match: HTMLEntities.Match, for source: Range<Int>) {
    if match.isSpace {
      space(source)
    } else if !match.isSoftHyphen {
      substitute(match.bytes, for: source)
    }
  }
}

extension ProseBuilder {
  /// Adds text without character references or tags, its white space collapsed.
  mutating func addPlainText(_ fragment: Fragment, _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = fragment.bytes[index]
      guard byte.isASCIISpace else {
        index += 1
        continue
      }
      if byte == 0x20, index > start, index + 1 < range.upperBound, fragment.bytes[index + 1] > 0x20 {
        index += 2
        continue
      }
      copy(fragment, start..<index)
      index = addSpace(fragment, index..<range.upperBound)
      start = index
    }
    copy(fragment, start..<range.upperBound)
  }
}
