import Testing

@testable import WelNietHost

/// Globs of configurations.
struct GlobListTests {
  @Test(
    "A glob is about files, and about everything in folders",
    arguments: [
      ("*.md", "a.md", true), ("*.md", "sub/a.md", true), ("/*.md", "sub/a.md", false), ("*.md", "a.html", false),
      ("personeel/**", "personeel/a/b.md", true), ("personeel/**", "personeel.md", false),
      ("personeel", "personeel/a/b.md", true), ("personeel/", "x/personeel/a.md", true),
      ("personeel/", "personeel", false), ("a/*/c.md", "a/b/c.md", true), ("a/*/c.md", "a/b/x/c.md", false),
      ("a/**/c.md", "a/c.md", true), ("a/**/c.md", "a/b/x/c.md", true), ("**/c.md", "c.md", true),
      ("a/**", "a", false), ("*.{md,html}", "x/a.html", true), ("*.{md,html}", "a.txt", false),
      ("{a,b}/{1,2}.md", "b/2.md", true), ("{a,b{c,d}}.md", "bd.md", true), ("{a}.md", "{a}.md", true),
      ("nieuws?.md", "nieuws1.md", true), ("nieuws[0-9].md", "nieuws1.md", true),
      ("nieuws[!0-9].md", "nieuws1.md", false),
      ("ouders/brieven", "ouders/brieven/mei.md", true), ("brieven/mei.md", "ouders/brieven/mei.md", false),
      ("\\*.md", "*.md", true), ("\\*.md", "a.md", false),
    ])
  func contains(_ glob: String, _ path: String, _ expected: Bool) {
    #expect(GlobList([glob]).contains(Path(path)) == expected)
  }

  @Test("Later globs take back what earlier ones say")
  func negation() {
    let list = GlobList(["archief/", "!archief/2026/**", "archief/2026/oud.md"])
    #expect(list.contains(Path("archief/2020/a.md")))
    #expect(!list.contains(Path("archief/2026/a.md")))
    #expect(list.contains(Path("archief/2026/oud.md")))
  }

  @Test("A hostile glob takes no exponential time", .timeLimit(.minutes(1)))
  func hostile() {
    let stars = String(repeating: "*a", count: 2_000) + "*b"
    #expect(!GlobList([stars]).contains(Path(String(repeating: "a", count: 4_000))))
    let folders = String(repeating: "**/a/", count: 500) + "b"
    #expect(!GlobList([folders]).contains(Path(String(repeating: "a/", count: 1_000) + "a")))
    #expect(GlobList([String(repeating: "{a,b}", count: 60)]).globs.count == 1)
  }
}
