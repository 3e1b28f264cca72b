import WelNietEngine
import WelNietLexicons

// The engine as a WebAssembly module: the page writes a draft into memory that it asks for, calls `welniet_lint`, and
// reads one line a finding: rule, start, end (byte offsets, or -1 for the whole draft), separated by spaces.

/// Memory for a draft of so many bytes.
@_cdecl("welniet_allocate")
public func allocate(_ count: Int32) -> UnsafeMutablePointer<UInt8> {
  UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, Int(count)))
}

/// Lints `count` bytes; returns the result's address. Its first four bytes are its length.
@_cdecl("welniet_lint")
public func lint(
  _ text: UnsafeMutablePointer<UInt8>, _ count: Int32, _ markup: Int32, _ author: Int32, _ channel: Int32
) -> UnsafeMutablePointer<UInt8>? {
  let bytes = Array(UnsafeBufferPointer(start: text, count: Int(count)))
  text.deallocate()
  guard let school = BuiltIn.schoolProtocol("wolfert-tweetalig") else { return nil }
  let context = LintContext(
    author: Author(rawValue: UInt8(author)) ?? .employee, channel: Channel(rawValue: UInt8(channel)) ?? .personal,
    markup: Markup(rawValue: UInt8(markup)) ?? .plain, protocol: school)
  var lines: [UInt8] = []
  for finding in Linter(lexicon: BuiltIn.lexicon).findings(in: Source(bytes), context: context) {
    lines += Array(finding.rule.id.utf8)
    appendNumber(finding.range?.lowerBound ?? -1, to: &lines)
    appendNumber(finding.range?.upperBound ?? -1, to: &lines)
    lines.append(UInt8(ascii: "\n"))
  }
  let result = UnsafeMutablePointer<UInt8>.allocate(capacity: lines.count + 4)
  for index in 0..<4 { result[index] = UInt8(truncatingIfNeeded: lines.count >> (8 * index)) }
  for index in lines.indices { result[index + 4] = lines[index] }
  return result
}

private func appendNumber(_ number: Int, to lines: inout [UInt8]) {
  lines.append(UInt8(ascii: " "))
  lines += Array(String(number).utf8)
}
