import Foundation
import Testing

/// Output kept beside the tests. `WELNIET_RECORD=1` writes it anew; such a run fails, so that it is looked at.
enum Golden {
  static func expect(
    _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Folders.tests.appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["WELNIET_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); look at it and run again without WELNIET_RECORD", sourceLocation: sourceLocation)
      return
    }
    guard let data = try? Data(contentsOf: file) else {
      Issue.record("Golden/\(name) is missing; record it with WELNIET_RECORD=1", sourceLocation: sourceLocation)
      return
    }
    #expect(text == String(decoding: data, as: UTF8.self), sourceLocation: sourceLocation)
  }
}
