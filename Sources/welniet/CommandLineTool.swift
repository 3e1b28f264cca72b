import WelNietEngine
import WelNietHost
import WelNietReporters

/// The program: finds the command, reads its options, runs it, and tells what went wrong.
enum CommandLineTool {
  static let version = "0.1.0"
  /// For mistakes of the program's own, when nobody can be asked any more which language to use.
  static let crashLine: StaticString = """
    welniet: interne fout, internal error (welniet 0.1.0); meld het zonder je bericht, report it without your draft: \
    zie, see SECURITY.md

    """

  static func run(_ arguments: [Argument]) -> ExitStatus {
    let output = OutputStream.standardOutput()
    let errors = OutputStream.standardError()
    let everyOption = ArgumentParser(Command.everyOption)
    var arguments = arguments
    var command = Command.lint
    if let index = everyOption.firstOperand(in: arguments), let named = Command.named(arguments[index].text) {
      command = named
      arguments.remove(at: index)
    }
    var settings = Settings()
    // Messages about a wrong command line are in the language that it asks for.
    settings.givenLanguage = everyOption.value(of: "--language", in: arguments).flatMap { Language(id: $0.text) }
    do throws(Failure) {
      let operands = try parse(arguments, for: command, into: &settings)
      let invocation = Invocation(settings: settings, operands: operands, output: output, errors: errors)
      return try run(command, invocation)
    } catch {
      output.flush()
      errors.write(ErrorWording(settings.language).line(for: error))
      errors.flush()
      return .failure
    }
  }

  private static func parse(
    _ arguments: [Argument], for command: Command, into settings: inout Settings
  ) throws(Failure) -> [Argument] {
    do throws(UsageError) {
      return try ArgumentParser(command.options + Option.general).parse(arguments, into: &settings)
    } catch {
      throw .usage(error)
    }
  }

  private static func run(_ command: Command, _ invocation: Invocation) throws(Failure) -> ExitStatus {
    guard invocation.settings.wantsHelp || invocation.settings.wantsVersion else { return try command.run(invocation) }
    if invocation.settings.wantsHelp {
      let style = Style(isColored: invocation.isColored(toFile: false))
      let help = HelpText(language: invocation.language, width: invocation.width, style: style)
      invocation.output.write(help.text(for: command))
    } else {
      invocation.output.write("welniet \(version)\n")
    }
    return try invocation.finish(.clean)
  }
}
