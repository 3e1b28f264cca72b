/// Finds times of day: `12:30`, `8.30 uur`, `22.47`, `9u30`, `9 am`.
package struct TimeRecognizer: Sendable {
  private let hour: WordSet

  package init(_ lexicon: Lexicon) {
    hour = WordSet("hour-word", in: lexicon)
  }

  /// A time that begins with a token: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard !analysis.continuesNumber(token) else { return nil }
    let key = analysis.keys[analysis.tokens[token].keyRange]
    guard let time = TimeRecognizer.read(key) else { return nil }
    let isUnit = token + 1 < analysis.tokens.count && hour.begins(at: token + 1, in: analysis)
    guard time == .surely || isUnit || time == .likely && !isAmount(analysis, token) else { return nil }
    return analysis.add(.time, over: token..<token + (isUnit ? 2 : 1))
  }

  /// How sure it is that a key is a time.
  enum Likelihood { case surely, likely, withUnit }

  static func read(_ key: ArraySlice<UInt8>) -> Likelihood? {
    var parts: [Int] = [0]
    var lengths: [Int] = [0]
    var mark: UInt8 = 0
    for byte in key {
      switch byte {
      case 0x30...0x39:
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
        lengths[lengths.count - 1] += 1
        if lengths[lengths.count - 1] > 2 { return nil }
      case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "u"), UInt8(ascii: "h"):
        guard mark == 0, lengths[0] > 0 else { return nil }
        mark = byte
        parts.append(0)
        lengths.append(0)
      default: return nil
      }
    }
    guard parts[0] < 25 else { return nil }
    if mark == 0 { return .withUnit }
    if lengths[1] == 0 { return mark == UInt8(ascii: "u") ? .surely : nil }
    guard lengths[1] == 2, parts[1] < 60 else { return nil }
    return mark == UInt8(ascii: ".") ? .likely : .surely
  }

  /// Whether a currency sign makes `12.50` a price.
  private func isAmount(_ analysis: Analysis, _ token: Int) -> Bool {
    func isSign(_ other: Int) -> Bool {
      other >= 0 && other < analysis.tokens.count && analysis.tokens[other].kind == .symbol
    }
    return isSign(token - 1) || isSign(token + 1)
  }
}
