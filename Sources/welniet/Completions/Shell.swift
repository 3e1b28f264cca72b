import WelNietEngine

/// The shells that completions are written for.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// A script that completes what the tables of commands and options have.
  func script(in language: Language) -> String {
    let commands = Command.all.map { CompletedCommand($0, language) }
    switch self {
    case .bash: return BashCompletions(commands).script
    case .zsh: return ZshCompletions(commands).script
    case .fish: return FishCompletions(commands).script
    }
  }

  /// A text in single quotes, for any of them.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
