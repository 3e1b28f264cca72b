import WelNietEngine

/// Finds and reads the configuration that a file falls under: that of the nearest folder upward.
package struct ConfigurationFinder: Sendable {
  package enum Choice: Sendable, Equatable {
    case nearest
    /// This file, whatever a draft lies under; its globs count from the working folder.
    case file(Path)
    case none
  }

  /// The names that a configuration may have; the first goes before the second.
  package static let names = ["welniet.json", ".welniet.json"]

  private let choice: Choice
  private let tree: FileTree
  private let workingFolder: Path
  /// What was found, by absolute folder.
  private var known: [[UInt8]: ConfigurationFile?] = [:]

  package init(_ choice: Choice, tree: FileTree = .disk, workingFolder: Path = .workingFolder) {
    self.choice = choice
    self.tree = tree
    self.workingFolder = workingFolder
  }

  /// The configuration for drafts in an absolute folder; nil where there is none.
  package mutating func configuration(forFolder folder: Path) throws(SetupProblem) -> ConfigurationFile? {
    switch choice {
    case .none: return nil
    case .file(let path):
      if let known = known[[]] { return known }
      let file = try read(path.absolute(in: workingFolder), globFolder: workingFolder)
      known[[]] = file
      return file
    case .nearest: return try nearest(to: folder)
    }
  }

  private mutating func nearest(to folder: Path) throws(SetupProblem) -> ConfigurationFile? {
    var passed: [Path] = []
    var found: ConfigurationFile?
    for ancestor in folder.upward {
      if let known = known[ancestor.bytes] {
        found = known
        break
      }
      passed.append(ancestor)
      let names = ConfigurationFinder.names.map { ancestor.appending($0) }
      if let path = names.first(where: tree.isFile) {
        found = try read(path)
        break
      }
    }
    for folder in passed { known[folder.bytes] = .some(found) }
    return found
  }

  private func read(_ path: Path, globFolder: Path? = nil) throws(SetupProblem) -> ConfigurationFile {
    let shown = path.shown(in: workingFolder)
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try tree.read(path)
    } catch {
      throw .file(FileProblem(error.kind, path: shown))
    }
    do throws(ConfigurationProblem) {
      let boundary = repository(of: path.folder) ?? path.folder
      let reader = ConfigurationReader(
        Source(bytes), path: path, shownPath: shown, folder: path.folder, boundary: boundary)
      let file = try reader.file(globFolder: globFolder)
      try ReferenceCheck(tree: tree).check(file)
      return file
    } catch {
      throw .configuration(error)
    }
  }

  /// The root of the repository that a folder lies in; nil where it lies in none.
  package func repository(of folder: Path) -> Path? {
    folder.upward.first { tree.exists($0.appending(".git")) }
  }
}

/// Why a draft cannot be linted as its configuration asks.
package enum SetupProblem: Error, Sendable {
  case configuration(ConfigurationProblem)
  case data(DataProblem)
  case file(FileProblem)
  case lexicon([LexiconError])
}
