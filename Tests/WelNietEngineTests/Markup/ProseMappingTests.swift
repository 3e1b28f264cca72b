import Testing
import WelNietEngine

@Suite("From prose back to the source")
struct ProseMappingTests {
  /// The prose words stand in the source between the marks `«` and `»`, and nowhere else.
  private func check(_ marked: String, _ words: String, _ kind: Markup) throws {
    let bytes = Array(marked.utf8)
    let plain = Source(marked.replacing("«", with: "").replacing("»", with: ""))
    let start = try #require(find(Array("«".utf8), in: bytes))
    let end = try #require(find(Array("»".utf8), in: bytes)) - 2
    let prose = Prose(of: plain, as: kind)
    let place = try #require(find(Array(words.utf8), in: prose.text), "\(String(decoding: prose.text, as: UTF8.self))")
    #expect(prose.sourceRange(of: place..<place + words.utf8.count) == start..<end)
  }

  private func find(_ word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard word.count <= bytes.count else { return nil }
    return (0...bytes.count - word.count).first { Array(bytes[$0..<$0 + word.count]) == word }
  }

  @Test(arguments: [
    ("Hoi «Jo*han*na» daar", "Johanna"), ("*«mon*gool»", "mongool"), ("> Hallo «Jan\n> Jansen», hoi", "Jan Jansen"),
    ("- a\n\t- «b»", "b"), ("| a | «b \\| c» |\n|-|-|", "b | c"), ("![x «Yara» y](z.png \"t\")", "Yara"),
    ("[a](mailto:«jan%40x.example»?x)", "jan@x.example"), ("«Ren&eacute;e»", "Renée"), ("a `«c d»`", "c d"),
    ("\u{FEFF}# «Kop»", "Kop"), ("a\\*«b»", "b"), ("«a\r\nb»", "a b"), ("tekst «$»10", "$"),
    ("[r]: x 'a «b» c'\n\n![z][r]", "b"),
    ("<div>\n <b>«ja</b> nee»\n</div>", "ja nee"), ("***«me*loen»**", "meloen"), ("«F*ck»", "F*ck"),
    ("[^1]: «noot»\n\n[^1]", "noot"), ("    «code\n    regel»", "code\nregel"), ("«a  \nb»", "a\nb"),
    ("{{< figure alt=\"«Twee kinderen»\" >}}", "Twee kinderen"), ("<«jan@x.example»>", "jan@x.example"),
  ])
  func markdown(marked: String, words: String) throws { try check(marked, words, .markdown) }

  @Test(arguments: [
    ("<p>«So<b>u</b>kaina» x", "Soukaina"), ("«Wout&nbsp;Ravensloot»", "Wout Ravensloot"),
    ("a «stop&shy;knop»", "stopknop"),
    ("<img alt=\"x «Am&eacute;lie» y\">", "Amélie"), ("<a href='tel:«06-1»'>b</a>", "06-1"),
    ("«een\n   twee»", "een twee"),
    ("a «&amp;» b", "&"), ("<td>«x<wbr>y»</td>", "xy"), ("\u{FEFF}<p>«a»", "a"), ("«&#128521;»", "😉"),
    ("<p>a&lt;«b»", "b"),
  ])
  func html(marked: String, words: String) throws { try check(marked, words, .html) }
}
