/// Telephone and other numbers that are looked for in a text however they are written: 06-12345678, +31 6 1234 5678.
struct SecretNumbers: Sendable {
  /// The last digits of each.
  private var endings: Set<[UInt8]> = []
  private static let length = 6

  mutating func add(_ text: [UInt8]) {
    for run in SecretNumbers.runs(in: text) where run.digits.count >= SecretNumbers.length {
      endings.insert(Array(run.digits.suffix(SecretNumbers.length)))
    }
  }

  func places(in text: [UInt8]) -> [Range<Int>] {
    if endings.isEmpty { return [] }
    return SecretNumbers.runs(in: text).filter { run in
      guard run.digits.count >= SecretNumbers.length else { return false }
      return (0...run.digits.count - SecretNumbers.length).contains { start in
        endings.contains(Array(run.digits[start..<start + SecretNumbers.length]))
      }
    }.map { $0.range }
  }

  private struct Run {
    var digits: [UInt8]
    var range: Range<Int>
  }

  /// The numbers of a text: digits with at most two marks or spaces between them.
  private static func runs(in text: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var gap = Int.max
    for (index, byte) in text.enumerated() {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        if gap <= 2 {
          runs[runs.count - 1].digits.append(byte)
          runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<index + 1
        } else {
          runs.append(Run(digits: [byte], range: index..<index + 1))
        }
        gap = 0
      } else if gap < 3, isSeparator(byte) {
        gap += 1
      } else {
        gap = Int.max
      }
    }
    return runs
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ")"), 0xC2, 0xA0:
      true
    default: false
    }
  }
}
