import Testing
import WelNietHost

/// Differences between two versions of a file.
@Suite("Unified differences")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, _ name: String = "x") -> String {
    let diff = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8), path: Path(name))
    return String(decoding: diff.lines().flatMap(\.bytes), as: UTF8.self)
  }

  @Test("The same text has none")
  func same() {
    #expect(diff("a\n", "a\n").isEmpty)
    #expect(diff("", "").isEmpty)
  }

  @Test("Changes far from each other stand in hunks of their own, with three lines around them")
  func hunks() {
    let old = (1...20).map { "\($0)\n" }.joined()
    #expect(
      diff(old, old.replacing("3\n4\n", with: "3\nvier\n").replacing("18\n", with: ""), "n/a.md")
        == """
        --- a/n/a.md
        +++ b/n/a.md
        @@ -1,7 +1,7 @@
         1
         2
         3
        -4
        +vier
         5
         6
         7
        @@ -15,6 +15,5 @@
         15
         16
         17
        -18
         19
         20

        """)
  }

  @Test("A missing last line feed is told")
  func lastLine() {
    #expect(
      diff("a\nb", "a\nb\n\nc")
        == """
        --- a/x
        +++ b/x
        @@ -1,2 +1,4 @@
         a
        -b
        \\ No newline at end of file
        +b
        +
        +c
        \\ No newline at end of file

        """)
    #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
  }

  @Test("The shortest way is found")
  func shortest() {
    let lines = diff("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n").split(separator: "\n").dropFirst(3)
    #expect(lines.count { $0.hasPrefix("-") || $0.hasPrefix("+") } == 5)
    let kept = lines.filter { !$0.hasPrefix("+") }.map { $0.dropFirst() }
    #expect(kept == ["a", "b", "c", "a", "b", "b", "a"])
  }

  @Test("Names are written as git writes them")
  func names() {
    #expect(diff("a", "b", "a b.md").hasPrefix("--- a/a b.md\t\n+++ b/a b.md\t\n"))
    #expect(diff("a", "b", "a\"\u{1}é").hasPrefix("--- \"a/a\\\"\\001\\303\\251\"\n"))
  }
}
