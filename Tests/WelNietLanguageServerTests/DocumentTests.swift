import Testing
import WelNietEngine
import WelNietHost

@testable import WelNietLanguageServer

/// Places in documents, and what changes make of them.
struct DocumentTests {
  private static let text = "één 😀 twee\r\ndrie\rvier\n\n🇳🇱x"

  @Test(
    "A place and its offset, in every encoding",
    arguments: [
      (PositionEncoding.utf16, 0, 0, 0), (.utf16, 0, 1, 2), (.utf16, 0, 3, 5), (.utf16, 0, 4, 6), (.utf16, 0, 6, 10),
      (.utf16, 0, 11, 15), (.utf16, 1, 0, 17), (.utf16, 2, 0, 22), (.utf16, 3, 0, 27), (.utf16, 4, 0, 28),
      (.utf16, 4, 4, 36), (.utf16, 4, 5, 37), (.utf8, 0, 2, 2), (.utf8, 0, 6, 6), (.utf8, 0, 10, 10),
      (.utf8, 4, 8, 36), (.utf32, 0, 4, 6), (.utf32, 0, 5, 10), (.utf32, 4, 2, 36), (.utf32, 4, 3, 37),
    ] as [(PositionEncoding, Int, Int, Int)])
  func places(_ encoding: PositionEncoding, _ line: Int, _ character: Int, _ offset: Int) {
    let text = DocumentText(Array(DocumentTests.text.utf8))
    let position = LinePosition(line: line, character: character)
    #expect(text.offset(of: position, in: encoding) == offset)
    #expect(text.position(of: offset, in: encoding) == position)
    #expect(text.position(of: text.source.position(at: offset), in: encoding) == position)
  }

  @Test(
    "A place outside the document is the nearest inside",
    arguments: [
      (PositionEncoding.utf16, 0, 12, 15), (.utf16, 0, 9999, 15), (.utf16, 1, 9, 21), (.utf16, 99, 0, 37),
      (.utf16, -1, 5, 0), (.utf16, 0, -3, 0), (.utf16, 0, 5, 6), (.utf16, 4, 1, 28), (.utf8, 0, 1, 0),
      (.utf8, 0, 8, 6), (.utf16, Int.max, Int.max, 37), (.utf32, 2, Int.max, 26),
    ] as [(PositionEncoding, Int, Int, Int)])
  func clamped(_ encoding: PositionEncoding, _ line: Int, _ character: Int, _ offset: Int) {
    let text = DocumentText(Array(DocumentTests.text.utf8))
    #expect(text.offset(of: LinePosition(line: line, character: character), in: encoding) == offset)
  }

  @Test("A byte-order mark is a character to the protocol")
  func byteOrderMark() {
    let text = DocumentText(Array("\u{FEFF}ab".utf8))
    for encoding in [PositionEncoding.utf16, .utf32] {
      #expect(text.offset(of: LinePosition(line: 0, character: 1), in: encoding) == 3)
      #expect(text.position(of: text.source.position(at: 4), in: encoding) == LinePosition(line: 0, character: 2))
    }
    #expect(text.position(of: text.source.position(at: 4), in: .utf8) == LinePosition(line: 0, character: 4))
  }

  private func change(_ json: String) throws -> DocumentChange? {
    DocumentChange(try JSONReader.read(Array(json.utf8)))
  }

  private func change(_ places: [Int], _ text: String) -> String {
    let start = #"{"line": \#(places[0]), "character": \#(places[1])}"#
    let end = #"{"line": \#(places[2]), "character": \#(places[3])}"#
    return #"{"range": {"start": \#(start), "end": \#(end)}, "rangeLength": 1, "text": "\#(text)"}"#
  }

  private func text(_ before: String, after json: String) throws -> String {
    let change = try #require(try change(json))
    let text = DocumentText(Array(before.utf8)).applying(change, in: .utf16)
    return text.source.text(in: 0..<text.source.bytes.count)
  }

  @Test(
    "Changes",
    arguments: [
      ("abc", [0, 1, 0, 2], "", "ac"), ("abc", [0, 2, 0, 1], "!", "a!c"), ("a\r\nb", [0, 1, 1, 0], "\\n", "a\nb"),
      ("a", [7, 1, 9, 0], "b", "ab"), ("", [0, 0, 0, 0], "😀", "😀"), ("😀😀", [0, 2, 0, 4], "é", "😀é"),
      ("😀", [0, 1, 0, 2], "é", "é"),
    ] as [(String, [Int], String, String)])
  func changes(_ before: String, _ places: [Int], _ new: String, _ after: String) throws {
    #expect(try text(before, after: change(places, new)) == after)
  }

  @Test("A change of everything", arguments: [#"{"text": "x"}"#, #"{"range": null, "text": "x"}"#])
  func whole(_ json: String) throws {
    #expect(try text("abc", after: json) == "x")
  }

  @Test("What is no change", arguments: ["{}", #"{"text": 1}"#, #"{"text": "x", "range": {}}"#, "1", "null"])
  func noChange(_ json: String) throws {
    #expect(try change(json) == nil)
  }

  @Test(
    "Names of files",
    arguments: [
      ("file:///a/b.md", "/a/b.md"), ("file:///a%20b/c%C3%A9.md", "/a b/cé.md"), ("FILE://localhost/x", "/x"),
      ("file:///a/../b.md", "/b.md"), ("file:///a%2", "/a%2"), ("file:///a%zz", "/a%zz"), ("file:///a?x#y", "/a"),
      ("untitled:Untitled-1", nil), ("file:relative.md", nil), ("", nil), ("vscode-notebook-cell:/a.md", nil),
      ("file:///a%00b", nil), ("file://host", nil),
    ] as [(String, String?)])
  func uris(_ uri: String, _ path: String?) {
    #expect(DocumentURI.path(uri)?.display == path)
  }

  @Test("A name and back", arguments: ["/a/b.md", "/met spatie/é#?%.md", "/😀"])
  func roundTrip(_ name: String) {
    #expect(DocumentURI.path(DocumentURI.uri(of: Path(name))) == Path(name))
  }

  @Test(
    "What editors call languages",
    arguments: [
      ("markdown", nil, Markup.markdown), ("html", nil, .html), ("plaintext", "/a.md", .plain),
      ("text", "/a.md", .markdown),
      ("", "/a.HTML", .html), ("text", nil, .plain), ("gitcommit", "/x/COMMIT_EDITMSG", .plain),
      ("Markdown", nil, .markdown),
    ] as [(String, String?, Markup)])
  func languages(_ id: String, _ file: String?, _ markup: Markup) {
    #expect(DraftLanguage(id: id, file: file.map { Path($0) }).markup == markup)
  }

  @Test("What git adds to a message is nobody's prose, and every place stays")
  func gitComments() {
    let scissors = "# ------------------------ >8 ------------------------"
    let text = "Eén\n# twee é\ndrie #3\n\(scissors)\ndiff\n"
    let draft = DraftLanguage(id: "gitcommit", file: nil).draft(in: Source(text))
    #expect(draft.bytes.count == text.utf8.count)
    let shown = draft.text(in: 0..<draft.bytes.count).split(separator: "\n").filter { $0.contains { $0 != " " } }
    #expect(shown == ["Eén", "drie #3"])
    #expect(draft.lineStarts == Source(text).lineStarts)
  }
}
