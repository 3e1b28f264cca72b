/// A file with text that was added or changed.
package struct ChangedDraft: Sendable {
  /// Absolute.
  package var path: Path
  package var lines: ChangedLines
  /// The staged content's object; nil where the work tree's content counts.
  var object: String?
  let repository: GitRepository

  /// Its text, staged or in the work tree.
  package func read() throws(FileProblem) -> [UInt8] {
    let shown = path.shown(in: repository.workingFolder)
    guard let object else {
      do throws(FileProblem) {
        return try FileReader.read(path, limit: SizeLimit.draft)
      } catch {
        throw FileProblem(error.kind, path: shown)
      }
    }
    let bytes: [UInt8]?
    do throws(GitProblem) {
      bytes = try repository.blob(object, limit: SizeLimit.draft)
    } catch {
      throw FileProblem(.noObject, path: shown)
    }
    guard let bytes else { throw FileProblem(.tooLarge(limit: SizeLimit.draft), path: shown) }
    return bytes
  }
}

extension GitRepository {
  /// The files that differ from a commit, in the order of their names. Moving a file changes no text.
  ///
  /// While a merge is being committed, only staged text counts that is on neither side of it.
  ///
  /// - Parameters:
  ///   - revision: the commit, or rather where our branch left it; nil for the current one.
  ///   - isStaged: whether the staged content counts, and not the work tree's.
  ///   - isWanted: picks files by their absolute names.
  package func changedDrafts(
    since revision: String?, isStaged: Bool, where isWanted: (Path) -> Bool
  ) throws(GitProblem) -> [ChangedDraft] {
    let start = try revision.map { (revision) throws(GitProblem) in try self.start(since: revision) }
    var drafts = try drafts(since: start, isStaged: isStaged, where: isWanted)
    if isStaged, start == nil, let merged = try mergedCommit() {
      var others: [Path: ChangedLines] = [:]
      for draft in try self.drafts(since: merged, isStaged: true, where: isWanted) { others[draft.path] = draft.lines }
      drafts = drafts.compactMap { draft in
        guard let lines = others[draft.path]?.intersection(draft.lines) else { return nil }
        return ChangedDraft(path: draft.path, lines: lines, object: draft.object, repository: self)
      }
    }
    return drafts.sorted { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
  }

  private func drafts(
    since start: String?, isStaged: Bool, where isWanted: (Path) -> Bool
  ) throws(GitProblem) -> [ChangedDraft] {
    let options = ["diff"] + (isStaged ? ["--cached"] : []) + GitRepository.diffOptions
    let revisions = (start.map { [$0] } ?? []) + ["--"]
    let listed = GitChange.list(try output(options + ["--raw", "-z", "--no-abbrev"] + revisions))
    let changes = listed.filter { $0.kind != .deleted && isWanted(root.appending($0.path.bytes)) }
    if isStaged, let unmerged = changes.first(where: { $0.kind == .unmerged }) { throw .unmerged(unmerged.path) }
    var drafts = try drafts(of: changes.filter { $0.isFile && $0.kind != .unmerged }, isStaged: isStaged) {
      (paths) throws(GitProblem) in
      GitPatch(try output(options + ["--patch", "--unified=0", "--text"] + revisions, paths: paths))
    }
    if isStaged { return drafts }
    for name in try untrackedFiles() {
      let path = root.appending(name.bytes)
      // Links, and repositories inside this one, are no drafts.
      guard Folder.isRegularFile(path), isWanted(path) else { continue }
      drafts.append(ChangedDraft(path: path, lines: .all, object: nil, repository: self))
    }
    return drafts
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
        guard let changed = change.kind == .added ? .all : lines[change.path].map({ ChangedLines.lines($0) }) else {
          continue
        }
        let object = isStaged ? change.object : nil
        let path = root.appending(change.path.bytes)
        drafts.append(ChangedDraft(path: path, lines: changed, object: object, repository: self))
      }
    }
    return drafts
  }
}
