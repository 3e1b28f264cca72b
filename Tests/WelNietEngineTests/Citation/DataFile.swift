import Foundation
import WelNietEngine

@testable import WelNietEngine

/// The data files of the repository, read as they stand.
enum DataFile {
  static let protocolIDs = ["wolfert-tweetalig", "scala-coenecoop", "kopwerk", "nutsschool-lankforst", "het-sticht"]

  /// The bytes of a file under `Lexicons/`.
  static func bytes(_ path: String) throws -> [UInt8] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return [UInt8](try Data(contentsOf: root.appendingPathComponent("Lexicons/\(path)")))
  }

  static func school(_ id: String) throws -> SchoolProtocol {
    try ProtocolDecoder.decode(bytes("protocols/\(id).json"))
  }

  static func ruleTexts() throws -> RuleTexts {
    try RuleTextDecoder.decode(bytes("rules.json"))
  }
}
