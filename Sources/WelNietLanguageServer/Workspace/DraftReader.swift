import WelNietEngine
import WelNietHost
import WelNietReporters

/// Lints documents with what their names, front matter, folders and the editor's settings lead to.
///
/// It reads each configuration once; `reset` makes it read them anew.
struct DraftReader {
  private let options: ServerOptions
  private let texts: RuleTextLibrary
  private var environments: [[UInt8]: LintEnvironment] = [:]
  /// Baselines as they are read, before any draft used them, by the names of the configurations that name them.
  private var baselines: [Path: BaselineSet] = [:]
  private var day = Day.today
  /// Files that drafts' settings came from; kept when they are read anew, as then one of them may be wrong.
  private(set) var dependencies: Set<Path> = []

  init(_ options: ServerOptions) {
    self.options = options
    texts = RuleTextLibrary(lexiconDirectory: options.lexiconDirectory)
  }

  /// Forgets everything that was read.
  mutating func reset() {
    environments = [:]
    baselines = [:]
    day = .today
  }

  /// Lints a document as it is.
  ///
  /// - Parameters:
  ///   - root: The folder being worked in, which a document without a name of its own falls under; absolute.
  ///   - settings: What the editor says.
  mutating func report(
    on document: OpenDocument, root: Path, settings: ConfigurationFile?
  ) -> DocumentReport {
    // Consents end at midnight.
    if day != .today { reset() }
    var environment =
      environments.removeValue(forKey: root.bytes) ?? options.environment(client: settings, folder: root)
    defer { environments[root.bytes] = environment }
    let source = document.language.draft(in: document.text.source)
    var report = DocumentReport(edition: document.edition, source: source)
    do throws(SetupProblem) {
      var setup = try environment.setup(for: document.path)
      if FrontMatterReader.mayHaveValue(in: source, markup: document.language.markup),
        let own = try environment.setup(
          for: document.path, frontMatterOf: source, markup: document.language.markup)
      {
        setup = own
      }
      note(setup)
      if let path = document.path, setup.configuration?.excludes(path) == true || settings?.excludes(path) == true {
        return report
      }
      try lint(source, document, with: setup, root: root, into: &report)
    } catch {
      report.problem = SetupTrouble(error, protocols: environment.protocolIDs, document: document)
    }
    return report
  }

  private mutating func lint(
    _ source: Source, _ document: OpenDocument, with setup: DraftSetup, root: Path, into report: inout DocumentReport
  ) throws(SetupProblem) {
    let context = setup.context(as: document.language.markup)
    let result = setup.linter.lint(source, context: context)
    report.setup = setup
    report.context = context
    report.language = context.language
    report.result = result
    report.notes = result.notes
    let draft = LintedDraft(source: source, markup: context.markup, setup: setup, result: result)
    do throws(BaselineProblem) {
      report.findings = try newFindings(in: draft, document.path, root: root).filter(options.shows)
    } catch {
      report.baselineProblem = error
      report.findings = result.findings.filter(options.shows)
    }
    if report.findings.isEmpty { return }
    let describer: FindingDescriber
    do throws(DataProblem) {
      describer = FindingDescriber(texts: try texts.all(), school: context.protocol, language: context.language)
    } catch {
      throw .data(error)
    }
    report.described = describer.describe(report.findings, in: source)
  }

  /// The findings that the baseline doesn't know. It is used up by a draft, so that each gets one of its own.
  private mutating func newFindings(
    in draft: LintedDraft, _ path: Path?, root: Path
  ) throws(BaselineProblem) -> [Finding] {
    guard let configuration = draft.setup.configuration, configuration.baseline != nil, path != nil else {
      return draft.result.findings
    }
    var set: BaselineSet
    if let known = baselines[configuration.path] {
      set = known
    } else {
      set = try BaselineSet(option: nil, configurations: [configuration], workingFolder: root)
      baselines[configuration.path] = set
    }
    return set.newFindings(in: draft, name: path)
  }

  private mutating func note(_ setup: DraftSetup) {
    let settings = setup.settings
    if let path = setup.configuration?.baseline?.value.path { dependencies.insert(path) }
    if let path = setup.configuration?.path { dependencies.insert(path) }
    if settings.protocolName.value.path.looksLikeFile { dependencies.insert(settings.protocolName.value.path) }
    for reference in settings.lexicons.value { dependencies.insert(reference.path) }
    for reference in [settings.roster.value, settings.consent.value] {
      if let reference { dependencies.insert(reference.path) }
    }
  }

  /// Whether a file that was changed, made or removed may change what drafts are linted with.
  func dependsOn(_ path: Path) -> Bool {
    let name = path.lastComponent.display
    if ConfigurationFinder.names.contains(name) || dependencies.contains(path) { return true }
    // A protocol may build on others beside it, and what is missing now may be there later.
    return ["json", "csv", "lexicon", "txt"].contains(path.fileExtension)
      && dependencies.contains { $0.folder == path.folder && $0.fileExtension == path.fileExtension }
  }

  /// The texts about a rule.
  func words(about rule: Rule) -> RuleText? {
    (try? texts.all())?[rule]
  }

  /// What a draft in a folder is linted with, as far as its name tells.
  mutating func setup(for path: Path?, root: Path, settings: ConfigurationFile?) -> DraftSetup? {
    var environment =
      environments.removeValue(forKey: root.bytes) ?? options.environment(client: settings, folder: root)
    defer { environments[root.bytes] = environment }
    return try? environment.setup(for: path)
  }
}
