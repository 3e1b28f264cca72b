import Foundation
import Testing
import WelNietEngine
import WelNietLexicons

@Suite("Built-in lexicons")
struct BuiltInLexiconTests {
  /// The files under `Lexicons/`.
  static let files: [(name: String, bytes: [UInt8])] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Lexicons")
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "lexicon" }.sorted { $0.path < $1.path }
      .map { ($0.lastPathComponent, Array((try? Data(contentsOf: $0)) ?? Data())) }
  }()

  @Test("do what their examples say")
  func examples() {
    let run = LexiconCheck.runExamples(of: Self.files, in: BuiltIn.lexicon, under: Workbench.context().protocol)
    #expect(run.count > 0)
    for failure in run.failures {
      Issue.record("\(failure.file):\(failure.line): \(failure.problem.message(.english))")
    }
  }

  @Test("say where their words come from")
  func headers() {
    for (name, bytes) in Self.files {
      let head = String(decoding: bytes.prefix(600), as: UTF8.self).split(separator: "\n").prefix(6).joined(
        separator: " ")
      #expect(head.hasPrefix("#") && head.lowercased().contains("cc0"), "\(name) has no header with its source")
    }
  }
}
