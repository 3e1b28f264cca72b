#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The `pre-commit` hook of a repository, which all its work trees share.
package struct GitHook: Sendable {
  /// The hook; absolute.
  package let file: Path
  /// Where an earlier hook is kept, which ours runs first; absolute.
  package let earlier: Path

  /// - Throws: also where `core.hooksPath` was set outside the repository, so that other repositories use the hook, too.
  package init(_ repository: GitRepository) throws(GitProblem) {
    var folder = repository.commonFolder.appending("hooks")
    let setting = try repository.answer(["config", "-z", "--show-scope", "--type=path", "--get", "core.hooksPath"])
    if let words = setting?.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false), words.count >= 2,
      !words[1].isEmpty
    {
      if words[0].elementsEqual("global".utf8) || words[0].elementsEqual("system".utf8) {
        throw .sharedHooks(Path(Array(words[1])))
      }
      // git runs hooks in the root of the work tree.
      folder = Path(Array(words[1])).absolute(in: repository.root)
    }
    file = folder.appending("pre-commit")
    earlier = folder.appending(HookScript.earlierName)
  }

  package enum Installed: Sendable { case new, again, beforeEarlier }

  /// Installs the hook, or brings it up to date; keeps another that is there, to run first.
  package func install(program: Path) throws(FileProblem) -> Installed {
    for folder in file.folder.upward.reversed() where !Folder.exists(folder) {
      if folder.withCString({ mkdir($0, 0o777) }) != 0, errno != EEXIST {
        throw FileProblem(errorNumber: errno, path: folder)
      }
    }
    var installed = Installed.new
    if let hook = try existing() {
      if HookScript.isOurs(hook) {
        installed = .again
      } else {
        if isThere(earlier) { throw FileProblem(.exists, path: earlier) }
        try move(file, to: earlier)
        installed = .beforeEarlier
      }
    }
    do throws(FileProblem) {
      try AtomicFile.write(HookScript.text(program: program), to: file, mode: 0o777)
    } catch {
      if installed == .beforeEarlier { try move(earlier, to: file) }
      throw error
    }
    // One of ours that was there kept its mode, and git passes over a hook that it may not run.
    var status = stat()
    if file.withCString({ stat($0, &status) }) == 0, status.st_mode & 0o111 == 0 {
      _ = file.withCString { chmod($0, status.st_mode & 0o7777 | 0o111) }
    }
    return installed
  }

  package enum Removed: Sendable { case removed, restored, nothing }

  /// Takes the hook away and puts the earlier one back. A hook that is not ours stays.
  package func uninstall() throws(FileProblem) -> Removed {
    guard let hook = try existing(), HookScript.isOurs(hook) else { return .nothing }
    if isThere(earlier) {
      try move(earlier, to: file)
      return .restored
    }
    guard file.withCString({ unlink($0) }) == 0 else { throw FileProblem(errorNumber: errno, path: file) }
    return .removed
  }

  /// The hook that is there; a link that leads nowhere is one, too.
  private func existing() throws(FileProblem) -> [UInt8]? {
    guard isThere(file) else { return nil }
    return Folder.exists(file) ? try FileReader.read(file) : []
  }

  private func isThere(_ path: Path) -> Bool {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0
  }

  private func move(_ old: Path, to new: Path) throws(FileProblem) {
    let failure = AtomicFile.rename(old, to: new)
    if failure != 0 { throw FileProblem(errorNumber: failure, path: old) }
  }
}
