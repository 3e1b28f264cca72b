import WelNietEngine
import WelNietHost
import WelNietReporters

/// What the options say; nil and empty where they say nothing.
struct Settings: Sendable {
  enum Color: String, Sendable, CaseIterable { case auto, always, never }

  // The draft
  var protocolName: Path?
  var author: Author?
  var channel: Channel?
  var markup: Markup?
  var standardInputName: Path?
  var lexiconDirectory: Path?

  // Configuration
  var configurationFile: Path?
  var isIsolated = false
  var roster: Path?
  var consent: Path?
  var encoding: TextEncoding?

  // Which findings
  var minimumSeverity = Severity.info
  /// Only these rules; all of them where it is empty.
  var wantedRules: Set<Rule> = []
  var unwantedRules: Set<Rule> = []
  var exitsZero = false

  // Only what is new
  var since: String?
  var isStaged = false
  var baseline: Path?
  var ignoresBaseline = false
  /// Whether git runs it before a commit.
  var isHook = false

  // Making baselines
  var renewsKey = false
  var showsKey = false

  // The report
  var format = ReportFormat.text
  var output: Path?
  /// Whether the words found are covered; nil where the format decides.
  var wantsRedaction: Bool?
  var color = Color.auto
  var isQuiet = false
  var wantsStatistics = false

  /// How many drafts are linted at a time; nil for as many as there are processors.
  var jobs: Int?

  // Fixing
  /// Shows changes, and makes none.
  var wantsDiff = false

  // Measuring accuracy
  var listsErrors = false
  var wantsJSON = false

  // General
  var givenLanguage: Language?
  var wantsHelp = false
  var wantsVersion = false
  var wantsAll = false

  /// The language of messages.
  var language: Language { givenLanguage ?? .dutch }

  /// Whether a report covers the words found.
  var isRedacted: Bool { wantsRedaction ?? format.isForServices }

  /// Whether the options let a finding be shown.
  func shows(_ finding: Finding) -> Bool {
    finding.severity >= minimumSeverity && (wantedRules.isEmpty || wantedRules.contains(finding.rule))
      && !unwantedRules.contains(finding.rule)
  }
}

extension Settings {
  /// What the options say, as a layer over configurations.
  var flags: ConfigurationLayer {
    var flags = ConfigurationLayer()
    flags.protocolName = protocolName.map { Setting(FileReference($0), .flag("--protocol")) }
    flags.author = author.map { Setting($0, .flag("--author")) }
    flags.channel = channel.map { Setting($0, .flag("--channel")) }
    flags.language = givenLanguage.map { Setting($0, .flag("--language")) }
    flags.roster = roster.map { Setting(FileReference($0), .flag("--roster")) }
    flags.consent = consent.map { Setting(FileReference($0), .flag("--consent")) }
    flags.encoding = encoding.map { Setting($0, .flag("--encoding")) }
    return flags
  }

  /// What drafts are linted with.
  ///
  /// - Parameters:
  ///   - fallback: The configuration that holds where no option names one.
  ///   - tree: Where configurations, and what they name, are read from.
  func environment(
    configuration fallback: ConfigurationFinder.Choice = .nearest, tree: FileTree = .disk
  ) -> LintEnvironment {
    let choice = isIsolated ? .none : configurationFile.map { .file($0) } ?? fallback
    return LintEnvironment(configuration: choice, flags: flags, lexiconDirectory: lexiconDirectory, tree: tree)
  }
}
