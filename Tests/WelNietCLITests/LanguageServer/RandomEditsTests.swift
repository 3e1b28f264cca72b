import Foundation
import Testing
import WelNietEngine

/// However a document came to be what it is, what is found in it is what is found in the same text opened anew.
struct RandomEditsTests {
  private static let pieces = [
    "sukkel", "druiloor", " bel me thuis ", "\n", "\r\n", "\r", "\n\n", "😀", "é", " ", "Wat een ", "!", "**", "<b>",
    "alles ", " bagger",
    "<!-- welniet-disable-line abuse/insult: x -->", "👨‍👩‍👧", "",
  ]

  /// Numbers that look random and are the same in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test("Random edits", arguments: ["utf-8", "utf-16", "utf-32"])
  func edits(_ encoding: String) throws {
    let client = try LanguageClient(capabilities: #"{"general": {"positionEncodings": ["\#(encoding)"]}}"#)
    var dice = Dice(state: 0x5EED)
    var text: [Unicode.Scalar] = []
    try client.open("untitled:a", "", language: "markdown")
    _ = try client.diagnostics("untitled:a")
    for version in 2...120 {
      var changes: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let start = Int.random(in: 0...text.count, using: &dice)
        let end = min(text.count, start + Int.random(in: 0...6, using: &dice))
        let piece = Self.pieces.randomElement(using: &dice)!
        let from = Self.place(start, in: text, encoding)
        let to = Self.place(end, in: text, encoding)
        // A place between the two halves of a line break cannot be written; a client's cursor never stands there.
        guard let from, let to else { continue }
        changes.append(edit(from + to, piece))
        text.replaceSubrange(start..<end, with: Array(piece.unicodeScalars))
      }
      try client.change("untitled:a", version: version, changes)
      let found = try client.diagnostics("untitled:a")
      let uri = "untitled:\(version)"
      let whole = String(String.UnicodeScalarView(text))
      let fresh = try client.findings(whole, language: "markdown", uri: uri)
      #expect(found.lines == fresh, "\(whole.debugDescription)")
      try client.close(uri)
      if !fresh.isEmpty { _ = try client.diagnostics(uri) }
    }
    #expect(try client.shutDown() == 0)
  }

  /// Line and character of a place between scalars; nil inside a line break.
  private static func place(_ index: Int, in text: [Unicode.Scalar], _ encoding: String) -> [Int]? {
    if index > 0, index < text.count, text[index - 1] == "\r", text[index] == "\n" { return nil }
    var line = 0
    var character = 0
    for position in 0..<index {
      let scalar = text[position]
      let isBreak = scalar == "\n" || scalar == "\r" && (position + 1 == text.count || text[position + 1] != "\n")
      if isBreak {
        line += 1
        character = 0
      } else if scalar != "\r" {
        switch encoding {
        case "utf-8": character += String(scalar).utf8.count
        case "utf-16": character += String(scalar).utf16.count
        default: character += 1
        }
      }
    }
    return [line, character]
  }
}
