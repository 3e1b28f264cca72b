/// Writes completions for Bash, from version 3.2.
struct BashCompletions {
  private let commands: [CompletedCommand]

  init(_ commands: [CompletedCommand]) {
    self.commands = commands
  }

  var script: String {
    """
    # Completes welniet in bash; written by `welniet completions bash`.

    # Offers the lines of standard input.
    _welniet_take() {
      local line
      while IFS= read -r line; do COMPREPLY+=("$line"); done
    }

    # Offers words.
    _welniet_words() {
      _welniet_take < <(compgen -W "$1" -- "$2")
    }

    # Offers words that stand with commas between them.
    _welniet_list() {
      local before=
      [[ $2 == *,* ]] && before=${2%,*},
      _welniet_take < <(compgen -P "$before" -W "$1" -- "${2##*,}")
      compopt -o nospace 2>/dev/null
    }

    # Offers folders, and files with these extensions or any.
    _welniet_files() {
      local extension current=$1
      shift
      compopt -o filenames 2>/dev/null
      if [ $# -eq 0 ]; then
        _welniet_take < <(compgen -f -- "$current")
        return
      fi
      _welniet_take < <(compgen -d -- "$current")
      for extension; do
        _welniet_take < <(compgen -f -X "!*.$extension" -- "$current" | while IFS= read -r file; do
          [ -d "$file" ] || printf '%s\\n' "$file"
        done)
      done
    }

    _welniet() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local command= operands=0 isOver= index word options
      COMPREPLY=()
      # --option=value comes in three words.
      if [[ $current == = ]]; then
        current=
      elif [[ $previous == = && $COMP_CWORD -gt 2 ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ -z $isOver && $word == -- ]]; then
          isOver=1
        elif [[ -z $isOver && $word == -?* ]]; then
          case $word in
          \(valued))
            [[ ${COMP_WORDS[index+1]} == = ]] && index=$((index + 1))
            index=$((index + 1))
            ;;
          esac
        else
          if [[ $operands -eq 0 && -z $command ]]; then
            case $word in
            \(commands.map { $0.name }.filter { !$0.isEmpty }.joined(separator: " | ")))
              command=$word
              continue
              ;;
            esac
          fi
          operands=$((operands + 1))
        fi
      done
      case $command in
    \(optionLists)
      esac
      if [[ -z $isOver && " $options " == *" $previous "* ]]; then
        case $previous in
    \(values)
        esac
      fi
      if [[ -z $isOver && $current == -* ]]; then
        _welniet_words "$options" "$current"
        return
      fi
      case $command in
    \(operands)
      esac
    }

    complete -F _welniet welniet

    """
  }

  /// Every option of any command, once.
  private var options: [CompletedCommand.Option] {
    var seen: Set<String> = []
    return commands.flatMap { $0.options }.filter { seen.insert($0.names[0]).inserted }
  }

  private var valued: String {
    options.filter { $0.value != nil }.flatMap { $0.names }.joined(separator: " | ")
  }

  private var optionLists: String {
    commands.map { command in
      let names = command.options.flatMap { $0.names }.joined(separator: " ")
      return "  '\(command.name)') options='\(names)' ;;"
    }.joined(separator: "\n")
  }

  private var values: String {
    options.compactMap { option in
      option.value.map { value in
        let actions = actions(for: value).map { "      \($0)\n" }.joined()
        return "    \(option.names.joined(separator: " | ")))\n\(actions)      return\n      ;;"
      }
    }.joined(separator: "\n")
  }

  private var operands: String {
    commands.map { command in
      var lines: [String] = []
      if !command.subcommands.isEmpty {
        lines.append("if [[ $operands -eq 0 ]]; then")
        lines += actions(for: .words(command.subcommands)).map { "  " + $0 } + ["  return", "fi"]
      }
      if command.name.isEmpty {
        let names = commands.map { $0.name }.filter { !$0.isEmpty }
        lines.append("if [[ $operands -eq 0 && -z $isOver ]]; then")
        lines += actions(for: .words(names)).map { "  " + $0 } + ["fi"]
      }
      lines += actions(for: command.operand)
      let body = lines.map { "    \($0)\n" }.joined()
      return "  '\(command.name)')\n\(body)    ;;"
    }.joined(separator: "\n")
  }

  private func actions(for value: Completion) -> [String] {
    switch value {
    case .nothing: return []
    case .words(let words): return ["_welniet_words '\(words.joined(separator: " "))' \"$current\""]
    case .list(let words): return ["_welniet_list '\(words.joined(separator: " "))' \"$current\""]
    case .files(let extensions):
      return [(["_welniet_files \"$current\""] + extensions).joined(separator: " ")]
    case .wordsOrFiles(let words, let extensions):
      return actions(for: .words(words)) + actions(for: .files(extensions))
    case .revisions: return ["_welniet_words \"$(\(Completion.revisionList))\" \"$current\""]
    case .folders: return ["compopt -o filenames 2>/dev/null", "_welniet_take < <(compgen -d -- \"$current\")"]
    }
  }
}
