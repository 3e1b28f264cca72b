import Testing
import WelNietEngine

@Suite("Positions")
struct PositionTests {
  @Test(
    "count lines, scalars, UTF-16 and bytes",
    arguments: [
      ("abc", 2, 1, 3, 2, 2),
      ("één boek", 5, 1, 4, 3, 5),
      ("🎉 feest", 5, 1, 3, 3, 5),
      ("a\nb\nc", 4, 3, 1, 0, 0),
      ("a\r\nb", 3, 2, 1, 0, 0),
      ("a\rb", 2, 2, 1, 0, 0),
      ("\u{FEFF}abc", 4, 1, 2, 1, 4),
      ("e\u{301}n", 3, 1, 3, 2, 3),
      ("👨‍👩‍👧x", 18, 1, 6, 8, 18),
      ("", 0, 1, 1, 0, 0),
    ])
  func position(text: String, offset: Int, line: Int, column: Int, utf16: Int, byte: Int) {
    let position = Source(text).position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
    #expect(position.utf16Column == utf16)
    #expect(position.byteColumn == byte)
  }

  @Test("count an invalid byte as one column")
  func invalidBytes() {
    let source = Source([0x61, 0xFF, 0xC3, 0x62, 0xED, 0xA0, 0x80, 0x63])
    #expect(source.position(at: 3).column == 4)
    #expect(source.position(at: 7).column == 8)
  }

  @Test("are clamped to the draft", arguments: [-5, 99])
  func clamped(offset: Int) {
    #expect((0...3).contains(Source("abc").position(at: offset).offset))
  }

  @Test("of a line leave out its ending", arguments: ["a\nb", "a\r\nb", "a\rb"])
  func lineRange(text: String) {
    let source = Source(text)
    #expect(source.text(in: source.lineRange(0)) == "a")
    #expect(source.text(in: source.lineRange(1)) == "b")
  }
}
