/// Finds git's own folder without running git.
enum GitFolder {
  /// The folder with what all work trees of a repository share; nil outside a repository.
  ///
  /// - Parameter folder: An absolute folder of the repository's files.
  static func common(for folder: Path) -> Path? {
    let place = folder.resolved ?? folder
    guard let entry = place.upward.map({ $0.appending(".git") }).first(where: Folder.exists) else { return nil }
    guard let own = Folder.isFolder(entry) ? entry : target(of: entry) else { return nil }
    guard let shared = line(of: own.appending("commondir")) else { return own }
    return Path(shared).absolute(in: own)
  }

  /// Where the `.git` file of another work tree, or of a submodule, leads: `gitdir: ../.git/worktrees/x`.
  private static func target(of file: Path) -> Path? {
    let mark = Array("gitdir: ".utf8)
    guard let text = line(of: file), text.starts(with: mark) else { return nil }
    return Path(Array(text.dropFirst(mark.count))).absolute(in: file.folder)
  }

  /// What a file holds, without the line end; nil where it is not there, or empty.
  private static func line(of file: Path) -> [UInt8]? {
    guard Folder.exists(file), let bytes = try? FileReader.read(file) else { return nil }
    let text = bytes.last == UInt8(ascii: "\n") ? Array(bytes.dropLast()) : bytes
    return text.isEmpty ? nil : text
  }
}
