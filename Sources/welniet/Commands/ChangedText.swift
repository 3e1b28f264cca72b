import WelNietEngine
import WelNietHost

/// What a run takes from git that only looks at changed text.
struct ChangedText {
  private let repository: GitRepository
  private let since: String?
  private let isStaged: Bool
  /// Where configurations are read from.
  let tree: FileTree
  /// Where baselines learn which files are there.
  let lister: BaselineSet.Lister

  /// Nil where the options ask for all text.
  init?(_ settings: Settings) throws(Failure) {
    since = settings.since
    isStaged = settings.isStaged
    guard since != nil || isStaged else { return nil }
    do throws(GitProblem) {
      repository = try GitRepository()
      if isStaged {
        let index = try GitIndex(repository)
        tree = index.tree
        lister = { index.files(in: $0) }
      } else {
        tree = .disk
        lister = BaselineSet.filesOnDisk
      }
    } catch {
      throw .git(error)
    }
  }

  /// The folder that the repository's files lie in.
  var root: Path { repository.root }

  /// The drafts with changed text, by name.
  func drafts(where isWanted: (Path) -> Bool) throws(Failure) -> [ChangedDraft] {
    do throws(GitProblem) {
      return try repository.changedDrafts(since: since, isStaged: isStaged, where: isWanted)
    } catch {
      throw .git(error)
    }
  }
}
