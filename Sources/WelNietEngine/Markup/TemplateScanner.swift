/// Finds the tags of template languages: `{% … %}`, `{{ … }}`, `{# … #}`, and Hugo's `{{< … >}}`, `{{% … %}}`.
///
/// A scanner belongs to one fragment: it remembers where it has looked for an ending in vain.
struct TemplateScanner {
  private var tagMemory = Memory()
  private var outputMemory = Memory()
  private var commentMemory = Memory()

  /// A stretch that holds no ending.
  private struct Memory {
    var from = 0
    var to = 0
  }

  /// Braces further apart than this are not one tag.
  private static let longest = 2000

  /// Where the template tag at `index` ends; nil where the brace is text.
  mutating func end(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    guard index + 3 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "%"):
      return stop(UInt8(ascii: "%"), in: bytes, from: index + 2, end: end, &tagMemory)
    case UInt8(ascii: "{"):
      return stop(UInt8(ascii: "}"), in: bytes, from: index + 2, end: end, &outputMemory)
    case UInt8(ascii: "#"):
      return stop(UInt8(ascii: "#"), in: bytes, from: index + 2, end: end, &commentMemory)
    default: return nil
    }
  }

  private func stop(_ byte: UInt8, in bytes: [UInt8], from start: Int, end: Int, _ memory: inout Memory) -> Int? {
    let limit = min(end, start + TemplateScanner.longest)
    var scan = start
    if start >= memory.from, start < memory.to { scan = memory.to } else { memory.from = start }
    while scan + 1 < limit {
      if bytes[scan] == byte, bytes[scan + 1] == UInt8(ascii: "}") { return scan + 2 }
      scan += 1
    }
    memory.to = max(scan, memory.to)
    return nil
  }
}
