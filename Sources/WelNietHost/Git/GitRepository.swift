/// The repository that the process works in. What `GIT_DIR`, `GIT_INDEX_FILE` and the like say holds.
package struct GitRepository: Sendable {
  /// The folder that the repository's files lie in; absolute.
  package let root: Path
  /// The folder with what all its work trees share; absolute.
  package let commonFolder: Path
  package let workingFolder: Path

  package init(workingFolder: Path = .workingFolder) throws(GitProblem) {
    self.workingFolder = workingFolder
    let inside = try GitRepository.run(["rev-parse", "--is-inside-work-tree"])
    guard inside.status == 0 else { throw GitRepository.problem(inside) }
    guard inside.output.starts(with: "true".utf8) else { throw .noWorkTree }
    root = try GitRepository.path(["rev-parse", "--show-toplevel"], in: workingFolder)
    commonFolder = try GitRepository.path(["rev-parse", "--git-common-dir"], in: workingFolder)
  }

  // MARK: Running git

  /// The standard output of a git command.
  func output(_ arguments: [String], paths: [[UInt8]] = []) throws(GitProblem) -> [UInt8] {
    let outcome = try GitRepository.run(arguments, paths: paths)
    guard outcome.status == 0 else { throw GitRepository.problem(outcome) }
    return outcome.output
  }

  /// The standard output of a git command without its line end; nil where the command says no.
  func answer(_ arguments: [String]) throws(GitProblem) -> [UInt8]? {
    let outcome = try GitRepository.run(arguments)
    return outcome.status == 0 ? GitRepository.withoutLineEnd(outcome.output) : nil
  }

  private static func run(
    _ arguments: [String], paths: [[UInt8]] = [], limit: Int = .max
  ) throws(GitProblem) -> Subprocess.Outcome {
    let environment: [String: String?] = [
      "LC_ALL": "C", "LANGUAGE": nil, "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1",
      // These would change the form of what git writes.
      "GIT_DIFF_OPTS": nil, "GIT_EXTERNAL_DIFF": nil, "GIT_PAGER": nil, "GIT_TRACE": nil,
    ]
    do throws(Subprocess.StartProblem) {
      return try Subprocess.run(
        "git", arguments.map { Array($0.utf8) } + paths, limit: limit, environment: environment)
    } catch {
      throw .noGit
    }
  }

  private static func path(_ arguments: [String], in folder: Path) throws(GitProblem) -> Path {
    let outcome = try run(arguments)
    guard outcome.status == 0 else { throw problem(outcome) }
    return Path(withoutLineEnd(outcome.output)).absolute(in: folder)
  }

  /// A folder's name may itself end in line feeds: only the last one is git's.
  private static func withoutLineEnd(_ output: [UInt8]) -> [UInt8] {
    output.last == UInt8(ascii: "\n") ? Array(output.dropLast()) : output
  }

  private static func problem(_ outcome: Subprocess.Outcome) -> GitProblem {
    let words = String(decoding: outcome.errors, as: UTF8.self)
    if words.contains("not a git repository") { return .notARepository }
    if words.contains("must be run in a work tree") { return .noWorkTree }
    let first = words.split(separator: "\n").first ?? ""
    return .failed(String(first.hasPrefix("fatal: ") ? first.dropFirst(7) : first))
  }
}

extension GitRepository {
  /// The commit from which changes since a revision count: where our branch left it.
  func start(since revision: String) throws(GitProblem) -> String {
    // A name that begins with a dash would be an option.
    guard !revision.isEmpty, !revision.hasPrefix("-"),
      let commit = try answer(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    else { throw .unknownRevision(revision, suggestion: Suggestion.nearest(to: revision, among: names())) }
    let name = String(decoding: commit, as: UTF8.self)
    guard let base = try answer(["merge-base", name, "HEAD"]) else { return name }
    return String(decoding: base, as: UTF8.self)
  }

  /// The commit that is being merged into the current one; nil where none is.
  func mergedCommit() throws(GitProblem) -> String? {
    try answer(["rev-parse", "--verify", "--quiet", "MERGE_HEAD"]).map { String(decoding: $0, as: UTF8.self) }
  }

  /// New files that git does not know yet and does not ignore, from the root.
  func untrackedFiles() throws(GitProblem) -> [Path] {
    let options = ["ls-files", "-z", "--full-name", "--others", "--exclude-standard", "--"]
    return try output(options, paths: [root.bytes]).split(separator: 0).map { Path(Array($0)) }
  }

  /// Short names of branches and tags.
  private func names() -> [String] {
    let options = ["for-each-ref", "--format=%(refname:short)"]
    guard let output = try? output(options) else { return [] }
    return output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of an object; nil where it has more than a limit.
  func blob(_ object: String, limit: Int) throws(GitProblem) -> [UInt8]? {
    let outcome = try GitRepository.run(["cat-file", "blob", object], limit: limit)
    if outcome.isCut { return nil }
    guard outcome.status == 0 else { throw GitRepository.problem(outcome) }
    return outcome.output
  }
}
