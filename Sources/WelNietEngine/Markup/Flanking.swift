/// Whether a run of `*`, `_` or `~` can begin or end emphasis, from the characters around it.
struct Flanking {
  var canOpen: Bool
  var canClose: Bool
  /// Whether letters or digits stand on both sides.
  var isInsideWord: Bool

  private enum Neighbour { case space, punctuation, other }

  init(of run: Range<Int>, in bytes: [UInt8], within text: Range<Int>) {
    let before = Flanking.neighbour(before: run.lowerBound, in: bytes, start: text.lowerBound)
    let after =
      run.upperBound < text.upperBound
      ? Flanking.kind(of: UTF8Reader.scalar(in: bytes, at: run.upperBound).scalar) : Neighbour.space
    let left = after != .space && (after != .punctuation || before != .other)
    let right = before != .space && (before != .punctuation || after != .other)
    isInsideWord = before == .other && after == .other
    if bytes[run.lowerBound] == UInt8(ascii: "_") {
      canOpen = left && (!right || before == .punctuation)
      canClose = right && (!left || after == .punctuation)
    } else {
      canOpen = left
      canClose = right
    }
  }

  private static func neighbour(before index: Int, in bytes: [UInt8], start first: Int) -> Neighbour {
    guard index > first else { return .space }
    var start = index - 1
    while start > first, start > index - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = UTF8Reader.scalar(in: bytes, at: start)
    return start + length == index ? kind(of: scalar) : .other
  }

  /// Spaces, and the punctuation and symbols that occur in running text.
  private static func kind(of scalar: UInt32) -> Neighbour {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .punctuation
    case 0xA1...0xA9, 0xAB, 0xAC, 0xAE...0xB1, 0xB4, 0xB6...0xB8, 0xBB, 0xBF, 0xD7, 0xF7: .punctuation
    case 0x2010...0x2027, 0x2030...0x205E, 0x207A...0x207E, 0x20A0...0x20C0, 0x2100...0x2BFF: .punctuation
    case 0x2E00...0x2E5D, 0x3001...0x3003, 0x3008...0x3020, 0xFF01...0xFF0F, 0x1F000...0x1FAFF: .punctuation
    default: .other
    }
  }
}
