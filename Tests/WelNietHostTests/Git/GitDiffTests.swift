import Testing
import WelNietEngine

@testable import WelNietHost

/// What git writes about changes, read back.
struct GitDiffTests {
  @Test("Names may hold anything but a zero byte")
  func raw() {
    let zeros = String(repeating: "0", count: 40)
    let some = String(repeating: "a", count: 40)
    let records = [
      ":000000 100644 \(zeros) \(some) A", "een nieuw\n\"bericht\".md",
      ":100644 100644 \(some) \(zeros) M", "caf\u{E9}.md",
      ":100644 100755 \(some) \(some) R087", "oud.md", "nieuw.md",
      ":100644 000000 \(some) \(zeros) D", "weg.md",
      ":100644 120000 \(some) \(some) T", "link.md",
    ]
    let changes = GitChange.list(Array((records.joined(separator: "\0") + "\0").utf8))
    #expect(
      changes.map(\.path.display) == ["een nieuw\n\"bericht\".md", "caf\u{E9}.md", "nieuw.md", "weg.md", "link.md"])
    #expect(changes.map(\.kind) == [.added, .modified, .renamed, .deleted, .typeChanged])
    #expect(changes.map(\.object) == [some, nil, some, nil, some])
    #expect(changes.map(\.isFile) == [true, true, true, false, false])
    #expect(changes[2].oldPath == Path("oud.md"))
    #expect(GitChange.list([]).isEmpty)
  }

  @Test("Hunks are counted, not guessed from what lines look like")
  func patch() {
    let patch = GitPatch(
      Array(
        #"""
        diff --git a/een.md b/een.md
        index 1..2 100644
        --- a/een.md
        +++ b/een.md
        @@ -1 +1,2 @@
        --- a/x
        +++ b/nep.md
        +@@ -1 +9 @@
        @@ -8,2 +9,0 @@ kop
        -weg
        -weg
        \ No newline at end of file
        diff --git "a/caf\303\251 \"x\"\n.md" "b/caf\303\251 \"x\"\n.md"
        --- "a/caf\303\251 \"x\"\n.md"
        +++ "b/caf\303\251 \"x\"\n.md"
        @@ -0,0 +4,3 @@
        +a
        +b
        +c
        diff --git a/met spatie.md b/met spatie.md
        --- a/oud.md\#t
        +++ b/met spatie.md\#t
        @@ -2 +2 @@
        -a
        +b
        diff --git a/weg.md b/weg.md
        --- a/weg.md
        +++ /dev/null
        @@ -1 +0,0 @@
        -a

        """#.utf8))
    #expect(
      patch.lines == [
        Path("een.md"): [1..<3, 9..<9], Path("caf\u{E9} \"x\"\n.md"): [4..<7], Path("met spatie.md"): [2..<3],
      ])
  }

  private func finding(_ range: Range<Int>?) -> Finding {
    Finding(rule: .abuseInsult, severity: .warning, range: range, articles: [0])
  }

  @Test(
    "Findings that touch changed lines",
    arguments: [
      ("een\ntwee\ndrie\n", [2..<3], 4..<8, true),
      ("een\ntwee\ndrie\n", [2..<3], 0..<3, false),
      ("een\ntwee\ndrie\n", [2..<3], 9..<13, false),
      ("een\ntwee\ndrie\n", [2..<3], 2..<5, true),
      ("een\ntwee\ndrie\n", [2..<2], 4..<8, false),
      ("een\ntwee\ndrie", [3..<4], 9..<13, true),
      // git doesn't end a line at a lone carriage return.
      ("een\rtwee\ndrie\n", [1..<2], 4..<8, true),
      ("een\rtwee\ndrie\n", [2..<3], 4..<8, false),
      ("een\r\ntwee\r\n", [2..<3], 5..<9, true),
    ] as [(String, [Range<Int>], Range<Int>, Bool)])
  func touching(_ text: String, _ lines: [Range<Int>], _ range: Range<Int>, _ isKept: Bool) {
    let kept = ChangedLines.lines(lines).findings([finding(nil), finding(range)], in: Source(text))
    #expect(kept == (isKept ? [finding(nil), finding(range)] : [finding(nil)]))
    #expect(ChangedLines.all.findings([finding(range)], in: Source(text)).count == 1)
  }

  @Test(
    "What both sides of a merge changed",
    arguments: [
      (.all, .all, .all), (.all, .lines([2..<4]), .lines([2..<4])), (.lines([2..<4]), .all, .lines([2..<4])),
      (.lines([1..<3, 5..<9]), .lines([2..<6, 8..<8]), .lines([2..<3, 5..<6])), (.lines([1..<2]), .lines([2..<3]), nil),
      (.lines([]), .lines([1..<2]), nil),
    ] as [(ChangedLines, ChangedLines, ChangedLines?)])
  func intersection(_ ours: ChangedLines, _ theirs: ChangedLines, _ both: ChangedLines?) {
    #expect(ours.intersection(theirs) == both)
  }

  @Test("Any name is one word of the shell", arguments: [("a b", "'a b'"), ("d'Oyly\n\"x\"", "'d'\\''Oyly\n\"x\"'")])
  func quoting(_ name: String, _ word: String) {
    #expect(String(decoding: HookScript.quoted(Array(name.utf8)), as: UTF8.self) == word)
  }
}
