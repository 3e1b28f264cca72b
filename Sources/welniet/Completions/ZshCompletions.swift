/// Writes completions for Zsh.
struct ZshCompletions {
  private let commands: [CompletedCommand]

  init(_ commands: [CompletedCommand]) {
    self.commands = commands
  }

  var script: String {
    """
    #compdef welniet
    # Completes welniet in zsh; written by `welniet completions zsh`.

    _welniet_commands() {
      local -a commands=(
    \(descriptions)
      )
      _describe -t commands welniet commands
    }

    # Words, and files with an extension.
    _welniet_either() {
      local -a words=(${=1})
      local found=1
      compadd -a words && found=0
      _files -g "$2" && found=0
      return found
    }

    # A function of its own, as colons in an action would end it.
    _welniet_revisions() {
      compadd -- ${(f)"$(\(Completion.revisionList))"}
    }

    _welniet() {
      local command= word
      integer index
      for ((index = 2; index < CURRENT; index++)); do
        word=${words[index]}
        case $word in
        --) break ;;
        \(valued)) index+=1 ;;
        -?*) ;;
        *)
          case $word in
          \(commands.map { $0.name }.filter { !$0.isEmpty }.joined(separator: " | "))) command=$word ;;
          esac
          break
          ;;
        esac
      done
      case $command in
    \(branches)
      esac
    }

    # As a function that compinit loads, or sourced.
    if [ "$funcstack[1]" = _welniet ]; then
      _welniet "$@"
    else
      compdef _welniet welniet
    fi

    """
  }

  private var descriptions: String {
    commands.filter { !$0.name.isEmpty }.map { command in
      "    " + Shell.quoted("\(command.name):\(command.summary)")
    }.joined(separator: "\n")
  }

  private var valued: String {
    var seen: Set<String> = []
    return commands.flatMap { $0.options }.filter { $0.value != nil && seen.insert($0.names[0]).inserted }
      .flatMap { $0.names }.joined(separator: " | ")
  }

  private var branches: String {
    commands.map { command in
      let specifications = (command.options.flatMap { self.specifications(of: $0) } + operands(of: command))
        .map { "      \($0)" }.joined(separator: " \\\n")
      return "  '\(command.name)')\n    _arguments -s -S \\\n\(specifications)\n    ;;"
    }.joined(separator: "\n")
  }

  /// `'(-f --format)--format=[help]:what:(text …)'`, for each name.
  private func specifications(of option: CompletedCommand.Option) -> [String] {
    let others = option.names.count > 1 ? "(" + option.names.joined(separator: " ") + ")" : ""
    return option.names.map { name in
      let isLong = name.utf8.starts(with: "--".utf8)
      let value = option.value.map { ":\(ZshCompletions.escaped(option.placeholder)):\(action(for: $0))" } ?? ""
      let equals = option.value != nil && isLong ? "=" : ""
      // Those with lists may be repeated.
      let prefix = if case .list = option.value { "*" } else { others }
      return Shell.quoted("\(prefix)\(name)\(equals)[\(ZshCompletions.escaped(option.help))]\(value)")
    }
  }

  private func operands(of command: CompletedCommand) -> [String] {
    var specifications: [String] = []
    if command.name.isEmpty {
      return ["'1: :{_welniet_commands; \(action(for: command.operand))}'"]
        + ["'*: :\(action(for: command.operand))'"]
    }
    // The command itself.
    specifications.append("'1: :'")
    if !command.subcommands.isEmpty { specifications.append("'2: :\(action(for: .words(command.subcommands)))'") }
    if command.operand != .nothing { specifications.append("'*: :\(action(for: command.operand))'") }
    return specifications
  }

  private func action(for value: Completion) -> String {
    switch value {
    case .nothing: " "
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .list(let words): "_values -s , welniet \(words.joined(separator: " "))"
    case .files(let extensions): extensions.isEmpty ? "_files" : "_files -g \"\(glob(extensions))\""
    case .wordsOrFiles(let words, let extensions):
      "{_welniet_either \"\(words.joined(separator: " "))\" \"\(glob(extensions))\"}"
    case .folders: "_files -/"
    case .revisions: "_welniet_revisions"
    }
  }

  private func glob(_ extensions: [String]) -> String {
    // One in parentheses would be a qualifier.
    extensions.count == 1 ? "*.\(extensions[0])" : "*.(\(extensions.joined(separator: "|")))"
  }

  /// Without what ends a part of a specification.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == ":" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
