import Foundation
import Testing

@testable import WelNietHost

/// Where git keeps what all work trees share, as git itself says.
@Suite(.enabled(if: Git.isThere))
struct GitFolderTests {
  @Test("Work trees, submodules, folders below, and none")
  func common() throws {
    let git = try Git()
    defer { git.remove() }
    let root = try #require(Path(git.folder.path).resolved)
    try git.write("een/a.md", "x")
    try git.run(["add", "."])
    try git.run(["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "x"])
    try git.run(["worktree", "add", "-q", "boom"])
    try git.run(["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", git.folder.path, "sub"])
    #expect(GitFolder.common(for: root) == root.appending(".git"))
    #expect(GitFolder.common(for: root.appending("een")) == root.appending(".git"))
    #expect(GitFolder.common(for: root.appending("boom")) == root.appending(".git"))
    #expect(GitFolder.common(for: root.appending("sub")) == root.appending(".git/modules/sub"))
    #expect(GitFolder.common(for: Path("/")) == nil)
  }
}
