import WelNietEngine
import WelNietHost

extension Command {
  /// What can be done with the hook.
  private enum HookAction: String, CaseIterable { case install, uninstall, run }

  static let gitHook = Command(
    name: "git-hook",
    summary: Phrase(
      "laat git voor elke commit nakijken wat klaarstaat", "lets git check before each commit what is staged"),
    operands: Phrase("install|uninstall|run"),
    completedOperands: CompletedOperands(first: ["install", "uninstall", "run"]),
    details: [
      Phrase(
        "‘install’ zet een pre-commit-hook in deze repository, voor al haar werkmappen; een hook die er al is, loopt eerst. "
          + "‘uninstall’ haalt hem weg en zet de oude terug. ‘run’ doet wat de hook doet: het kijkt naar de veranderde "
          + "regels zoals ze klaarstaan, met de instellingen zoals ze klaarstaan, en eindigt met 1 als de commit niet "
          + "door kan.",
        "‘install’ puts a pre-commit hook in this repository, for all its work trees; a hook that is there already runs "
          + "first. ‘uninstall’ takes it away and puts the old one back. ‘run’ does what the hook does: it looks at the "
          + "changed lines as they are staged, with the configuration as it is staged, and exits with 1 where the commit "
          + "cannot go on.")
    ],
    options: Option.context.filter { $0.name != "--stdin-filename" } + Option.configuration
      + [Option.baseline, Option.noBaseline] + Option.selection + Option.output + [Option.jobs],
    examples: [
      Example("welniet git-hook install", Phrase("voortaan voor elke commit", "before each commit from now on")),
      Example("welniet git-hook run", Phrase("wat zou de hook nu zeggen?", "what would the hook say now?")),
    ],
    run: { (invocation) throws(Failure) in
      let words = HookAction.allCases.map { $0.rawValue }
      guard let word = invocation.operands.first?.text else { throw .usage(.missingOperand(.subcommand(words))) }
      guard let action = HookAction(rawValue: word) else {
        throw .usage(.unknownSubcommand(word, command: "git-hook", words: words))
      }
      if invocation.operands.count > 1 { throw .usage(.unwantedOperand(invocation.operands[1].text)) }
      return action == .run ? try run(invocation) : try change(invocation, action)
    })

  private static func run(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    var settings = invocation.settings
    settings.isStaged = true
    settings.isHook = true
    let run = try LintRun(
      Invocation(settings: settings, operands: [], output: invocation.output, errors: invocation.errors))
    let status = try run.run()
    if status == .findings, settings.format == .text, !settings.isQuiet {
      invocation.errors.write(HookWording(run.language).refused)
      invocation.errors.flush()
    }
    return status
  }

  private static func change(_ invocation: Invocation, _ action: HookAction) throws(Failure) -> ExitStatus {
    let wording = HookWording(invocation.language)
    let hook: GitHook
    do throws(GitProblem) {
      hook = try GitHook(GitRepository())
    } catch {
      throw .git(error)
    }
    do throws(FileProblem) {
      let text =
        action == .install
        ? wording.text(for: try hook.install(program: .program), hook) : wording.text(for: try hook.uninstall(), hook)
      invocation.output.write(text)
    } catch {
      throw .file(FileProblem(error.kind, path: error.path.shown(in: .workingFolder)))
    }
    return try invocation.finish(.clean)
  }
}
