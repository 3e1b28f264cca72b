extension Tokenizer {
  /// Top-level domains by which a bare `school.nl/x` is known for a web address.
  private static let domains: [StaticString] = [
    "nl", "be", "com", "org", "net", "eu", "io", "app", "me", "example", "info", "tv", "gg", "ly", "de", "uk", "frl",
    "amsterdam", "school", "online", "site", "page", "link", "co", "edu", "gov",
  ]

  /// Bytes of the longest name that a domain can have.
  private static let longestDomain = 253

  /// Scans `https://…` and `www.…`; nil where a word begins that is neither.
  mutating func scanWebAddress(from start: Int) -> Int? {
    guard matches("http", at: start) || matches("www.", at: start) else { return nil }
    guard matches("http://", at: start) || matches("https://", at: start) || matches("www.", at: start) else {
      return nil
    }
    return emit(.url, start, addressEnd(from: start) - start)
  }

  /// Scans what is neither a letter, a digit, white space, a quote nor common punctuation.
  mutating func scanOther(from index: Int, _ scalar: UInt32, _ length: Int) -> Int {
    if scalar == 0x40 {
      if let end = scanEmail(at: index) { return end }
      if index + 1 < limit, isHandleByte(text[index + 1]), !isAlphanumeric(index - 1) {
        var end = index + 1
        while end < limit, isHandleByte(text[end]) { end += 1 }
        while end > index + 2, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
        return emit(.mention, index, end - index)
      }
    } else if scalar == 0x23, nextIsWord(index + 1) {
      var end = index + 1
      var flags: Token.Flags = []
      while end < limit {
        let (next, size) = UTF8Reader.scalar(in: text, at: end)
        let kind = ScalarClass(next)
        guard kind == .letter || kind == .digit || next == 0x5F || kind == .invisible else { break }
        if kind == .digit { flags.insert(.hasDigit) }
        if next >= 0x370, Folding.lookAlike(foldedScalar(next)) != nil { flags.insert(.masked) }
        end += size
      }
      let keyStart = stream.keys.count
      fold(index + 1..<end)
      return finish(.hashtag, index, end, keyStart: keyStart, flags: flags)
    }
    if scalar == 0x24, spaceBefore, index + 1 < limit, ScalarClass(UInt32(text[index + 1])) == .letter {
      return scanWordTail(from: index + 1, start: index, mask: text[index])
    }
    return emit(.symbol, index, length)
  }

  /// Scans a mark; three dots are one, and a dot inside a web domain swallows what stands before it.
  mutating func scanPunctuation(from index: Int, _ scalar: UInt32, _ length: Int) -> Int {
    if scalar == 0x2E {
      if !spaceBefore, let end = scanDomain(at: index) { return end }
      var end = index
      while end < limit, text[end] == UInt8(ascii: ".") { end += 1 }
      return emit(.punctuation, index, end - index)
    }
    return emit(.punctuation, index, length)
  }

  /// Scans an e-mail address around its at sign; nil where there is none.
  private mutating func scanEmail(at index: Int) -> Int? {
    guard let range = emailRange(around: index) else { return nil }
    retract(to: range.lowerBound)
    return emit(.email, range.lowerBound, range.count)
  }

  /// The e-mail address around an at sign; nil where there is none.
  func emailRange(around index: Int) -> Range<Int>? {
    var start = index
    while start > base, isLocalByte(text[start - 1]) { start -= 1 }
    while start < index, text[start] == UInt8(ascii: ".") { start += 1 }
    guard start < index else { return nil }
    var end = index + 1
    var lastDot = -1
    while end < limit, isDomainByte(text[end]) {
      if text[end] == UInt8(ascii: ".") { lastDot = end }
      end += 1
    }
    while end > index + 1, !isAlphanumeric(end - 1) {
      end -= 1
      if end == lastDot { lastDot = -1 }
    }
    if lastDot < 0 {
      var dot = index + 1
      while dot < end {
        if text[dot] == UInt8(ascii: ".") { lastDot = dot }
        dot += 1
      }
    }
    return lastDot > index + 1 && end - lastDot > 2 ? start..<end : nil
  }

  /// Scans `naam.nl/pad` around the dot after its first label; nil where there is no known domain.
  private mutating func scanDomain(at index: Int) -> Int? {
    guard isAlphanumeric(index - 1), index + 1 < limit, isAlphanumeric(index + 1) else { return nil }
    var end = index + 1
    var label = end
    while end < limit, isDomainByte(text[end]) {
      guard end - index <= Self.longestDomain else { return nil }
      if text[end] == UInt8(ascii: "."), end + 1 < limit, isAlphanumeric(end + 1) {
        label = end + 1
      } else if text[end] == UInt8(ascii: ".") {
        break
      }
      end += 1
    }
    guard Self.domains.contains(where: { $0.utf8CodeUnitCount == end - label && matches($0, at: label) }) else {
      return nil
    }
    guard let first = stream.tokens.last, Int(first.end) == index, first.kind == .word, Int(first.start) >= base else {
      return nil
    }
    let start = Int(first.start)
    let whole = end < limit && text[end] == UInt8(ascii: "/") ? addressEnd(from: start) : end
    retract(to: start)
    return emit(.url, start, whole - start)
  }

  /// Where an address that begins at an index ends: before white space, brackets and trailing marks.
  private func addressEnd(from start: Int) -> Int {
    var end = start
    while end < limit {
      let byte = text[end]
      if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") { break }
      end += 1
    }
    while end > start + 1 {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"), UInt8(ascii: "*"):
        end -= 1
      default: return end
      }
    }
    return end
  }

  private func matches(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= limit else { return false }
    for offset in 0..<count {
      let byte = text[index + offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
      if lower != word.utf8Start[offset] { return false }
    }
    return true
  }

  private func isHandleByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte < 0x80 && isASCIIWord(byte)
  }

  private func isLocalByte(_ byte: UInt8) -> Bool {
    byte < 0x80
      && (isASCIIWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%"))
  }

  private func isDomainByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte < 0x80 && isASCIIWord(byte)
  }

  private func isASCIIWord(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
