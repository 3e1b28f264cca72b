import Testing
import WelNietEngine

@Suite("Front matter")
struct FrontMatterTests {
  @Test(arguments: [
    "---\ntitel: \"Weekbrief\"\n---\n", "---\n# noot\n\ntitel:\n  - a\n...\n", "---\n---\n",
    "\u{FEFF}---\r\na: b\r\n---\r\n",
    "+++\ntitle = \"a\"\n+++\n", "+++\n[params]\n+++\n", "{\n \"title\": \"a } b\",\n \"x\": {}\n}\n", "{}\n",
  ])
  func isNotProse(head: String) {
    for kind in [Markup.markdown, .html] {
      let source = Source(head + "Tekst")
      let prose = Prose(of: source, as: kind)
      #expect(String(decoding: prose.text, as: UTF8.self) == "Tekst")
      let start = source.hasByteOrderMark ? 3 : 0
      #expect(prose.frontMatter == start..<source.bytes.count - 5)
    }
  }

  @Test(arguments: [
    ("---\nBeste ouders,\n\n---\nTekst", "Beste ouders,\nTekst"), ("---\na: b\n", "a: b"),
    ("-----\na: b\n---\n", "a: b"),
    ("{{ x }}\nTekst", "Tekst"), ("{a} b", "{a} b"), ("tekst\n---\na: b\n---\n", "tekst\na: b"),
  ])
  func isToldFromText(markdown: String, expected: String) {
    let prose = Prose(of: Source(markdown), as: .markdown)
    #expect(prose.frontMatter == nil)
    #expect(String(decoding: prose.text, as: UTF8.self) == expected)
  }
}
