/// Finds the tags of template languages: `{% … %}`, `{{ … }}`, `{# … #}`, and Hugo's `{{< … >}}`, `{{% … %}}`.
///
/// A scanner belongs to one fragment: it remembers which endings it has looked for in vain.
struct TemplateScanner {
  private var noTagEndFrom = Int.max
  private var noOutputEndFrom = Int.max
  private var noCommentEndFrom = Int.max

  /// Where the template tag at `index` ends; nil where the brace is text.
  mutating func end(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    guard index + 3 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "%"):
      return stop(UInt8(ascii: "%"), in: bytes, from: index + 2, end: end, memory: &noTagEndFrom)
    case UInt8(ascii: "{"):
      return stop(UInt8(ascii: "}"), in: bytes, from: index + 2, end: end, memory: &noOutputEndFrom)
    case UInt8(ascii: "#"):
      return stop(UInt8(ascii: "#"), in: bytes, from: index + 2, end: end, memory: &noCommentEndFrom)
    default: return nil
    }
  }

  private func stop(
    _ byte: UInt8, in bytes: [UInt8], from start: Int, end: Int, memory: inout Int
  ) -> Int? {
    guard start < memory else { return nil }
    var scan = start
    while scan + 1 < end {
      if bytes[scan] == byte, bytes[scan + 1] == UInt8(ascii: "}") { return scan + 2 }
      scan += 1
    }
    memory = start
    return nil
  }
}
