import WelNietEngine
import WelNietHost
import WelNietReporters

/// One run over drafts.
final class LintRun {
  private let invocation: Invocation
  private let settings: Settings
  private let inputs: [Input]
  private var linter: DraftLinter
  private let texts: RuleTextLibrary
  private let report: OutputStream
  private let reporter: any Reporter
  private let language: Language
  private var summary = ReportSummary()
  private var hasFailed = false

  /// A draft to read.
  private struct Input {
    /// Nil for standard input.
    var file: Path?
    /// The name that it is known by; nil for standard input without one.
    var name: Path?
    var setup: DraftSetup

    var path: Path { name ?? Path("<stdin>") }
  }

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    settings = invocation.settings
    var environment = settings.environment()
    inputs = try LintRun.inputs(invocation, &environment)
    linter = DraftLinter(environment)
    texts = RuleTextLibrary(lexiconDirectory: settings.lexiconDirectory)
    language = inputs.first?.setup.settings.language.value ?? settings.language
    report = try LintRun.report(invocation)
    reporter = settings.format.reporter(
      ReportOptions(
        language: language, isColored: invocation.isColored(toFile: settings.output != nil),
        width: settings.output == nil ? invocation.width : 100, isQuiet: settings.isQuiet))
  }

  /// Finds out what each draft is linted with, so that a mistake in a configuration shows before anything else.
  private static func inputs(
    _ invocation: Invocation, _ environment: inout LintEnvironment
  ) throws(Failure) -> [Input] {
    var inputs: [Input] = []
    for operand in invocation.operands.isEmpty ? [Argument("-")] : invocation.operands {
      let isStandardInput = operand.text == "-"
      let name = isStandardInput ? invocation.settings.standardInputName : operand.path
      do throws(SetupProblem) {
        let setup = try environment.setup(for: name)
        inputs.append(Input(file: isStandardInput ? nil : operand.path, name: name, setup: setup))
      } catch {
        throw Failure(error, ids: environment.protocolIDs)
      }
    }
    return inputs
  }

  private static func report(_ invocation: Invocation) throws(Failure) -> OutputStream {
    guard let path = invocation.settings.output else { return invocation.output }
    for operand in invocation.operands where Folder.isSameFile(operand.path, path) {
      throw .usage(.outputIsInput(path.display))
    }
    do throws(FileProblem) {
      return try OutputStream.file(path)
    } catch {
      throw .file(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    var piece: [UInt8] = []
    reporter.begin(&piece)
    for input in inputs {
      do throws(Failure) {
        let file = try lint(input)
        reporter.add(file, isFirst: summary.files == 0, to: &piece)
        summary.add(file)
      } catch {
        hasFailed = true
        warn(error)
      }
      report.write(piece)
      piece = []
      if report.isClosed { break }
    }
    if summary.files > 0 || settings.format != .text { reporter.end(summary, &piece) }
    report.write(piece)
    report.flush()
    if let failure = report.failure { throw .file(failure) }
    if hasFailed { return .failure }
    return summary.isAlarming && !settings.exitsZero ? .findings : .clean
  }

  private func lint(_ input: Input) throws(Failure) -> ReportedFile {
    let source = Source(try read(input))
    let markup = settings.markup ?? Markup(fileExtension: input.path.fileExtension)
    let draft: LintedDraft
    do throws(SetupProblem) {
      draft = try linter.lint(source, file: input.name, markup: markup, setup: input.setup)
    } catch {
      throw Failure(error, ids: linter.environment.protocolIDs)
    }
    let findings = draft.result.findings.filter(settings.shows)
    let context = draft.setup.context
    var described: [ReportedFinding] = []
    if !findings.isEmpty {
      let describer = FindingDescriber(texts: try ruleTexts(), school: context.protocol, language: context.language)
      described = describer.describe(findings, in: source)
    }
    tell(draft.result.notes, in: source, of: input)
    return ReportedFile(path: input.path.display, source: source, findings: described)
  }

  private func ruleTexts() throws(Failure) -> RuleTexts {
    do throws(DataProblem) {
      return try texts.all()
    } catch {
      throw .data(error)
    }
  }

  private func read(_ input: Input) throws(Failure) -> [UInt8] {
    do throws(FileProblem) {
      if let file = input.file { return try FileReader.read(file) }
      if Terminal.isInputInteractive { hint() }
      return try FileReader.readStandardInput()
    } catch {
      throw .file(error)
    }
  }

  // MARK: Beside the report

  /// Tells about a failure that does not end the run.
  private func warn(_ failure: Failure) {
    report.flush()
    invocation.warn(failure)
  }

  /// Tells what is wrong with a draft's suppression comments.
  private func tell(_ notes: [SuppressionNote], in source: Source, of input: Input) {
    guard !notes.isEmpty, !settings.isQuiet else { return }
    report.flush()
    let wording = ErrorWording(language)
    for note in notes { invocation.errors.write(wording.line(for: note, in: source, path: input.path.display)) }
    invocation.errors.flush()
  }

  /// Tells somebody at a terminal what the program waits for.
  private func hint() {
    invocation.errors.write(
      language == .dutch
        ? "Typ of plak je bericht en sluit af met Ctrl-D. Meer weten: welniet --help\n"
        : "Type or paste your post and end with Ctrl-D. To know more: welniet --help\n")
    invocation.errors.flush()
  }
}
