import WelNietEngine

extension Command {
  static let completions = Command(
    name: "completions",
    summary: Phrase(
      "schrijft wat een shell nodig heeft om opdrachten en opties aan te vullen",
      "writes what a shell needs to complete commands and options"),
    operands: Phrase(Shell.allCases.map { $0.rawValue }.joined(separator: "|")),
    completedOperands: CompletedOperands(first: Shell.allCases.map { $0.rawValue }),
    details: [
      Phrase(
        "Bash: zet het bij ~/.bashrc, of in de map bash-completion/completions. Zsh: zet het als _welniet in een map van "
          + "$fpath, voor compinit. Fish: zet het in ~/.config/fish/completions/welniet.fish.",
        "Bash: put it in ~/.bashrc, or in the folder bash-completion/completions. Zsh: put it as _welniet in a folder of "
          + "$fpath, before compinit. Fish: put it in ~/.config/fish/completions/welniet.fish.")
    ],
    options: [],
    examples: [
      Example(
        "source <(welniet completions bash)",
        Phrase("aanvullen in deze shell", "complete in this shell")),
      Example(
        "welniet completions fish > ~/.config/fish/completions/welniet.fish",
        Phrase("aanvullen in elke fish", "complete in every fish")),
    ],
    run: { (invocation) throws(Failure) in
      let words = Shell.allCases.map { $0.rawValue }
      guard let word = invocation.operands.first else { throw .usage(.missingOperand(.subcommand(words))) }
      guard let shell = Shell(rawValue: word.text) else {
        throw .usage(.unknownSubcommand(word.text, command: "completions", words: words))
      }
      if invocation.operands.count > 1 { throw .usage(.unwantedOperand(invocation.operands[1].text)) }
      invocation.output.write(shell.script(in: invocation.language))
      return try invocation.finish(.clean)
    })
}
