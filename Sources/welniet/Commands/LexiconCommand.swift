import WelNietEngine
import WelNietHost

extension Command {
  static let lexicon = Command(
    name: "lexicon",
    summary: Phrase(
      "kijkt een eigen lexicon na en draait de voorbeelden erin",
      "checks a lexicon of your own and runs the examples in it"),
    operands: Phrase("check BESTAND…", "check FILE…"),
    completedOperands: CompletedOperands(first: ["check"], rest: .files(["lexicon"])),
    details: [
      Phrase(
        "Een fout staat er met bestand, regel en kolom bij, en met de regel zelf. Het eindigt met 0 als alles klopt, "
          + "met 1 als er een fout is of een voorbeeld niet uitkomt.",
        "A mistake comes with file, line and column, and with the line itself. It exits with 0 where all is well, with "
          + "1 where there is a mistake or an example does not hold.")
    ],
    options: [.lexiconDirectory],
    examples: [
      Example(
        "welniet lexicon check eigen.lexicon",
        Phrase(
          "is dit bestand goed, en doen de voorbeelden wat ze moeten?",
          "is this file right, and do its examples hold?"))
    ],
    run: { (invocation) throws(Failure) in
      guard let word = invocation.operands.first else { throw .usage(.missingOperand(.subcommand(["check"]))) }
      guard word.text == "check" else {
        throw .usage(.unknownSubcommand(word.text, command: "lexicon", words: ["check"]))
      }
      guard invocation.operands.count > 1 else { throw .usage(.missingOperand(.file)) }
      return try LexiconCheckRun(invocation, files: invocation.operands.dropFirst().map { $0.path }).run()
    })
}

/// Checks lexicon files.
private struct LexiconCheckRun {
  private let invocation: Invocation
  private let paths: [Path]

  init(_ invocation: Invocation, files: [Path]) {
    self.invocation = invocation
    paths = files
  }

  func run() throws(Failure) -> ExitStatus {
    var status = ExitStatus.clean
    var files: [LexiconFiles.File] = []
    for path in paths {
      do throws(FileProblem) {
        files += try LexiconFiles.read([path])
      } catch {
        invocation.warn(.file(error))
        status = .failure
      }
    }
    // The files may name sets of the lexicons that they will stand beside.
    let (lexicon, errors) = LexiconCheck.compile(files, over: try base())
    if !errors.isEmpty {
      invocation.warn(.lexicon(errors))
      return try invocation.finish(max(status, .findings))
    }
    var library = ProtocolLibrary(lexiconDirectory: invocation.settings.lexiconDirectory)
    let run = LexiconCheck.runExamples(of: files, in: lexicon, under: try invocation.school(from: &library))
    if !run.failures.isEmpty {
      invocation.warn(.lexicon(run.failures))
      status = max(status, .findings)
    }
    if status != .failure || !files.isEmpty {
      let text = ErrorWording(invocation.language)
        .checked(files: files.count, examples: run.count, failures: run.failures.count)
      invocation.output.write(text)
    }
    return try invocation.finish(status)
  }

  /// The lexicons to check over: the built-in ones, or those of a folder without the files that are checked.
  private func base() throws(Failure) -> Lexicon {
    guard let directory = invocation.settings.lexiconDirectory else {
      return try LexiconLoader.lexicon(directory: nil)
    }
    do throws(FileProblem) {
      let others = try Folder.files(in: directory, withExtension: "lexicon").filter { file in
        !paths.contains { Folder.isSameFile($0, file) }
      }
      return LexiconCheck.compile(try LexiconFiles.read(others)).lexicon
    } catch {
      throw .file(error)
    }
  }
}
