/// Writes completions for fish, from version 3.1.
struct FishCompletions {
  private let commands: [CompletedCommand]

  init(_ commands: [CompletedCommand]) {
    self.commands = commands
  }

  var script: String {
    """
    # Completes welniet in fish; written by `welniet completions fish`.

    # Whether a command was named, and so many operands after it; without a number, any.
    function __welniet_is
        set -l command ''
        set -l operands 0
        set -l skips 0
        for word in (commandline -opc)[2..-1]
            if test $skips -eq 1
                set skips 0
                continue
            end
            switch $word
                case \(valued)
                    set skips 1
                case '-?*'
                case \(names)
                    if test -z "$command" -a $operands -eq 0
                        set command $word
                    else
                        set operands (math $operands + 1)
                    end
                case '*'
                    set operands (math $operands + 1)
            end
        end
        test "$command" = "$argv[1]"; or return 1
        test (count $argv) -lt 2; or test $operands -eq $argv[2]
    end

    # Folders, and files with these extensions.
    function __welniet_files
        for extension in $argv
            __fish_complete_suffix .$extension | string match -r '.*(?:/|\\.'$extension')(?:\\t.*)?$'
        end
    end

    complete -c welniet -f
    \(lines.joined(separator: "\n"))

    """
  }

  private var valued: String {
    var seen: Set<String> = []
    return commands.flatMap { $0.options }.filter { $0.value != nil && seen.insert($0.names[0]).inserted }
      .flatMap { $0.names }.joined(separator: " ")
  }

  private var names: String {
    commands.map { $0.name }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var lines: [String] {
    var lines: [String] = []
    for command in commands where !command.name.isEmpty {
      lines.append("complete -c welniet -n '__welniet_is \"\" 0' -a \(command.name) -d \(quoted(command.summary))")
    }
    for command in commands {
      let condition = "'__welniet_is \"\(command.name)\"'"
      lines += command.options.map { "complete -c welniet -n \(condition) " + line(for: $0) }
      if !command.subcommands.isEmpty {
        let words = command.subcommands.joined(separator: " ")
        lines.append("complete -c welniet -n '__welniet_is \"\(command.name)\" 0' -a '\(words)'")
      }
      if let operand = operand(of: command) { lines.append(operand) }
    }
    return lines
  }

  private func operand(of command: CompletedCommand) -> String? {
    let arguments = arguments(for: command.operand)
    if arguments.isEmpty { return nil }
    // Behind the word that comes first, any number of them.
    let isBehind = command.subcommands.isEmpty ? "" : "; and not __welniet_is \"\(command.name)\" 0"
    return "complete -c welniet -n '__welniet_is \"\(command.name)\"\(isBehind)' \(arguments)"
  }

  private func line(for option: CompletedCommand.Option) -> String {
    var line = ""
    for name in option.names {
      let isLong = name.utf8.starts(with: "--".utf8)
      line += isLong ? "-l \(name.dropFirst(2)) " : "-s \(name.dropFirst()) "
    }
    if let value = option.value {
      // Files only where they belong.
      line += value == .files([]) ? "-r " : "-x "
      let arguments = arguments(for: value)
      if !arguments.isEmpty { line += arguments + " " }
    }
    return line + "-d \(quoted(option.help))"
  }

  private func arguments(for value: Completion) -> String {
    switch value {
    case .nothing: ""
    case .words(let words): "-a '\(words.joined(separator: " "))'"
    case .list(let words): "-a '(__fish_complete_list , \"printf %s\\\\n \(words.joined(separator: " "))\")'"
    case .files([]): "-F"
    case .files(let extensions): "-a '(__welniet_files \(extensions.joined(separator: " ")))'"
    case .wordsOrFiles(let words, let extensions):
      "-a '\(words.joined(separator: " ")) (__welniet_files \(extensions.joined(separator: " ")))'"
    case .revisions: "-a '(\(Completion.revisionList))'"
    case .folders: "-a '(__fish_complete_directories)'"
    }
  }

  private func quoted(_ text: String) -> String {
    Shell.quoted(text)
  }
}
