import WelNietEngine

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
