import WelNietEngine
import WelNietHost

@testable import WelNietLanguageServer

extension FuzzTarget {
  /// What an editor sends: bytes, messages, and changes of a text.
  static let editor: [FuzzTarget] = [
    FuzzTarget(name: "lsp-frames") { bytes in
      let whole = events([bytes])
      expect(events(bytes.map { [$0] }) == whole, "how bytes arrive doesn't matter")
      expect(whole.count <= bytes.count, "every event takes bytes")
      for case .content(let content) in whole {
        let message = Message(content)
        _ = message.ordering
        if case .malformed(_, let error) = message { expect(!error.message.isEmpty, "an error says what is wrong") }
      }
    },
    FuzzTarget(name: "lsp-message") { bytes in
      let message = Message(bytes)
      _ = message.ordering
      guard let value = try? JSONReader.read(bytes) else { return }
      var json = JSONWriter()
      json.value(value)
      expect((try? JSONReader.read(json.bytes)) != nil, "what was read can be written")
      if let change = DocumentChange(value) {
        for encoding in PositionEncoding.allCases {
          _ = DocumentText(Array("één 😀\r\ntwee\n".utf8)).applying(change, in: encoding)
        }
      }
      _ = ClientCapabilities(value)
      _ = WorkspaceFolders(value)
    },
    FuzzTarget(name: "lsp-session") { EditorSession($0)?.run() },
    FuzzTarget(name: "lsp-text") { bytes in
      let text = DocumentText(bytes)
      for encoding in PositionEncoding.allCases {
        var offset = 0
        while offset < bytes.count {
          let position = text.position(of: offset, in: encoding)
          let back = text.offset(of: position, in: encoding)
          let line = text.source.lineRange(position.line)
          expect(back == min(offset, line.upperBound), "a place leads back to its offset")
          let counted = text.position(of: text.source.position(at: back), in: encoding)
          expect(position == counted, "places are counted alike")
          offset += UTF8Reader.scalar(in: bytes, at: offset).length
        }
      }
    },
  ]

  private static func events(_ pieces: [[UInt8]]) -> [FrameParser.Event] {
    var parser = FrameParser()
    var events: [FrameParser.Event] = []
    for piece in pieces {
      parser.append(piece)
      while let event = parser.next() { events.append(event) }
    }
    return events
  }
}
