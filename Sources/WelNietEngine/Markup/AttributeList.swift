/// The attribute lists that kramdown and Hugo take after a heading or block: `{#id .class}`, `{: .note}`.
enum AttributeList {
  /// Where the list at a `{` ends; nil where the brace is text.
  static func end(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    guard index + 2 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "#"), UInt8(ascii: "."): guard bytes[index + 2].isASCIILetter else { return nil }
    case UInt8(ascii: ":"): break
    default: return nil
    }
    var scan = index + 2
    let limit = min(end, index + 200)
    while scan < limit {
      switch bytes[scan] {
      case UInt8(ascii: "}"): return scan + 1
      case UInt8(ascii: "{"), UInt8(ascii: "\n"): return nil
      default: scan += 1
      }
    }
    return nil
  }
}
