import Foundation
import Testing
import WelNietEngine

/// The examples of the CommonMark specification 0.31.2 (all 652) and those of GitHub's extensions 0.29.
///
/// The oracle is the specification's own HTML. `Fixtures/*.jsonl` holds of each example the Markdown, that HTML, and the
/// words that a reader of the HTML sees: its text without tags, comments, scripts, styles and titles, entities decoded, a
/// single space for white space and between blocks. The first line of a file names its source and licence. The table is
/// thus about what is text and what is markup, not about HTML, which we never make.
@Suite("The examples of the Markdown specifications")
struct CommonMarkExamplesTests {
  private struct Example: Decodable {
    var example: Int
    var section: String
    var markdown: String
    var text: String
  }

  private func examples(_ name: String) throws -> [Example] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let lines = try Data(contentsOf: folder.appendingPathComponent(name)).split(separator: UInt8(ascii: "\n"))
    return try lines.dropFirst().map { try JSONDecoder().decode(Example.self, from: $0) }
  }

  /// The words that the reader sees, one space apart.
  private func words(_ markdown: String) -> String {
    let prose = Prose(of: Source(markdown), as: .markdown)
    return prose.blocks
      .filter { $0.role != .imageText && $0.role != .attribute && $0.role != .contactTarget }
      .map { String(decoding: prose.text[$0.range], as: UTF8.self) }
      .joined(separator: " ").split { $0.isWhitespace }.joined(separator: " ")
  }

  private func failures(_ name: String) throws -> [String] {
    try examples(name).filter { words($0.markdown) != $0.text }.map { "\($0.example) \($0.section)" }
  }

  @Test func commonMark() throws {
    #expect(try examples("commonmark-0.31.2.jsonl").count == 652)
    #expect(try failures("commonmark-0.31.2.jsonl") == [])
  }

  /// GitHub shows the tags `title`, `style`, `xmp` and others as text; site generators don't.
  @Test func extensionsOfGitHub() throws {
    #expect(try failures("gfm-extensions-0.29.jsonl") == ["24 Disallowed Raw HTML (extension)"])
  }
}
