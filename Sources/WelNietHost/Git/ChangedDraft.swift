import WelNietEngine

/// A file with text that was added or changed.
package struct ChangedDraft: Sendable {
  /// Absolute.
  package var path: Path
  package var lines: ChangedLines
  /// The staged content's object; nil where the work tree's content counts.
  var object: String?

  /// Its text, staged or in the work tree.
  package func read(from repository: GitRepository) throws(DraftReadingProblem) -> [UInt8] {
    do throws(GitProblem) {
      if let object { return try repository.blob(object) }
    } catch {
      throw .git(error)
    }
    do throws(FileProblem) {
      return try FileReader.read(path)
    } catch {
      throw .file(FileProblem(error.kind, path: path.shown(in: repository.workingFolder)))
    }
  }
}

package enum DraftReadingProblem: Error, Sendable {
  case git(GitProblem)
  case file(FileProblem)
}

extension GitRepository {
  /// The files that differ from a commit, in the order of their names. Moving a file changes no text.
  ///
  /// - Parameters:
  ///   - revision: the commit, or rather where our branch left it; nil for the current one.
  ///   - isStaged: whether the staged content counts, and not the work tree's.
  ///   - isWanted: picks files by their absolute names.
  package func changedDrafts(
    since revision: String?, isStaged: Bool, where isWanted: (Path) -> Bool
  ) throws(GitProblem) -> [ChangedDraft] {
    let start = try revision.map { (revision) throws(GitProblem) in try self.start(since: revision) }
    let options = ["diff"] + (isStaged ? ["--cached"] : []) + GitRepository.diffOptions
    let revisions = (start.map { [$0] } ?? []) + ["--"]
    let listed = GitChange.list(try output(options + ["--raw", "-z", "--no-abbrev"] + revisions))
    let changes = listed.filter { $0.kind != .deleted && isWanted(root.appending($0.path.bytes)) }
    if isStaged, let unmerged = changes.first(where: { $0.kind == .unmerged }) { throw .unmerged(unmerged.path) }
    var drafts = try drafts(of: changes.filter { $0.isFile && $0.kind != .unmerged }, isStaged: isStaged) {
      (paths) throws(GitProblem) in
      GitPatch(try output(options + ["--patch", "--unified=0", "--text"] + revisions, paths: paths))
    }
    if !isStaged {
      for file in try untrackedFiles() where isWanted(root.appending(file.bytes)) {
        drafts.append(ChangedDraft(path: root.appending(file.bytes), lines: .all, object: nil))
      }
    }
    return drafts.sorted { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
  }

  /// The same output whatever the user configured.
  private static let diffOptions = [
    "--find-renames", "--no-relative", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/",
    "--dst-prefix=b/", "--inter-hunk-context=0", "--ignore-submodules", "-O/dev/null",
  ]

  private func drafts(
    of changes: [GitChange], isStaged: Bool, patch: ([[UInt8]]) throws(GitProblem) -> GitPatch
  ) throws(GitProblem) -> [ChangedDraft] {
    var drafts: [ChangedDraft] = []
    // In pieces, as a command line has a greatest length. Both names of a file stand in the same piece.
    for start in stride(from: 0, to: changes.count, by: 100) {
      let piece = changes[start..<min(start + 100, changes.count)]
      let older = piece.filter { $0.kind != .added }
      let paths = older.flatMap { [$0.path] + ($0.oldPath.map { [$0] } ?? []) }
      let lines = paths.isEmpty ? [:] : try patch(paths.map { root.appending($0.bytes).bytes }).lines
      for change in piece {
        let object = isStaged ? change.object : nil
        let path = root.appending(change.path.bytes)
        if change.kind == .added {
          drafts.append(ChangedDraft(path: path, lines: .all, object: object))
        } else if let changed = lines[change.path] {
          drafts.append(ChangedDraft(path: path, lines: .lines(changed), object: object))
        }
      }
    }
    return drafts
  }
}
