/// Addresses in angle brackets: `<https://example.org>`, `<naam@example.org>`.
enum Autolink {
  /// Index of the `>` that ends the autolink at an index; nil where there is none.
  static func end(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    let start = index + 1
    guard start < end, bytes[start].isASCIIAlphanumeric || isMailByte(bytes[start]) else { return nil }
    var scan = start
    while scan < end, isSchemeByte(bytes[scan]) { scan += 1 }
    if scan < end, bytes[scan] == UInt8(ascii: ":"), bytes[start].isASCIILetter, (2...32).contains(scan - start) {
      scan += 1
      while scan < end, bytes[scan] > 0x20, bytes[scan] != UInt8(ascii: "<"), bytes[scan] != UInt8(ascii: ">") {
        scan += 1
      }
      return scan < end && bytes[scan] == UInt8(ascii: ">") ? scan : nil
    }
    return mailEnd(bytes, start, end)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "@"), UInt8(ascii: "\""):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  private static func mailEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var scan = start
    while scan < end, isMailByte(bytes[scan]) { scan += 1 }
    guard scan > start, scan + 1 < end, bytes[scan] == UInt8(ascii: "@") else { return nil }
    scan += 1
    var labelStart = scan
    while scan < end {
      let byte = bytes[scan]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: ".") {
        guard scan > labelStart, scan - labelStart <= 63, bytes[scan - 1] != UInt8(ascii: "-") else { return nil }
        if byte == UInt8(ascii: ">") { return scan }
        labelStart = scan + 1
      } else if byte == UInt8(ascii: "-") {
        if scan == labelStart { return nil }
      } else if !byte.isASCIIAlphanumeric {
        return nil
      }
      scan += 1
    }
    return nil
  }
}
