import WelNietEngine
import WelNietHost

extension Command {
  static let baseline = Command(
    name: "baseline",
    summary: Phrase(
      "legt vast wat er nu al staat, zodat welniet daarna alleen het nieuwe meldt",
      "records what is there now, so that welniet then reports only what is new"),
    operands: Phrase("[BESTAND|MAP]…", "[FILE|FOLDER]…"),
    completedOperands: CompletedOperands(rest: .drafts),
    details: [
      Phrase(
        "Zonder bestand of map kijkt het naar deze map. Het schrijft het bestand dat --baseline of welniet.json noemt, en "
          + "anders welniet-baseline.json naast welniet.json. Ligt dat bestand in een map die bekeken wordt, dan begint "
          + "het opnieuw; anders verandert alleen wat er van de bekeken bestanden in staat.",
        "Without a file or folder it looks at this folder. It writes the file that --baseline or welniet.json names, and "
          + "else welniet-baseline.json beside welniet.json. Where that file lies in a folder that is looked at it begins "
          + "anew; else only what it holds of the files that are looked at changes."),
      Phrase(
        "In het bestand staan regels en versleutelde kenmerken: geen woorden, namen of regelnummers. Commit het gerust. De "
          + "sleutel blijft in .git (welniet-baseline-key). Een verse kloon en CI hebben haar niet: zet daar in "
          + "WELNIET_BASELINE_KEY wat --show-key toont.",
        "The file holds rules and keyed hashes: no words, names or line numbers. Commit it freely. The key stays in .git "
          + "(welniet-baseline-key). A fresh clone and CI lack it: there, put what --show-key shows in "
          + "WELNIET_BASELINE_KEY."),
    ],
    options: Option.context.filter { $0.name != "--stdin-filename" } + Option.configuration + [Option.baseline]
      + Option.recording + [Option.jobs],
    examples: [
      Example("welniet baseline", Phrase("vastleggen wat in deze map staat", "record what is in this folder")),
      Example(
        "welniet baseline nieuws/mei.md",
        Phrase("alleen dit bestand opnieuw vastleggen", "record only this file anew")),
      Example(
        "welniet baseline --show-key", Phrase("de sleutel voor CI of een collega", "the key for CI or a colleague")),
    ],
    run: { (invocation) throws(Failure) in
      invocation.settings.showsKey ? try showKey(invocation) : try BaselineRun(invocation).run()
    })

  private static func showKey(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    if let operand = invocation.operands.first { throw .usage(.unwantedOperand(operand.text)) }
    do throws(BaselineProblem) {
      guard let key = try BaselineKey.find(for: .workingFolder) else { throw BaselineProblem.noKeyYet }
      invocation.output.write(key.text + "\n")
    } catch {
      throw .baseline(error)
    }
    return try invocation.finish(.clean)
  }
}

/// One run that records findings.
private final class BaselineRun {
  private let invocation: Invocation
  private let list: DraftList
  private let linter: DraftLinter
  private let wording: ErrorWording
  private var recorder: BaselineRecorder
  private var hasFailed = false

  init(_ invocation: Invocation) throws(Failure) {
    let operands = invocation.operands.isEmpty ? [Argument(".")] : invocation.operands
    if operands.contains(where: { $0.text == "-" }) { throw .usage(.unwantedOperand("-")) }
    self.invocation = Invocation(
      settings: invocation.settings, operands: operands, output: invocation.output, errors: invocation.errors)
    var environment = invocation.settings.environment()
    list = try DraftList(self.invocation, &environment)
    linter = DraftLinter(environment)
    wording = ErrorWording(list.inputs.first?.setup.settings.language.value ?? invocation.language)
    do throws(BaselineProblem) {
      recorder = try BaselineRecorder(
        option: invocation.settings.baseline, configurations: list.inputs.map { $0.setup.configuration },
        folders: list.folders, renewsKey: invocation.settings.renewsKey)
    } catch {
      throw .baseline(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    for problem in list.failures { fail(.file(problem)) }
    for note in list.notes { tell(wording.line(for: note)) }
    let (inputs, linter, markup) = (list.inputs, linter, invocation.settings.markup)
    OrderedWork.run(
      inputs.count, threads: invocation.settings.jobs ?? OrderedWork.processors,
      work: { inputs[$0].linted(as: markup, by: linter) },
      consume: { index, outcome in
        take(outcome, of: inputs[index])
        return true
      })
    // What could not be read would be forgotten: better to keep what was known.
    if hasFailed { return .failure }
    do throws(BaselineProblem) {
      for written in try recorder.write() {
        invocation.output.write(BaselineWording(wording.language).text(for: written))
      }
    } catch {
      throw .baseline(error)
    }
    return try invocation.finish(.clean)
  }

  private func take(_ outcome: DraftOutcome, of input: DraftInput) {
    switch outcome {
    case .unreadable(let problem): fail(.file(problem))
    case .unusable(let problem): fail(Failure(problem, ids: linter.protocolIDs))
    case .skipped(let reason): tell(wording.line(for: reason, path: input.path))
    case .linted(let draft): recorder.add(draft, name: input.path)
    }
  }

  private func fail(_ failure: Failure) {
    hasFailed = true
    tell(wording.line(for: failure))
  }

  private func tell(_ line: String) {
    invocation.errors.write(line)
    invocation.errors.flush()
  }
}
