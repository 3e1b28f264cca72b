import WelNietEngine
import WelNietHost
import WelNietReporters

/// One run over drafts to fix.
final class FixRun {
  private let invocation: Invocation
  private let settings: Settings
  private let list: DraftList
  private let linter: DraftLinter
  private let texts: RuleTextLibrary
  private let language: Language
  private let wording: FixReportWording
  private let compact: any Reporter
  private var baselines: BaselineSet
  private var summary = FixSummary()
  private var hasFailed = false

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    settings = invocation.settings
    var environment = settings.environment()
    list = try DraftList(invocation, &environment)
    do throws(BaselineProblem) {
      baselines = try BaselineSet(option: settings.baseline, configurations: list.inputs.map { $0.setup.configuration })
    } catch {
      throw .baseline(error)
    }
    linter = DraftLinter(environment)
    texts = RuleTextLibrary(lexiconDirectory: settings.lexiconDirectory)
    language = list.inputs.first?.setup.settings.language.value ?? settings.language
    wording = FixReportWording(language)
    compact = ReportFormat.compact.reporter(ReportOptions(language: language))
  }

  func run() throws(Failure) -> ExitStatus {
    for problem in list.failures { fail(.file(problem)) }
    for note in list.notes { tell(ErrorWording(language).line(for: note)) }
    let inputs = list.inputs
    let linter = linter
    let settings = settings
    OrderedWork.run(
      inputs.count, threads: settings.jobs ?? OrderedWork.processors,
      work: { FixOutcome(of: inputs[$0], settings, linter) },
      consume: { index, outcome in
        take(outcome, of: inputs[index])
        return !invocation.output.isClosed
      })
    if !settings.isQuiet, summary.drafts > 0 { tell(wording.summary(summary, isPreview: settings.wantsDiff)) }
    let isAlarming = settings.wantsDiff ? summary.changed > 0 : summary.isAlarming
    let status = try invocation.finish(isAlarming && !settings.exitsZero ? .findings : .clean)
    return hasFailed ? .failure : status
  }

  private func take(_ outcome: FixOutcome, of input: DraftInput) {
    switch outcome {
    case .unreadable(let problem): fail(.file(problem))
    case .unusable(let problem): fail(Failure(problem, ids: linter.protocolIDs))
    case .unfixable(let reason, let bytes): leave(bytes, reason, input)
    case .linted(let draft, let old):
      let fixed = fixed(draft, input)
      // Letters that are added could not be written as the others are.
      if draft.hasUnknownEncoding, !fixed.fixes.isEmpty { return leave(old, .unknownEncoding, input) }
      do throws(Failure) {
        let new = fixed.edits.isEmpty ? old : EncodedText.bytes(of: fixed.source, markup: draft.markup)
        try write(new, over: old, input)
        try report(fixed, draft.setup.context, input)
      } catch {
        fail(error)
      }
    }
  }

  private func fixed(_ draft: LintedDraft, _ input: DraftInput) -> FixedDraft {
    let new = baselines.newFindings(in: draft, name: input.name)
    return draft.setup.linter.fixed(
      draft.source, context: draft.setup.context(as: draft.markup), after: draft.result,
      keeping: draft.result.findings.filter { !new.contains($0) }, where: settings.shows)
  }

  private func leave(_ bytes: [UInt8], _ reason: FixOutcome.Reason, _ input: DraftInput) {
    hasFailed = hasFailed || !input.isFound
    tell(wording.line(for: reason, path: input.path))
    // Whoever pipes a text through gets it back.
    if input.file == nil, !settings.wantsDiff { invocation.output.write(bytes) }
  }

  private func write(_ new: [UInt8], over old: [UInt8], _ input: DraftInput) throws(Failure) {
    if settings.wantsDiff {
      let style = Style(isColored: invocation.isColored(toFile: false))
      for line in UnifiedDiff(from: old, to: new, path: input.path).lines() {
        invocation.output.write(style.diff(line.kind, line.bytes))
      }
      return
    }
    guard let file = input.file else { return invocation.output.write(new) }
    guard new != old else { return }
    do throws(FileProblem) {
      try AtomicFile.replace(old, by: new, in: file)
    } catch {
      throw .file(error)
    }
  }

  /// What was done and, where the draft was changed, what is left.
  private func report(_ fixed: FixedDraft, _ context: LintContext, _ input: DraftInput) throws(Failure) {
    let left = fixed.left.filter(settings.shows)
    summary.add(fixed, left: left)
    if settings.isQuiet || fixed.fixes.isEmpty && left.isEmpty { return }
    var lines = wording.line(for: fixed.fixes, isPreview: settings.wantsDiff, path: input.path)
    if !left.isEmpty, !settings.wantsDiff {
      let describer = FindingDescriber(texts: try ruleTexts(), school: context.protocol, language: context.language)
      let findings = describer.describe(left, in: fixed.source)
      var bytes: [UInt8] = []
      compact.add(
        ReportedFile(path: input.path.display, source: fixed.source, findings: findings), after: ReportSummary(),
        to: &bytes)
      lines += String(decoding: bytes, as: UTF8.self)
    }
    tell(lines)
  }

  private func ruleTexts() throws(Failure) -> RuleTexts {
    do throws(DataProblem) {
      return try texts.all()
    } catch {
      throw .data(error)
    }
  }

  private func fail(_ failure: Failure) {
    hasFailed = true
    tell(ErrorWording(language).line(for: failure))
  }

  /// Writes to standard error, after what was written to standard output.
  private func tell(_ line: String) {
    invocation.output.flush()
    invocation.errors.write(line)
    invocation.errors.flush()
  }
}

/// How much was fixed, and how much is left.
struct FixSummary {
  private(set) var drafts = 0
  private(set) var changed = 0
  private(set) var fixed = 0
  private(set) var left = 0
  /// Whether an error or a warning is left.
  private(set) var isAlarming = false

  mutating func add(_ draft: FixedDraft, left findings: [Finding]) {
    drafts += 1
    if !draft.fixes.isEmpty { changed += 1 }
    fixed += draft.fixes.count
    left += findings.count
    if findings.contains(where: { $0.severity > .info }) { isAlarming = true }
  }
}

extension Style {
  /// A line of a difference, its line feed outside the colour.
  fileprivate func diff(_ kind: UnifiedDiff.Kind, _ line: [UInt8]) -> [UInt8] {
    let role: Role
    switch kind {
    case .header: role = .strong
    case .place: role = .info
    case .context: return line
    case .removed: role = .forbidden
    case .added: role = .advised
    }
    guard isColored else { return line }
    return Array(self(role, String(decoding: line.dropLast(), as: UTF8.self)).utf8) + [0x0A]
  }
}
