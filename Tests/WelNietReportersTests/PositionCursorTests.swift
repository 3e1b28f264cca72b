import Testing
import WelNietEngine

@testable import WelNietReporters

/// Positions found one after another are those found one by one.
struct PositionCursorTests {
  @Test(
    "Forwards and backwards",
    arguments: [
      "", "abc", "a\nb\r\nc\rd", "\u{FEFF}abc\ndé😀f", "é\u{301}😀\n\n日本", "\u{FEFF}", "a\u{0}\u{2028}b",
    ])
  func positions(_ text: String) {
    let source = Source(text)
    let offsets = Array(0...source.bytes.count)
    for order in [offsets, offsets.reversed(), offsets + offsets] {
      var cursor = PositionCursor(source)
      for offset in order { #expect(cursor.position(at: offset) == source.position(at: offset)) }
    }
  }

  @Test("Invalid UTF-8")
  func invalid() {
    let source = Source([0xFF, 0xE2, 0x82, 0x0A, 0xC3, 0x61, 0xF0, 0x9F])
    var cursor = PositionCursor(source)
    for offset in 0...8 { #expect(cursor.position(at: offset) == source.position(at: offset)) }
  }
}
