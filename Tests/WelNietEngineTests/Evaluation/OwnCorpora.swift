import Foundation
import WelNietEngine
import WelNietHost
import WelNietLexicons

/// The labelled posts in `Tests/Corpora/`.
enum OwnCorpora {
  static let names = ["regression.jsonl", "held-out.jsonl"]

  static func path(_ name: String) -> Path {
    var tests = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { tests.deleteLastPathComponent() }
    return Path(tests.appendingPathComponent("Corpora/\(name)").path)
  }

  static func posts(_ name: String) throws -> [LabelledPost] {
    try Corpus.read(path(name))
  }

  /// The accuracy of the built-in lexicons on all of them, measured once in a test run.
  static let evaluation = Result { try evaluate() }

  private static func evaluate() throws -> Evaluation {
    var evaluator = Evaluator(Linter(lexicon: BuiltIn.lexicon), library: ProtocolLibrary())
    var evaluation = Evaluation()
    for name in names {
      for post in try posts(name) { evaluation.add(try evaluator.verdict(on: post)) }
    }
    return evaluation
  }
}
