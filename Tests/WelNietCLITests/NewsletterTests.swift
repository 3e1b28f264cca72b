import Foundation
import Testing

/// The newsletters of `Samples/nieuwsbrief`, taken through what README tells of them.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
struct NewsletterTests {
  private static let folder = SampleTests.folder.appendingPathComponent("nieuwsbrief")
  /// README shows it: there is nothing to hide in newsletters that we made up.
  private static let key = "00112233445566778899aabbccddeeff"

  /// Runs a line of shell in a copy of the folder, in a new repository where everything is committed.
  private func shell(_ line: String) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try Tool.shell(
      """
      cp -R '\(Self.folder.path)' '\(folder.path)/werk'; cd '\(folder.path)/werk'
      export HOME='\(folder.path)' GIT_CONFIG_NOSYSTEM=1 WELNIET_BASELINE_KEY=\(Self.key)
      git init -q; git config user.name Iemand; git config user.email iemand@example.org; git add .; git commit -q -m begin
      welniet() { "$welniet" "$@"; }
      \(line)
      """)
  }

  @Test("README's lines give what is kept beside the tests")
  func walkThrough() throws {
    if ProcessInfo.processInfo.environment["WELNIET_RECORD"] == "1" {
      _ = try Tool.shell("cd '\(Self.folder.path)'; WELNIET_BASELINE_KEY=\(Self.key) \"$welniet\" baseline 2025")
    }
    let readme = try String(
      contentsOf: SampleTests.folder.deletingLastPathComponent().appendingPathComponent("README.md"), encoding: .utf8)
    let lines = ["welniet .", "welniet config 2026/10-voorleesboek.txt"]
    for line in lines + ["export WELNIET_BASELINE_KEY=\(Self.key)"] { #expect(readme.contains("\n\(line)")) }
    let outcome = try shell(lines.map { "\($0); echo \"= $?\"" }.joined(separator: "\n"))
    #expect(outcome.errors == "")
    try Golden.expect(outcome.text, matches: "newsletters.txt")
  }

  @Test("A new line of an old newsletter is reported, and stops a commit; what was there does not")
  func changed() throws {
    let outcome = try shell(
      """
      welniet git-hook install > /dev/null
      echo 'Een mooi feest was het.' >> 2025/12-kerst.md; git add .; git commit -q -m een; echo "= $?"
      echo 'De moeder van Sem Bedenksel is ontslagen.' >> 2025/12-kerst.md
      welniet -f compact --since HEAD | cut -d: -f1-3; git add .; git commit -q -m twee > /dev/null 2>&1; echo "= $?"
      """)
    #expect(outcome.lines.first == "= 0")
    #expect(outcome.lines.last == "= 1")
    #expect(outcome.lines.contains { $0.hasPrefix("2025/12-kerst.md:10:") })
    #expect(!outcome.lines.contains { $0.hasPrefix("2025/12-kerst.md:5:") })
  }

  @Test("Suppressions, the one in a comment and the one in the configuration, are needed")
  func suppressions() throws {
    let outcome = try shell(
      """
      sed -i.oud 's/Wat een sukkel ben jij/Wat raar/' 2026/10-voorleesboek.txt
      sed -i.oud 's/Pien Nergenshuizen/Een leerling/' 2026/10-herfst.md
      welniet . > /dev/null
      """)
    #expect(outcome.errors.contains("(2026/10-herfst.md:9:32)"))
    #expect(outcome.errors.contains("(welniet.json:20:5)"))
    #expect(outcome.errors.components(separatedBy: "nergens voor nodig").count == 3)
  }
}
