extension Tokenizer {
  /// Scans what begins with a digit: a number (`1.284,50`, `12:30`), a word (`2TH6`, `4b`) or keycap digits (`0️⃣6️⃣`).
  mutating func scanDigits(from start: Int) -> Int {
    if let end = scanKeycaps(from: start) { return end }
    let keyStart = stream.keys.count
    var index = start
    while index < limit {
      let byte = text[index]
      if byte >= 0x30, byte <= 0x39 {
        stream.keys.append(byte)
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"),
        index + 1 < limit, text[index + 1] >= 0x30, text[index + 1] <= 0x39
      {
        stream.keys.append(byte)
        index += 1
      } else {
        break
      }
    }
    guard index > start else { return emit(.symbol, start, UTF8Reader.scalar(in: text, at: start).length) }
    let plain = !text[start..<index].contains { $0 < 0x30 || $0 > 0x39 }
    if plain, index < limit, ScalarClass(UTF8Reader.scalar(in: text, at: index).scalar) == .letter {
      stream.keys.removeLast(stream.keys.count - keyStart)
      return scanWordTail(from: start, start: start)
    }
    return finish(.number, start, index, keyStart: keyStart, flags: [.hasDigit])
  }

  /// Scans digits written as keycap emoji; nil where there are none.
  private mutating func scanKeycaps(from start: Int) -> Int? {
    let keyStart = stream.keys.count
    var index = start
    while index < limit, text[index] >= 0x30, text[index] <= 0x39 {
      var next = index + 1
      if next + 2 < limit, text[next] == 0xEF, text[next + 1] == 0xB8, text[next + 2] == 0x8F { next += 3 }
      guard next + 2 < limit || next + 3 == limit, next + 3 <= limit, text[next] == 0xE2, text[next + 1] == 0x83,
        text[next + 2] == 0xA3
      else { break }
      stream.keys.append(text[index])
      index = next + 3
    }
    guard index > start else { return nil }
    return finish(.number, start, index, keyStart: keyStart, flags: [.hasDigit])
  }
}
