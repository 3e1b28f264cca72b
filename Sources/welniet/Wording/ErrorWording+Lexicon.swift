import WelNietEngine
import WelNietReporters

extension ErrorWording {
  /// `path:line:column: error: what`, and the offending line with a caret under the place.
  func line(for error: LexiconError) -> String {
    let line = Array(error.excerpt.utf8)
    let offset = min(max(error.column - 1, 0), line.count)
    let column = String(decoding: line[..<offset], as: UTF8.self).unicodeScalars.count + 1
    let message = DisplayText.escaped(error.problem.message(language))
    let first = "\(DisplayText.escaped(error.file)):\(error.line):\(column): \(say("fout", "error")): \(message)\n"
    // The message of an example quotes the example.
    switch error.problem {
    case .exampleFound, .exampleNotFound: return first
    default: break
    }
    let excerpt = LineExcerpt(
      of: line, line: 0..<line.count, marked: offset..<min(offset + 1, line.count), width: 96)
    return first + "  | \(excerpt.text)\n  | \(excerpt.carets)\n"
  }

  /// How checking lexicon files ended.
  func checked(files: Int, examples: Int, failures: Int) -> String {
    let file = files == 1 ? say("bestand", "file") : say("bestanden", "files")
    let example = examples == 1 ? say("voorbeeld", "example") : say("voorbeelden", "examples")
    let end =
      failures == 0 ? say("alles in orde", "all is well") : say("\(failures) mislukt", "\(failures) failed")
    return "\(files) \(file), \(examples) \(example): \(end).\n"
  }
}
