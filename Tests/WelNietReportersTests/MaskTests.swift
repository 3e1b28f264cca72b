import Testing
import WelNietEngine

@testable import WelNietReporters

/// Covering stretches of a draft.
struct MaskTests {
  private func masked(_ text: String, _ words: [String]) -> Source {
    let source = Source(text)
    return Mask.applied(to: source, over: words.compactMap { MaskTests.place(of: $0, in: text) })
  }

  static func place(of word: String, in text: String) -> Range<Int>? {
    let (text, word) = (Array(text.utf8), Array(word.utf8))
    return (0...text.count - word.count).first { text[$0..<$0 + word.count].elementsEqual(word) }
      .map { $0..<$0 + word.count }
  }

  @Test(
    "Words become stars",
    arguments: [
      ("Daan is weg", ["Daan"], "**** is weg"),
      ("Daan Visser is weg", ["Daan Visser", "Visser"], "*********** is weg"),
      ("is weg", [], "is weg"), ("Daan\nVisser\r\nweg", ["Daan\nVisser\r\nweg"], "****\n******\r\n***"),
      ("Renée", ["Renée"], "****×"), ("Éva", ["Éva"], "**×"), ("ab€🙂c", ["ab€🙂c"], "***∗🔒"),
    ] as [(String, [String], String)])
  func words(_ text: String, _ words: [String], _ expected: String) {
    #expect(masked(text, words).text(in: 0..<100) == expected)
  }

  @Test("Every position outside stays what it was")
  func positions() {
    let text = "\u{FEFF}Met Éva 🙂 uit\nZoë en Éva"
    let source = Source(text)
    let covered = masked(text, ["Éva 🙂"])
    #expect(covered.bytes.count == source.bytes.count)
    for offset in [0, 3, 7, source.bytes.count - 3, source.bytes.count] {
      #expect(covered.position(at: offset) == source.position(at: offset))
    }
    #expect(covered.position(at: 17) == source.position(at: 17))
  }

  @Test("A file of one byte a character keeps its offsets")
  func transcoded() {
    let source = Source(Array("één Zoë weg".utf8), wasSingleByte: true)
    let covered = Mask.applied(to: source, over: [6..<10])
    #expect(covered.isTranscoded)
    let end = source.bytes.count
    #expect(covered.fileOffset(of: covered.position(at: end)) == source.fileOffset(of: source.position(at: end)))
  }

  @Test("Bytes that are no text, and a byte-order mark")
  func oddBytes() {
    let source = Source([0xEF, 0xBB, 0xBF, 0xFF, 0x41, 0xC3])
    #expect(Mask.applied(to: source, over: [0..<6]).bytes == [0xEF, 0xBB, 0xBF, 0x2A, 0x2A, 0x2A])
  }
}
