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
    }
  }

  var words: [String] {
    switch self {
    case .words(let words), .list(let words), .wordsOrFiles(let words, _): words
    case .nothing, .files, .folders: []
    }
  }

  /// Nil where no file can stand; empty for files of any kind.
  var extensions: [String]? {
    switch self {
    case .files(let extensions), .wordsOrFiles(_, let extensions): extensions
    case .nothing, .words, .list, .folders: nil
    }
  }
}

/// A command with what can stand behind it, in one language.
struct CompletedCommand {
  struct Option {
    /// With its dashes: the long name, then the short one.
    var names: [String]
    var help: String
    /// Nil for a flag.
    var value: Completion?
    /// What the value is called.
    var placeholder: String
  }

  var name: String
  var summary: String
  var options: [Option]
  /// The words that have to come first, such as `install` after `git-hook`.
  var subcommands: [String]
  var operand: Completion

  init(_ command: Command, _ language: Language) {
    name = command.name
    summary = command.summary(language)
    options = (command.options + welniet.Option.general).map { option in
      Option(
        names: [option.name] + (option.short.map { [$0] } ?? []), help: option.help(language),
        value: option.takesValue ? Completion(option.value) : nil, placeholder: option.placeholder(in: language))
    }
    subcommands = command.completedOperands.first
    operand = command.completedOperands.rest
  }
}
