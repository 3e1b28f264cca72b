extension Tokenizer {
  /// Scans one emoji with its modifiers, joined parts and flag pair.
  mutating func scanEmoji(from start: Int) -> Int {
    var index = start
    var joined = true
    while index < limit {
      let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
      if scalar == 0x200D {
        joined = true
      } else if (0x1F3FB...0x1F3FF).contains(scalar) || (0xFE00...0xFE0F).contains(scalar) || scalar == 0x20E3
        || (0xE0020...0xE007F).contains(scalar)
      {
        // A modifier belongs to the emoji before it.
      } else if joined, ScalarClass(scalar) == .emoji {
        joined = (0x1F1E6...0x1F1FF).contains(scalar) && index == start
      } else {
        break
      }
      index += length
    }
    return finish(.emoji, start, index, keyStart: stream.keys.count, flags: [])
  }
}
