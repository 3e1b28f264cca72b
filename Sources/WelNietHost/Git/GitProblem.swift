/// Why git cannot tell what was asked.
package enum GitProblem: Error, Sendable, Equatable {
  /// The program is not there, or does not start.
  case noGit
  case notARepository
  /// A repository without files of its own.
  case noWorkTree
  case unknownRevision(String, suggestion: String?)
  /// Files that are in conflict have no staged text yet.
  case unmerged(Path)
  /// Hooks are set outside the repository (`core.hooksPath`), so that other repositories use them, too.
  case sharedHooks(Path)
  /// Anything else, in git's own words.
  case failed(String)
}
