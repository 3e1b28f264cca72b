import WelNietEngine
import WelNietHost
import WelNietLexicons

/// What can stand in a place of the command line.
enum Completion: Sendable, Equatable {
  case nothing
  case words([String])
  /// Several of these, with commas between them.
  case list([String])
  /// A file, of one of these extensions where there are any.
  case files([String])
  /// One of these, or such a file.
  case wordsOrFiles([String], [String])
  case folders
  /// What git has names for.
  case revisions

  /// Prints what `revisions` are.
  static let revisionList = "git for-each-ref --format=\"%(refname:short)\" 2>/dev/null"
  /// Rules and families, as options name them.
  static let rules = Rule.families + Rule.allCases.map { $0.id }
  /// What people write drafts in.
  static let drafts = Completion.files(FileWalker.extensions)
  static let protocols = Completion.wordsOrFiles(BuiltIn.protocolIDs, ["json"])

  init(_ value: Option.Value) {
    switch value {
    case .none, .number: self = .nothing
    case .word(let words): self = .words(words)
    case .rules: self = .list(Completion.rules)
    case .protocolName: self = .protocols
    case .file: self = .files([])
    case .fileOf(let extensions): self = .files(extensions)
    case .folder: self = .folders
    case .revision: self = .revisions
    }
  }
}
