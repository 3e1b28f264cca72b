import WelNietEngine
import WelNietHost
import WelNietLexicons

@testable import welniet

extension FuzzTarget {
  /// A school's own protocol, and the lines of the batch interface.
  static let protocols: [FuzzTarget] = [
    FuzzTarget(name: "protocol") { bytes in
      do throws(DataError) {
        _ = try ProtocolDecoder.decode(bytes)
      } catch {
        _ = error.message(in: .dutch)
      }
      guard let base = BuiltIn.schoolProtocol("kopwerk") else { return }
      do throws(DataError) {
        let school = try ProtocolDecoder.decode(bytes, extending: base)
        _ = CitationIndex(school, author: .employee)
      } catch {
        _ = error.message(in: .english)
      }
    },
    FuzzTarget(name: "batch") { bytes in
      guard let answerer else { violated("the batch interface can be opened") }
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let answer = answerer.answer(.text(Array(line)))
        expect(answer.json.last == UInt8(ascii: "\n"), "an answer ends its line")
        expect(answer.json.count { $0 == UInt8(ascii: "\n") } == 1, "an answer is one line")
        guard let value = try? JSONReader.read(answer.json) else { violated("an answer is JSON") }
        expect((value["error"] == nil) == answer.isGood, "a bad line gets an error, and no other does")
        let request = try? JSONReader.read(Array(line))
        expect(!answer.isGood || value["id"].map(written) == request?["id"].map(written), "an id comes back")
        expect(answerer.answer(.text(Array(line))).json == answer.json, "the same line, the same answer")
      }
    },
  ]

  private static func written(_ value: JSONValue) -> [UInt8] {
    var json = JSONWriter()
    json.value(value)
    return json.bytes
  }

  private static let answerer = try? BatchAnswerer(
    Invocation(settings: Settings(), operands: [], output: .standardOutput(), errors: .standardError()))
}
