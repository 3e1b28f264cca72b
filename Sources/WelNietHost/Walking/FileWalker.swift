/// Finds the drafts in a folder and the folders in it, in the order of their names.
///
/// Hidden names and links are passed over, and what `.gitignore` and `.welnietignore` leave out. Without links there
/// are no loops, and nothing is found twice.
package struct FileWalker: Sendable {
  /// The extensions of files that are drafts unless somebody says otherwise.
  package static let extensions = ["md", "markdown", "html", "htm", "txt"]

  package var rules: IgnoreRules
  /// Whether files of all names are found, and not only those that are drafts.
  package var takesAnyExtension = false
  private let workingFolder: Path

  package init(rules: IgnoreRules = IgnoreRules(), workingFolder: Path = .workingFolder) {
    self.rules = rules
    self.workingFolder = workingFolder
  }

  /// What there is still to look at; folders are opened when it is their turn.
  private enum Step {
    case folder(Path)
    case file(Path)
  }

  /// - Parameters:
  ///   - folder: As it was named; the files' names begin with it.
  ///   - excludes: Whether a configuration leaves something out, by its absolute name.
  ///   - visit: Is given each file.
  ///   - fail: Is given each folder that cannot be read.
  package mutating func walk(
    _ folder: Path, excludes: (_ entry: Path, _ isFolder: Bool) throws(SetupProblem) -> Bool, visit: (Path) -> Void,
    fail: (FileProblem) -> Void
  ) throws(SetupProblem) {
    var steps = [Step.folder(folder)]
    while let step = steps.popLast() {
      switch step {
      case .file(let path): visit(path)
      case .folder(let path):
        do throws(FileProblem) {
          var found: [Step] = []
          for entry in try FolderEntry.all(in: path) {
            if let step = self.step(entry, in: path) { found.append(step) }
          }
          steps += found.reversed()
        } catch {
          fail(error)
        }
      }
      // A configuration's say comes when a file's or folder's turn comes: it may lie in the folder just opened.
      while let next = steps.last, try isExcluded(next, excludes) { steps.removeLast() }
    }
  }

  private mutating func step(_ entry: FolderEntry, in folder: Path) -> Step? {
    guard entry.kind != .other, entry.name.first != UInt8(ascii: ".") else { return nil }
    let path = folder.bytes == [UInt8(ascii: ".")] ? Path(entry.name) : folder.appending(entry.name)
    if entry.kind == .file, !takesAnyExtension, !FileWalker.extensions.contains(path.fileExtension) { return nil }
    let absolute = path.absolute(in: workingFolder)
    if rules.leavesOut(absolute, isFolder: entry.kind == .folder) { return nil }
    return entry.kind == .file ? .file(path) : .folder(path)
  }

  private func isExcluded(
    _ step: Step, _ excludes: (_ entry: Path, _ isFolder: Bool) throws(SetupProblem) -> Bool
  ) throws(SetupProblem) -> Bool {
    switch step {
    case .file(let path): try excludes(path.absolute(in: workingFolder), false)
    case .folder(let path): try excludes(path.absolute(in: workingFolder), true)
    }
  }
}
