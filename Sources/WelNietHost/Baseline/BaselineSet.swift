import WelNietEngine

/// The baselines of a run, each read once: which findings they don't know, and what they know in vain.
package struct BaselineSet: Sendable {
  private let option: Path?
  private let workingFolder: Path
  /// By the baseline's absolute name.
  private var matchers: [Path: BaselineMatcher] = [:]

  /// Where files that are there come from: the absolute names of those in an absolute folder.
  package typealias Lister = @Sendable (Path) -> [Path]

  /// Reads the baselines that drafts fall under.
  ///
  /// - Parameters:
  ///   - option: The baseline that a person named; goes before those of configurations.
  ///   - configurations: Those that the drafts fall under.
  ///   - tree: Where baselines are read from.
  package init(
    option: Path?, configurations: [ConfigurationFile?], tree: FileTree = .disk, workingFolder: Path = .workingFolder,
    present: @escaping Lister = BaselineSet.filesOnDisk
  ) throws(BaselineProblem) {
    self.option = option
    self.workingFolder = workingFolder
    for configuration in configurations {
      guard let choice = self.choice(for: configuration) else { continue }
      let path = choice.value.path.absolute(in: workingFolder)
      if matchers[path] != nil { continue }
      let shown = choice.value.shown(in: workingFolder)
      guard tree.isFile(path) else {
        throw .missing(shown, choice.origin, suggestion: Suggestion.nearestFile(to: path, in: tree))
      }
      let key = try BaselineKey.find(for: path.folder)
      let baseline = try Baseline(try BaselineSet.read(path, shown, tree), path: shown, key: key)
      guard let key else { throw .missingKey(shown) }
      let folder = path.folder
      matchers[path] = BaselineMatcher(baseline, key: key, folder: folder, present: present(folder))
    }
  }

  private static func read(_ path: Path, _ shown: Path, _ tree: FileTree) throws(BaselineProblem) -> [UInt8] {
    do throws(FileProblem) {
      return try tree.read(path)
    } catch {
      throw .file(FileProblem(error.kind, path: shown))
    }
  }

  private func choice(for configuration: ConfigurationFile?) -> Setting<FileReference>? {
    configuration.choiceOfBaseline(option: option)
  }

  /// The findings of a draft that its baseline does not know; all of them where it has none, or no name.
  ///
  /// - Parameter name: The draft's name.
  package mutating func newFindings(in draft: LintedDraft, name: Path?) -> [Finding] {
    let findings = draft.result.findings
    guard let name, let choice = choice(for: draft.setup.configuration) else { return findings }
    let file = name.absolute(in: workingFolder)
    return matchers[choice.value.path.absolute(in: workingFolder)]?.newFindings(
      findings, in: draft.source, markup: draft.markup, file: file) ?? findings
  }

  /// What a baseline knows in vain.
  package struct Stale: Sendable, Equatable {
    /// The baseline's name for messages.
    package var baseline: Path
    /// The draft's name for messages; nil for drafts that are gone.
    package var file: Path?
    package var rules: [Rule]
    package var count: Int
  }

  /// - Parameter folders: The absolute folders that the run looked through: only there can it tell what is gone.
  package mutating func stale(folders: [Path]) -> [Stale] {
    var found: [Stale] = []
    for path in matchers.keys.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      let coversAll = folders.contains { path.folder.relative(to: $0) != nil }
      for stale in matchers[path]?.stale(includesGone: coversAll) ?? [] {
        found.append(
          Stale(
            baseline: path.shown(in: workingFolder), file: stale.file?.shown(in: workingFolder), rules: stale.rules,
            count: stale.count))
      }
    }
    return found
  }

  /// The files in a folder and those below it that git does not ignore, whatever they hold.
  package static let filesOnDisk: Lister = { folder in
    var walker = FileWalker(workingFolder: folder)
    walker.takesAnyExtension = true
    var files: [Path] = []
    try? walker.walk(
      folder, excludes: { (_, _) throws(SetupProblem) in false }, visit: { files.append($0) }, fail: { _ in })
    return files
  }
}

extension ConfigurationFile? {
  /// The baseline for drafts under a configuration, and who says so; nil where nobody does.
  ///
  /// - Parameter option: The one that a person named.
  package func choiceOfBaseline(option: Path?) -> Setting<FileReference>? {
    option.map { Setting(FileReference($0), .flag("--baseline")) } ?? self?.baseline
  }
}
