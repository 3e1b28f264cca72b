import WelNietEngine

/// Something that the program can do, with all that help tells about it.
struct Command: Sendable {
  /// A command line worth showing, and what it does.
  struct Example: Sendable {
    let line: String
    let meaning: Phrase

    init(_ line: String, _ meaning: Phrase) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// Empty for what the program does without a command.
  let name: String
  let summary: Phrase
  /// What stands after the options in the usage line.
  let operands: Phrase
  /// The same for completions.
  var completedOperands = CompletedOperands()
  /// Paragraphs for the help.
  let details: [Phrase]
  let options: [Option]
  let examples: [Example]
  let run: @Sendable (Invocation) throws(Failure) -> ExitStatus
}

extension Command {
  /// In the order of the help.
  static let all: [Command] = [
    lint, fix, batch, languageServer, baseline, gitHook, explain, rules, protocols, config, initialize, lexicon,
    evaluate, completions,
  ]

  static func named(_ name: String) -> Command? {
    all.first { !$0.name.isEmpty && $0.name == name }
  }

  static var names: [String] { all.map { $0.name }.filter { !$0.isEmpty } }

  /// The options of all commands, each once.
  static var everyOption: [Option] {
    var options = Option.general
    for option in all.flatMap({ $0.options }) where !options.contains(where: { $0.name == option.name }) {
      options.append(option)
    }
    return options
  }
}
