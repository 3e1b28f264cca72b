import WelNietEngine
import WelNietHost

extension DraftInput {
  /// Reads and lints it; on any thread.
  ///
  /// - Parameter markup: nil where its name tells.
  func linted(as markup: Markup?, by linter: DraftLinter) -> DraftOutcome {
    let markup = markup ?? Markup(fileExtension: path.fileExtension)
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try read()
    } catch {
      return .unreadable(error)
    }
    let outcome = linter.lint(bytes, name: name, markup: markup, setup: setup, isFound: isFound)
    // Somebody who pipes something in wants to know of it what can be known.
    guard case .skipped = outcome, file == nil else { return outcome }
    return linter.lint(Source(bytes), name: name, markup: markup, setup: setup)
  }

  private func read() throws(FileProblem) -> [UInt8] {
    if let change { return try change.read() }
    if let file { return try FileReader.read(file, limit: SizeLimit.draft) }
    return try FileReader.readStandardInput()
  }
}
