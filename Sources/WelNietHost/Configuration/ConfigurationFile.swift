import WelNietEngine

/// A configuration as read: a `welniet.json`, or an editor's settings.
package struct ConfigurationFile: Sendable {
  /// Absolute.
  package var path: Path
  /// The folder from which the files that it names count; absolute.
  package var folder: Path
  /// The folder from which globs count; absolute.
  package var globFolder: Path
  package var settings = ConfigurationLayer()
  package var baseline: Setting<FileReference>?
  package var exclude: Setting<GlobList>?
  package var suppressions: [Suppression] = []
  package var overrides: [Override] = []

  package init(path: Path, globFolder: Path? = nil) {
    self.path = path
    folder = path.folder
    self.globFolder = globFolder ?? path.folder
  }

  /// An entry of `overrides`.
  package struct Override: Sendable {
    package var files: GlobList
    package var settings: ConfigurationLayer
  }

  /// An entry of `suppress`.
  package struct Suppression: Sendable, Equatable {
    package var files: GlobList
    package var entry: SuppressionEntry
    package var place: Place
  }

  /// What it says of a file, given by its absolute name; nil for a draft without one.
  package func settings(for file: Path?) -> ConfigurationLayer {
    var settings = settings
    for index in overrides(for: file) { settings.apply(overrides[index].settings) }
    return settings
  }

  /// Indices into `overrides` of the entries about a file.
  package func overrides(for file: Path?) -> [Int] {
    guard !overrides.isEmpty, let path = file?.relative(to: globFolder) else { return [] }
    return overrides.indices.filter { overrides[$0].files.contains(path) }
  }

  /// Whether a file, or everything in a folder, is not to be checked.
  package func excludes(_ entry: Path, isFolder: Bool = false) -> Bool {
    guard let exclude, let path = entry.relative(to: globFolder) else { return false }
    // Where something is taken back, it may lie in this folder.
    if isFolder, !exclude.value.isMonotone { return false }
    return exclude.value.contains(path, isFolder: isFolder)
  }

  /// Indices into `suppressions` of the entries about a file.
  package func suppressions(for file: Path?) -> [Int] {
    guard !suppressions.isEmpty, let path = file?.relative(to: globFolder) else { return [] }
    return suppressions.indices.filter { suppressions[$0].files.contains(path) }
  }
}
