import WelNietEngine
import WelNietHost
import WelNietReporters

/// One run over drafts.
final class LintRun {
  private let invocation: Invocation
  private let settings: Settings
  private let list: DraftList
  private let linter: DraftLinter
  private let texts: RuleTextLibrary
  private let report: OutputStream
  private let reporter: any Reporter
  /// The language of the report.
  let language: Language
  private var progress: Progress
  private var idle: IdleSuppressions
  private var baselines: BaselineSet
  private var summary = ReportSummary()
  private var piece: [UInt8] = []
  private var hasFailed = false

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    settings = invocation.settings
    let changes = try ChangedText(settings)
    var environment = settings.environment(tree: changes?.tree ?? .disk)
    if let changes {
      list = try DraftList(invocation, changes, &environment)
    } else {
      list = try DraftList(invocation, &environment)
    }
    baselines = try LintRun.baselines(settings, list, changes)
    linter = DraftLinter(environment)
    texts = RuleTextLibrary(lexiconDirectory: settings.lexiconDirectory)
    language = list.inputs.first?.setup.settings.language.value ?? settings.language
    report = try LintRun.report(invocation, list)
    reporter = settings.format.reporter(
      ReportOptions(
        language: language, isColored: invocation.isColored(toFile: settings.output != nil),
        width: settings.output == nil ? invocation.width : 100, isQuiet: settings.isQuiet,
        version: CommandLineTool.version,
        ruleTexts: settings.format.explainsRules ? try invocation.ruleTexts() : nil))
    progress = Progress(
      invocation.errors, total: list.inputs.count, language: language, isQuiet: settings.isQuiet)
    idle = IdleSuppressions(list)
  }

  private static func baselines(
    _ settings: Settings, _ list: DraftList, _ changes: ChangedText?
  ) throws(Failure) -> BaselineSet {
    let inputs = settings.ignoresBaseline ? [] : list.inputs
    do throws(BaselineProblem) {
      return try BaselineSet(
        option: settings.baseline, configurations: inputs.map { $0.setup.configuration },
        tree: changes?.tree ?? .disk, present: changes?.lister ?? BaselineSet.filesOnDisk)
    } catch {
      throw .baseline(error)
    }
  }

  private static func report(_ invocation: Invocation, _ list: DraftList) throws(Failure) -> OutputStream {
    guard let path = invocation.settings.output else { return invocation.output }
    for input in list.inputs {
      if let file = input.file, Folder.isSameFile(file, path) { throw .usage(.outputIsInput(path.display)) }
    }
    do throws(FileProblem) {
      return try OutputStream.file(path)
    } catch {
      throw .file(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    for problem in list.failures { fail(.file(problem)) }
    let wording = ErrorWording(language)
    for note in list.notes { tell(wording.line(for: note)) }
    reporter.begin(&piece)
    lintAll()
    progress.clear()
    summary.hasFailed = hasFailed
    // Before a commit, no news is good news.
    let hasNews = settings.isHook ? summary.findings > 0 : summary.files > 0
    if hasNews || settings.format != .text { reporter.end(summary, &piece) }
    if settings.wantsStatistics { addStatistics() }
    report.write(piece)
    piece = []
    report.flush()
    if !settings.isQuiet {
      for suppression in idle.unused { tell(wording.line(for: suppression)) }
      for stale in baselines.stale(folders: list.folders) { tell(wording.line(for: stale)) }
    }
    if let failure = report.failure { throw .file(failure) }
    if hasFailed { return .failure }
    return summary.isAlarming && !settings.exitsZero ? .findings : .clean
  }

  private func lintAll() {
    let inputs = list.inputs
    let linter = linter
    let markup = settings.markup
    let readsFiles = inputs.allSatisfy { $0.file != nil }
    if !readsFiles, Terminal.isInputInteractive { hint() }
    OrderedWork.run(
      inputs.count, threads: settings.jobs ?? OrderedWork.processors,
      work: { inputs[$0].linted(as: markup, by: linter) },
      consume: { index, outcome in
        take(outcome, of: inputs[index])
        progress.update(index + 1)
        return !report.isClosed
      })
  }

  private func take(_ outcome: DraftOutcome, of input: DraftInput) {
    switch outcome {
    case .unreadable(let problem): fail(.file(problem))
    case .unusable(let problem): fail(Failure(problem, ids: linter.protocolIDs))
    case .skipped(let reason): tell(ErrorWording(language).line(for: reason, path: input.path))
    case .linted(let draft):
      do throws(Failure) {
        let file = try described(draft, input)
        reporter.add(file, after: summary, to: &piece)
        summary.add(file)
      } catch {
        fail(error)
      }
    }
    if piece.isEmpty { return }
    progress.clear()
    report.write(piece)
    piece = []
  }

  private func described(_ draft: LintedDraft, _ input: DraftInput) throws(Failure) -> ReportedFile {
    let wording = ErrorWording(language)
    if draft.hasUnknownEncoding, input.file != nil { tell(wording.unknownEncoding(of: input.path)) }
    let format = settings.format
    let redaction =
      settings.isRedacted || format.isFingerprinted ? Redaction(of: draft.source, result: draft.result) : nil
    let cover = settings.isRedacted ? redaction : nil
    let notes = cover?.covered(draft.result.notes) ?? draft.result.notes
    if !settings.isQuiet {
      for note in notes { tell(wording.line(for: note, in: draft.source, path: input.path.display)) }
    }
    idle.add(draft)
    var findings = baselines.newFindings(in: draft, name: input.name)
    summary.known += draft.result.findings.count - findings.count
    if let change = input.change { findings = change.lines.findings(findings, in: draft.source) }
    findings = findings.filter(settings.shows)
    let context = draft.setup.context
    var described: [ReportedFinding] = []
    if !findings.isEmpty {
      let describer = FindingDescriber(texts: try ruleTexts(), school: context.protocol, language: context.language)
      described = describer.describe(findings, in: draft.source, isRedacted: settings.isRedacted)
      if format.isFingerprinted, let redaction {
        FindingDescriber.addFingerprints(to: &described, of: findings, redaction)
      }
    }
    let path = (format.isForServices ? input.name?.shown : nil) ?? input.path
    return ReportedFile(
      path: path.display, source: cover?.source ?? draft.source, findings: described, notes: notes)
  }

  private func ruleTexts() throws(Failure) -> RuleTexts {
    do throws(DataProblem) {
      return try texts.all()
    } catch {
      throw .data(error)
    }
  }

  // MARK: Beside the report

  private func fail(_ failure: Failure) {
    hasFailed = true
    tell(ErrorWording(language).line(for: failure))
  }

  /// Writes to standard error, after what the report has so far.
  private func tell(_ line: String) {
    progress.clear()
    report.write(piece)
    piece = []
    report.flush()
    invocation.errors.write(line)
    invocation.errors.flush()
  }

  /// To the report where people read it; beside it where programs do.
  private func addStatistics() {
    let text = ReportWording(language).statistics(summary)
    if settings.format == .text {
      piece += Array(text.utf8)
    } else {
      tell(text)
    }
  }

  /// Tells somebody at a terminal what the program waits for.
  private func hint() {
    tell(
      language == .dutch
        ? "Typ of plak je bericht en sluit af met Ctrl-D. Meer weten: welniet --help\n"
        : "Type or paste your post and end with Ctrl-D. To know more: welniet --help\n")
  }
}
