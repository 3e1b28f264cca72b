import WelNietEngine
import WelNietLexicons

/// Reads and compiles lexicon files.
package enum LexiconFiles {
  /// A file as the compiler takes it.
  package typealias File = (name: String, bytes: [UInt8])

  package static func read(_ paths: [Path]) throws(FileProblem) -> [File] {
    var files: [File] = []
    for path in paths { files.append((path.display, try FileReader.read(path))) }
    return files
  }

  /// The lexicon of all files in a folder and the folders in it, and the mistakes in them.
  package static func compile(directory: Path) throws(FileProblem) -> (lexicon: Lexicon, errors: [LexiconError]) {
    let paths = try Folder.files(in: directory, withExtension: "lexicon")
    if paths.isEmpty { throw FileProblem(.notFound, path: directory.appending("*.lexicon")) }
    return LexiconCheck.compile(try read(paths))
  }
}
