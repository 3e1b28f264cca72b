/// What a disguised word may have been: digits and signs for letters, look-alike letters, drawn-out letters, dots
/// between letters.
enum Unmasking {
  /// Calls `body` with each reading of a key that differs from the key itself.
  ///
  /// - Parameter isSuspicious: Whether there are digits or masking signs among its letters.
  static func readings(of key: UnsafeBufferPointer<UInt8>, isSuspicious: Bool, _ body: ([UInt8]) -> Void) {
    if isSuspicious {
      let plain = undisguise(key)
      if !plain.elementsEqual(key) || plain.contains(UInt8(ascii: "*")) { body(plain) }
      plain.withUnsafeBufferPointer { if isDrawnOut($0) { squeezed($0, body) } }
      // A one is drawn for an l as well.
      if key.contains(UInt8(ascii: "1")) { body(undisguise(key, one: UInt8(ascii: "l"))) }
    }
    if isDrawnOut(key) { squeezed(key, body) }
  }

  private static func squeezed(_ key: UnsafeBufferPointer<UInt8>, _ body: ([UInt8]) -> Void) {
    body(squeeze(key, runsTo: 1, from: 3))
    body(squeeze(key, runsTo: 2, from: 3))
    body(squeeze(key, runsTo: 1, from: 2))
  }

  /// Whether a letter stands there three times in a row.
  static func isDrawnOut(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard key.count >= 3 else { return false }
    for index in 2..<key.count where key[index] == key[index - 1] && key[index] == key[index - 2] { return true }
    return false
  }

  /// Shortens runs of `from` or more equal bytes.
  private static func squeeze(_ key: UnsafeBufferPointer<UInt8>, runsTo length: Int, from: Int) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < key.count {
      var end = index
      while end < key.count, key[end] == key[index] { end += 1 }
      let run = end - index
      for _ in 0..<(run >= from ? length : run) { result.append(key[index]) }
      index = end
    }
    return result
  }

  /// The letters that signs, digits and foreign letters stand for; a star stays a star.
  private static func undisguise(_ key: UnsafeBufferPointer<UInt8>, one: UInt8 = UInt8(ascii: "i")) -> [UInt8] {
    let bytes = Array(key)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let (scalar, length) = UTF8Reader.scalar(in: bytes, at: index)
      index += length
      if scalar == 0x31 {
        result.append(one)
      } else if let letter = letter(scalar) {
        result.append(letter)
      } else if scalar == 0x2E || scalar == 0x2D {
        continue
      } else {
        Folding.appendUTF8(scalar, to: &result)
      }
    }
    return result
  }

  private static func letter(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30: UInt8(ascii: "o")
    case 0x21: UInt8(ascii: "i")
    case 0x33: UInt8(ascii: "e")
    case 0x34, 0x40: UInt8(ascii: "a")
    case 0x35, 0x24: UInt8(ascii: "s")
    case 0x36, 0x39: UInt8(ascii: "g")
    case 0x37, 0x2B: UInt8(ascii: "t")
    case 0x38: UInt8(ascii: "b")
    default: Folding.lookAlike(scalar)
    }
  }
}

/// Cuts a hashtag's folded key into its words. The key has lost its capitals, so known words can't be told from their
/// look; what stays is digits and underscores.
enum HashtagParts {
  static func split(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> [[UInt8]] {
    key.split(separator: UInt8(ascii: "_")).filter { $0.count > 2 && $0.count < key.count }.map(Array.init)
  }
}
