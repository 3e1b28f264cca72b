import WelNietEngine
import WelNietLexicons

/// Reads the rules' texts when they are first needed: a draft without findings needs none.
package final class RuleTextLibrary {
  private let file: Path?
  private var texts: RuleTexts?

  /// - Parameter lexiconDirectory: a folder whose `rules.json`, where it has one, is used instead of the built-in one.
  package init(lexiconDirectory: Path? = nil) {
    let file = lexiconDirectory?.appending("rules.json")
    self.file = file.flatMap { Folder.exists($0) ? $0 : nil }
  }

  package func all() throws(DataProblem) -> RuleTexts {
    if let texts { return texts }
    let found = try file.map { (path) throws(DataProblem) in try RuleTextLibrary.read(path) } ?? BuiltIn.ruleTexts
    guard let found else { throw .file(FileProblem(.notFound, path: Path("rules.json"))) }
    texts = found
    return found
  }

  private static func read(_ path: Path) throws(DataProblem) -> RuleTexts {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.read(path)
    } catch {
      throw .file(error)
    }
    do throws(DataError) {
      return try RuleTextDecoder.decode(bytes)
    } catch {
      throw DataProblem(error, in: bytes, path: path)
    }
  }
}
