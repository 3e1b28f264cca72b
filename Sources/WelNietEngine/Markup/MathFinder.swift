/// Tells formulas between dollar signs from prices in dollars.
enum MathFinder {
  /// Where the formula that begins at a `$` ends; nil where the sign is text.
  static func end(in bytes: [UInt8], at index: Int, start: Int, end: Int) -> Int? {
    guard index + 2 < end else { return nil }
    if index > start, bytes[index - 1].isASCIIAlphanumeric { return nil }
    if bytes[index + 1] == UInt8(ascii: "$") { return displayEnd(bytes, index + 2, end) }
    guard !bytes[index + 1].isASCIISpace else { return nil }
    var hasOperator = false
    var hasSpace = false
    var scan = index + 1
    while scan < end, bytes[scan] != UInt8(ascii: "$") {
      switch bytes[scan] {
      case UInt8(ascii: "\\"):
        hasOperator = true
        scan += 1
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        hasOperator = true
      case let byte where byte.isASCIISpace: hasSpace = true
      default: break
      }
      scan += 1
    }
    guard scan < end, scan > index + 1, !bytes[scan - 1].isASCIISpace else { return nil }
    if scan + 1 < end, bytes[scan + 1].isASCIIAlphanumeric { return nil }
    // `$5 of $` and `$15,-$` are prices; `$x$` and `$2 + 3 = 5$` are formulas.
    guard hasOperator || !hasSpace && !bytes[index + 1].isASCIIDigit else { return nil }
    return scan + 1
  }

  private static func displayEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var scan = start
    while scan < end, bytes[scan] != UInt8(ascii: "$") { scan += 1 }
    guard scan > start, scan + 1 < end, bytes[scan + 1] == UInt8(ascii: "$") else { return nil }
    if scan + 2 < end, bytes[scan + 2].isASCIIAlphanumeric { return nil }
    return scan + 2
  }
}
