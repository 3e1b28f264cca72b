import Testing
import WelNietEngine
import WelNietHost

/// Text is written in the encoding in which it was read.
@Suite("Encoded text")
struct EncodedTextTests {
  private static let allBytes = (1...255).map { UInt8($0) }

  private func source(_ bytes: [UInt8]) throws -> Source {
    guard case .text(let source) = DecodedText(bytes, markup: .plain, encoding: .windows1252) else {
      throw FileProblem(.notAllowed, path: Path(""))
    }
    return source
  }

  @Test("Every byte of Windows-1252 comes back")
  func roundTrip() throws {
    let read = try source(Self.allBytes)
    #expect(EncodedText.bytes(of: read, markup: .plain) == Self.allBytes)
  }

  @Test("UTF-8 stays as it is, whatever bytes it has")
  func utf8() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0xC3, 0xA9]
    #expect(EncodedText.bytes(of: Source(bytes), markup: .plain) == bytes)
  }

  @Test("What Windows-1252 lacks is written otherwise")
  func lacking() throws {
    let read = try source([0xE9])
    let edits = [Edit(range: 2..<2, replacement: Array("ő €–’☃".utf8))]
    let edited = Source(Edit.apply(edits, to: read.bytes), wasSingleByte: true)
    #expect(
      EncodedText.bytes(of: edited, markup: .plain) == [0xE9] + Array("o ".utf8) + [0x80, 0x96, 0x92] + Array("?".utf8))
    #expect(
      EncodedText.bytes(of: edited, markup: .html)
        == [0xE9] + Array("&#337; ".utf8) + [0x80, 0x96, 0x92] + Array("&#9731;".utf8))
  }
}
