import WelNietEngine
import WelNietHost

/// What became of a draft that was to be fixed, before it was.
enum FixOutcome: Sendable {
  /// Why nothing is changed.
  enum Reason: Sendable, Equatable { case binary, utf16, unknownEncoding }

  /// A draft, and the bytes that it was read from.
  case linted(LintedDraft, [UInt8])
  case unreadable(FileProblem)
  case unusable(SetupProblem)
  case unfixable(Reason, [UInt8])

  /// Reads and lints a draft; on any thread.
  init(of input: DraftInput, _ settings: Settings, _ linter: DraftLinter) {
    let markup = settings.markup ?? Markup(fileExtension: input.path.fileExtension)
    let bytes: [UInt8]
    do throws(FileProblem) {
      if let file = input.file {
        bytes = try FileReader.read(file, limit: SizeLimit.draft)
      } else {
        bytes = try FileReader.readStandardInput()
      }
    } catch {
      self = .unreadable(error)
      return
    }
    switch linter.lint(bytes, name: input.name, markup: markup, setup: input.setup, isFound: input.isFound) {
    case .linted(let draft): self = .linted(draft, bytes)
    case .unreadable(let problem): self = .unreadable(problem)
    case .unusable(let problem): self = .unusable(problem)
    case .skipped(.binary): self = .unfixable(.binary, bytes)
    case .skipped(.utf16): self = .unfixable(.utf16, bytes)
    case .skipped(.unknownEncoding): self = .unfixable(.unknownEncoding, bytes)
    }
  }
}
