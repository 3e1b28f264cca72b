import Foundation
import Testing

@testable import WelNietHost

/// Which files are found in folders, beside what git thinks of them.
struct FileWalkerTests {
  private func found(in git: Git, _ folder: String = "", excludes: (Path, Bool) -> Bool = { _, _ in false }) throws
    -> [String]
  {
    let root = Path(git.folder.path)
    var walker = FileWalker(rules: IgnoreRules(workingFolder: root), workingFolder: root)
    var files: [String] = []
    try walker.walk(
      folder.isEmpty ? root : root.appending(folder), excludes: { excludes($0, $1) },
      visit: { files.append($0.relative(to: root)?.display ?? "?") },
      fail: { Issue.record("\($0)") })
    return files
  }

  @Test("Drafts in the order of their names, without hidden ones and links", .enabled(if: Git.isThere))
  func order() throws {
    let git = try Git()
    defer { git.remove() }
    for path in [
      "b.md", "a/x.html", "a.md", "a/b/c.TXT", "a/.x.md", ".h/x.md", "a/p.png", "a/z", "Z.markdown", "é.htm",
    ] {
      try git.write(path)
    }
    let link = git.folder.appendingPathComponent("a/loop").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: link + ".md", withDestinationPath: "../b.md")
    #expect(try found(in: git) == ["Z.markdown", "a/b/c.TXT", "a/x.html", "a.md", "b.md", "é.htm"])
    #expect(try found(in: git, "a") == ["a/b/c.TXT", "a/x.html"])
    #expect(try found(in: git, "a/loop/a/loop/a/b") == ["a/loop/a/loop/a/b/c.TXT"])
    #expect(try found(in: git, excludes: { path, isFolder in isFolder && path.lastComponent == Path("a") }).count == 4)
  }

  @Test("Lists further down go before those further up, and our own before git's", .enabled(if: Git.isThere))
  func precedence() throws {
    let git = try Git()
    defer { git.remove() }
    for path in ["a.md", "b.md", "x/a.md", "x/b.md", "y/a.md", "y/b.md", "z/a.md"] { try git.write(path) }
    try git.write(".gitignore", "a.md\nz/\n")
    try git.write("x/.gitignore", "!a.md\n")
    try git.write(".welnietignore", "b.md\n!z/\n")
    try git.write("y/.welnietignore", "!b.md\n!a.md\n")
    #expect(try found(in: git) == ["x/a.md", "y/a.md", "y/b.md"])
    try git.write(".git/info/exclude", "y\n")
    #expect(try found(in: git) == ["x/a.md"])
    var rules = IgnoreRules(workingFolder: Path("/"))
    let root = Path(git.folder.path)
    let named = { (path: String) in rules.leavesOut(root.appending(path), isFolder: false, isNamed: true) }
    #expect(!named("a.md") && named("b.md") && named("x/b.md") && !named("y/b.md"))
  }

  @Test("Random trees and lists give what git gives", .enabled(if: Git.isThere), arguments: 0..<12)
  func random(_ seed: Int) throws {
    let git = try Git()
    defer { git.remove() }
    var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    func pick<T>(_ values: [T]) -> T {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return values[Int((state >> 33) % UInt64(values.count))]
    }
    let names = ["a", "b", "ab", "c"]
    for _ in 0..<120 {
      let folders = (0..<pick([0, 1, 2, 3])).map { _ in pick(names) + "d" }
      try git.write((folders + [pick(names) + ".md"]).joined(separator: "/"))
    }
    let patterns = [
      "*.md", "a.md", "/a.md", "ad", "ad/", "/bd/", "!a.md", "!ab.md", "!bd/", "**/cd", "ad/**", "ad/*", "*/b.md",
      "bd/**/c.md", "!ad/*.md", "[ab].md", "?b.md", "!*", "abd/", "cd/a*", "# niets", "",
    ]
    for folder in ["", "ad/", "bd/", "ad/bd/", "cd/"] {
      guard FileManager.default.fileExists(atPath: git.folder.appendingPathComponent(folder).path) else { continue }
      let lines = (0..<pick([0, 1, 2, 4])).map { _ in pick(patterns) }
      try git.write(folder + ".gitignore", lines.joined(separator: pick(["\n", "\r\n"])))
    }
    let expected = try git.run(["ls-files", "-z", "--others", "--exclude-standard"]).filter { $0.hasSuffix(".md") }
    #expect(Set(try found(in: git)) == Set(expected))
  }

  @Test("A folder deeper than any stack")
  func deep() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("welniet-deep-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = (0..<120).reduce(root) { folder, _ in folder.appendingPathComponent("een-map") }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appendingPathComponent("a.md"))
    var walker = FileWalker()
    var count = 0
    try walker.walk(Path(root.path), excludes: { _, _ in false }, visit: { _ in count += 1 }, fail: { _ in })
    #expect(count == 1)
  }
}
