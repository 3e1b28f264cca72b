import Testing

@testable import WelNietHost

/// The notation of `.gitignore`, beside what git itself makes of it.
struct GitIgnoreTests {
  private static let patterns = [
    "a", "a/", "/a", "a/b", "*.md", "!*.md", "**/b", "a/**", "a/**/c", "**", "*", "/*", "a*", "*b*", "?", "a?c", "[ab]",
    "[!ab]", "[^ab]", "[a-c]x", "[[:digit:]]*", "[]a]", "[a", "a\\", "\\a", "\\*", "\\#a", "#a", "!a", "\\!a", "a ",
    "a\\ ",
    "a  ", " a", "a/*", "a/*/", "a**b", "a/b**", "**a", "a/**/", "**/", "**/a/**", "a//b", "/", "//a", "a/b/", "/a/b/c",
    "a/[b-d]/c", "[a/b]", "a[/]b", "é", "[é]", "*.{md,html}", "a/**b", "x/**/y/**/z", "[a-]", "[-a]", "[\\]]",
    "[a\\-c]",
    "[[:alpha:][:digit:]]", "[[:nope:]]", "*/b", "*/*", "**/*.md", "a/*.md", "..", ".", ".a", ".*", "[!.]*", "a\tb",
    "b/",
    "a b", "\"a\"", "[z-a]", "[!a-c]*/b", "a/\\*", "\\\\", "a/?/c", "**/**/c", "***", "a***c",
  ]
  private static let files = [
    "a", "b", "ab", "abc", "axc", "a.md", "b.md", "c", "cx", "*", "#a", "!a", "a ", " a", "é", "]", "-", "[a",
    "1a",
    "a b", "\"a\"", ".a", "a]b", "\\", "z", "a\\",
  ]
  private static let nested = [
    "d/a", "d/b", "d/a.md", "d/c/b", "d/c/a.md", "d/x/y/z", "e/b/c", "e/b/x.md", "e/c", "e/d/c", "e/b/d/c",
    "x/y/z", "x/y/1/z", "x/1/y/z", "e/.a",
  ]

  @Test("Each pattern by itself and each pair mean what git says they mean", .enabled(if: Git.isThere))
  func sameAsGit() throws {
    let git = try Git()
    defer { git.remove() }
    let paths = Self.files + Self.nested
    for path in paths { try git.write(path) }
    var ignores = Self.patterns.map { [$0] }
    for pattern in Self.patterns {
      ignores.append([pattern.replacingOccurrences(of: "a", with: "e")])
      ignores.append(["*", "!" + pattern])
      ignores.append(["e/", "!e/b/" + pattern, "d/c"])
    }
    var compared = 0
    for lines in ignores {
      let text = lines.joined(separator: "\n") + "\n"
      try git.write(".gitignore", text)
      let ignored = Set(try git.run(["check-ignore", "--no-index", "-z", "--stdin"], input: paths))
      let list = IgnoreList(Array(text.utf8))
      for path in paths {
        compared += 1
        #expect(
          isIgnored(path, list) == ignored.contains(path), "\(lines) on \(path), git: \(ignored.contains(path))")
      }
    }
    #expect(compared > 10_000)
  }

  /// As a walk does it: a folder that is left out is not looked into.
  private func isIgnored(_ path: String, _ list: IgnoreList) -> Bool {
    let names = Path(path).components
    for end in names.indices {
      if list.verdict(on: names[...end], isFolder: end < names.count - 1) == true { return true }
    }
    return false
  }
}
