import Testing

@testable import WelNietLanguageServer

/// Cutting a stream into messages, whatever is in it.
struct FrameParserTests {
  private func events(_ pieces: [String]) -> [FrameParser.Event] {
    var parser = FrameParser()
    var events: [FrameParser.Event] = []
    for piece in pieces {
      parser.append(Array(piece.utf8))
      while let event = parser.next() { events.append(event) }
    }
    return events
  }

  private func content(_ text: String) -> FrameParser.Event { .content(Array(text.utf8)) }

  private static let good: [(String, [String])] = [
    ("Content-Length: 2\r\n\r\n{}", ["{}"]),
    ("content-length:2\r\n\r\n{}", ["{}"]),
    ("CONTENT-LENGTH:   2  \r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\n\n{}", ["{}"]),
    ("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\r\nContent-Type: x\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("\r\n\r\nContent-Length: 2\r\n\r\n{}\r\n", ["{}"]),
    ("Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\n[{}]", ["{}", "[{}]"]),
    ("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", ["", "{}"]),
    ("Content-Length: 3\r\n\r\né!", ["é!"]),
  ]

  @Test("Messages as clients write them, in one piece", arguments: good)
  func whole(_ text: String, _ expected: [String]) {
    #expect(events([text]) == expected.map(content))
  }

  @Test("And byte by byte", arguments: good)
  func byteByByte(_ text: String, _ expected: [String]) {
    var parser = FrameParser()
    var found: [FrameParser.Event] = []
    for byte in text.utf8 {
      parser.append([byte])
      while let event = parser.next() { found.append(event) }
    }
    #expect(found == expected.map(content))
  }

  @Test("A length far behind its name is none, however it comes")
  func farLength() {
    let text = "x\r\n\r\nContent-Length:" + String(repeating: " ", count: 100) + "2\r\n\r\n{}"
    #expect(events([text]) == [.malformed(.noHeader)])
    #expect(events(text.map { String($0) }) == [.malformed(.noHeader)])
  }

  @Test("The longest header is taken, whole or in pieces")
  func longestHeader() {
    let name = "x: " + String(repeating: "y", count: FrameParser.longestHeader - 3)
    #expect(events([name + "\r", "\nContent-Length: 2\r\n\r\n{}"]) == [content("{}")])
  }

  private static let bad = [
    "rubbish\r\n\r\n", "Content-Type: x\r\n\r\n", "Content-Length: x\r\n\r\n", "Content-Length: -4\r\n\r\n",
    "Content-Length: \r\n\r\n", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "{\"jsonrpc\": \"2.0\"}\n",
    "Content-Length 12\r\n\r\n", String(repeating: "x", count: 5000), "\u{0}\u{1}\u{2}\n", "rubbish",
    "say: \"Content-Length: 5\"\r\n\r\n", "Content-Length: 1.5\r\n\r\n",
    // A carriage return differs from a hyphen in the bit that makes letters small.
    "Content\rLength: 2\r\n\r\n{}",
  ]

  @Test("What is no message is told once, and the next one is found", arguments: bad)
  func resynchronizes(_ text: String) {
    #expect(events([text, "Content-Length: 2\r\n\r\n{}"]) == [.malformed(.noHeader), content("{}")])
  }

  @Test(
    "A length that nobody can mean is refused, and not waited for",
    arguments: ["99999999999", "67108865", String(repeating: "9", count: 40)])
  func tooLarge(_ length: String) {
    let text = "Content-Length: \(length)\r\n\r\n{\"a\": 1}"
    #expect(events([text, "Content-Length: 2\r\n\r\n{}"]) == [.malformed(.tooLarge), content("{}")])
  }

  @Test("After a length that is too short the rest is passed over")
  func tooShort() {
    let found = events(["Content-Length: 5\r\n\r\n{\"a\": 1}Content-Length: 2\r\n\r\n{}"])
    #expect(found == [content("{\"a\":"), .malformed(.noHeader), content("{}")])
  }
}
