import WelNietEngine

/// Records the findings of drafts in the baselines that they fall under.
package struct BaselineRecorder: Sendable {
  /// What a baseline is called where nobody says so.
  package static let defaultName = "welniet-baseline.json"

  /// A baseline that is being made.
  private struct Page: Sendable {
    var shown: Path
    var isNamed: Bool
    var key: BaselineKey
    var isNewKey: Bool
    var baseline: Baseline
    var findings = 0
    var files = 0
  }

  private let option: Path?
  private let workingFolder: Path
  private var pages: [Path: Page] = [:]

  /// - Parameters:
  ///   - option: The baseline that a person named; goes before those of configurations.
  ///   - configurations: Those that the drafts fall under.
  ///   - folders: The absolute folders that the run looks through: a baseline that lies there is made anew, of another
  ///     only the drafts that are looked at change.
  ///   - renewsKey: Whether a baseline that was made with another key gives way.
  package init(
    option: Path?, configurations: [ConfigurationFile?], folders: [Path], renewsKey: Bool,
    workingFolder: Path = .workingFolder
  ) throws(BaselineProblem) {
    self.option = option
    self.workingFolder = workingFolder
    for configuration in configurations {
      let path = self.path(for: configuration)
      if pages[path] != nil { continue }
      let keepsOthers = !folders.contains { path.folder.relative(to: $0) != nil }
      let isNamed = configuration.choiceOfBaseline(option: option) != nil
      pages[path] = try page(path, isNamed: isNamed, keepsOthers: keepsOthers, renewsKey: renewsKey)
    }
  }

  private func page(
    _ path: Path, isNamed: Bool, keepsOthers: Bool, renewsKey: Bool
  ) throws(BaselineProblem) -> Page {
    let shown = path.shown(in: workingFolder)
    var before = Baseline()
    if renewsKey, Terminal.environment(BaselineKey.variable) != nil { throw .keyOfEnvironment }
    let known = try renewsKey ? nil : BaselineKey.find(for: path.folder)
    if !renewsKey, Folder.exists(path) {
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try FileReader.read(path, limit: SizeLimit.draft)
      } catch {
        throw .file(FileProblem(error.kind, path: shown))
      }
      before = try Baseline(bytes, path: shown, key: known)
    }
    let (key, isNewKey) =
      if let known { (known, false) } else { (try BaselineKey.make(for: path.folder), true) }
    return Page(
      shown: shown, isNamed: isNamed, key: key, isNewKey: isNewKey, baseline: keepsOthers ? before : Baseline())
  }

  /// Where the findings of drafts under a configuration go; absolute.
  private func path(for configuration: ConfigurationFile?) -> Path {
    if let choice = configuration.choiceOfBaseline(option: option) {
      return choice.value.path.absolute(in: workingFolder)
    }
    return (configuration?.folder ?? workingFolder).appending(BaselineRecorder.defaultName)
  }

  /// Records a draft's findings in place of what was known of it.
  package mutating func add(_ draft: LintedDraft, name: Path) {
    let path = path(for: draft.setup.configuration)
    guard var page = pages[path] else { return }
    let findings = draft.result.findings
    page.baseline.record(
      findings, in: draft.source, markup: draft.markup, file: name.absolute(in: workingFolder), folder: path.folder,
      key: page.key)
    page.findings += findings.count
    if !findings.isEmpty { page.files += 1 }
    pages[path] = page
  }

  /// A baseline that was written.
  package struct Written: Sendable, Equatable {
    /// Its name for messages.
    package var path: Path
    /// Whether an option or a configuration names it.
    package var isNamed: Bool
    package var isNewKey: Bool
    /// How many findings were recorded, in how many drafts.
    package var findings: Int
    package var files: Int
  }

  /// Writes the baselines.
  package func write() throws(BaselineProblem) -> [Written] {
    var written: [Written] = []
    for path in pages.keys.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      guard let page = pages[path] else { continue }
      do throws(FileProblem) {
        try AtomicFile.write(page.baseline.json(key: page.key), to: path)
      } catch {
        throw .file(FileProblem(error.kind, path: page.shown))
      }
      written.append(
        Written(
          path: page.shown, isNamed: page.isNamed, isNewKey: page.isNewKey, findings: page.findings, files: page.files))
    }
    return written
  }
}
