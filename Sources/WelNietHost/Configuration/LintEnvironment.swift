import WelNietEngine

/// Tells what each draft is linted with: who says what, and what that leads to. Reads each file once.
package struct LintEnvironment: Sendable {
  package var finder: ConfigurationFinder
  private let tree: FileTree
  private let workingFolder: Path
  /// What the command line says; goes before everything.
  private let flags: ConfigurationLayer
  /// What an editor says; goes before the nearest file.
  private let client: ConfigurationFile?
  private let readsFrontMatter: Bool

  private var resources: DraftResources
  private var setups: [SetupKey: DraftSetup] = [:]

  /// What tells the setups of files without front matter apart.
  private struct SetupKey: Hashable {
    var configuration: [UInt8]
    var overrides: [Int]
    var suppressions: [Int]
    var clientOverrides: [Int]
    var clientSuppressions: [Int]
  }

  package init(
    configuration: ConfigurationFinder.Choice = .nearest, flags: ConfigurationLayer = ConfigurationLayer(),
    client: ConfigurationFile? = nil, lexiconDirectory: Path? = nil, tree: FileTree = .disk,
    workingFolder: Path = .workingFolder, today: Day = .today
  ) {
    finder = ConfigurationFinder(configuration, tree: tree, workingFolder: workingFolder)
    readsFrontMatter = configuration != .none
    self.flags = flags
    self.client = client
    self.tree = tree
    self.workingFolder = workingFolder
    resources = DraftResources(
      lexiconDirectory: lexiconDirectory, tree: tree, workingFolder: workingFolder, today: today)
  }

  /// The protocols that are known by an id.
  package var protocolIDs: [String] { resources.protocols.ids }

  /// The configuration file that a draft falls under.
  ///
  /// - Parameter file: The draft's name; nil for one that comes without, which falls under the working folder's.
  package mutating func configuration(for file: Path?) throws(SetupProblem) -> ConfigurationFile? {
    let folder = file.map { $0.absolute(in: workingFolder).folder } ?? workingFolder
    return try finder.configuration(forFolder: folder)
  }

  /// What a draft is linted with, as far as its name tells.
  package mutating func setup(for file: Path?) throws(SetupProblem) -> DraftSetup {
    let path = file?.absolute(in: workingFolder)
    let configuration = try configuration(for: file)
    let key = SetupKey(
      configuration: configuration?.path.bytes ?? [], overrides: configuration?.overrides(for: path) ?? [],
      suppressions: configuration?.suppressions(for: path) ?? [], clientOverrides: client?.overrides(for: path) ?? [],
      clientSuppressions: client?.suppressions(for: path) ?? [])
    if let known = setups[key] { return known }
    let setup = try makeSetup(configuration, path, frontMatter: nil)
    setups[key] = setup
    return setup
  }

  /// What a draft is linted with once its own front matter has had its say; nil where it says nothing.
  package mutating func setup(
    for file: Path?, frontMatterOf source: Source, markup: Markup
  ) throws(SetupProblem) -> DraftSetup? {
    guard readsFrontMatter else { return nil }
    let shown = file ?? Path("<stdin>")
    let path = file?.absolute(in: workingFolder)
    let configuration = try configuration(for: file)
    // Files count from the configuration's folder: a page may use what the school has, wherever the page stands.
    let folder = configuration?.folder ?? path?.folder ?? workingFolder
    let reader = ConfigurationReader(
      source, path: path ?? shown, shownPath: shown, folder: folder,
      boundary: finder.repository(of: folder) ?? folder)
    let layer: ConfigurationLayer
    do throws(ConfigurationProblem) {
      guard let value = try frontMatter(of: source, markup, shownPath: shown) else { return nil }
      layer = try reader.layer(value, in: .frontMatter)
      try ReferenceCheck(tree: tree).check(layer)
    } catch {
      throw .configuration(error)
    }
    return try makeSetup(configuration, path, frontMatter: layer)
  }

  private func frontMatter(
    of source: Source, _ markup: Markup, shownPath: Path
  ) throws(ConfigurationProblem) -> JSONValue? {
    do throws(FrontMatterError) {
      return try FrontMatterReader.value(in: source, markup: markup)
    } catch {
      let position = source.position(at: error.offset)
      let place = Place(path: shownPath, line: position.line, column: position.column)
      throw ConfigurationProblem(.frontMatter(error.problem), at: place)
    }
  }
}

extension LintEnvironment {
  private mutating func makeSetup(
    _ configuration: ConfigurationFile?, _ path: Path?, frontMatter: ConfigurationLayer?
  ) throws(SetupProblem) -> DraftSetup {
    let file = configuration?.settings(for: path) ?? ConfigurationLayer()
    let clientLayer = client?.settings(for: path) ?? ConfigurationLayer()
    let settings = DraftSettings([file, clientLayer, frontMatter ?? ConfigurationLayer(), flags])
    let school = try resources.school(settings.protocolName)
    let suppressions = configuration?.suppressions(for: path) ?? []
    var entries = suppressions.compactMap { configuration?.suppressions[$0].entry }
    if let client { entries += client.suppressions(for: path).map { client.suppressions[$0].entry } }
    let context = LintContext(
      author: settings.author.value, channel: settings.channel.value, language: settings.language.value,
      protocol: school, schoolNames: settings.school.value.names, roster: try resources.roster(settings.roster),
      consents: try resources.consents(settings.consent), ruleLevels: settings.levels,
      suppressions: entries)
    return DraftSetup(
      settings: settings, linter: try resources.linter(settings.lexicons.value), context: context,
      configuration: configuration,
      suppressions: suppressions)
  }
}
