import WelNietEngine
import WelNietHost
import WelNietLexicons

/// Finds the lexicon that a run uses.
enum LexiconLoader {
  /// The built-in lexicon, or the one compiled from a folder's files.
  static func lexicon(directory: Path?) throws(Failure) -> Lexicon {
    guard let directory else { return BuiltIn.lexicon }
    let result: (lexicon: Lexicon, errors: [LexiconError])
    do throws(FileProblem) {
      result = try LexiconFiles.compile(directory: directory)
    } catch {
      throw .file(error)
    }
    if !result.errors.isEmpty { throw .lexicon(result.errors) }
    return result.lexicon
  }
}
