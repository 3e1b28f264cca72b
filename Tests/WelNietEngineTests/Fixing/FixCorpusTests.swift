import Foundation
import Testing
import WelNietEngine
import WelNietHost
import WelNietLexicons

/// Fixes do on every labelled post what they promise.
///
/// More corpora to try: their paths in `WELNIET_FIX_CORPORA`, with colons between.
@Suite("Fixes of labelled posts")
struct FixCorpusTests {
  static let corpora: [Path] =
    OwnCorpora.names.map { OwnCorpora.path($0) }
    + (ProcessInfo.processInfo.environment["WELNIET_FIX_CORPORA"] ?? "").split(separator: ":").map { Path(String($0)) }

  /// What is counted, to be told.
  private struct Counts: CustomStringConvertible {
    var posts = 0
    var fixable = 0
    var kinds: [Fix.Kind: Int] = [:]
    var refused = 0

    var description: String {
      let each = Fix.Kind.allCases.compactMap { kind in kinds[kind].map { "\(kind) \($0)" } }
      return "\(posts) posts, \(fixable) fixed: " + each.joined(separator: ", ") + "; \(refused) fixes refused"
    }
  }

  @Test("The finding is gone, none is new, all other bytes stay, and fixing again changes nothing", arguments: corpora)
  func promises(_ corpus: Path) throws {
    var library = ProtocolLibrary()
    var counts = Counts()
    for post in try Corpus.read(corpus) {
      let context = LintContext(
        author: post.author, channel: post.channel, markup: post.markup, protocol: try library.builtIn(post.protocolID))
      let source = Source(post.text)
      let linter = Workbench.builtIn
      let before = linter.lint(source, context: context)
      let fixed = linter.fixed(source, context: context)
      counts.posts += 1
      guard !fixed.fixes.isEmpty else {
        #expect(fixed.source.bytes == source.bytes && fixed.edits.isEmpty, "\(post.id)")
        continue
      }
      counts.fixable += 1
      for fix in fixed.fixes { counts.kinds[fix.kind, default: 0] += 1 }
      counts.refused +=
        Set(
          linter.fixes(for: fixed.result, in: fixed.source, context: context).filter(\.isSafe).map(\.finding)
        ).count

      // Linted anew by a second look, every rule has as many findings less as fixes, at most.
      let after = linter.lint(fixed.source, context: context)
      #expect(after.findings == fixed.result.findings, "\(post.id)")
      for rule in Rule.allCases {
        let was = before.findings.count { $0.rule == rule }
        let isNow = after.findings.count { $0.rule == rule }
        #expect(isNow <= was - fixed.fixes.count { $0.rule == rule }, "\(post.id): \(rule.id)")
      }

      // Undone, the edits give back the draft; nothing else was touched.
      #expect(Edit.apply(fixed.edits, to: source.bytes) == fixed.source.bytes, "\(post.id)")
      #expect(undo(fixed.edits, of: source.bytes, in: fixed.source.bytes) == source.bytes, "\(post.id)")

      let again = linter.fixed(fixed.source, context: context)
      #expect(again.fixes.isEmpty && again.source.bytes == fixed.source.bytes, "\(post.id)")
    }
    if counts.fixable == 0 { Issue.record("nothing to fix in \(corpus.display)") }
    print("Fixes, \(corpus.lastComponent.display): \(counts)")
  }

  /// Puts back what the edits took away, at the places where their replacements stand.
  private func undo(_ edits: [Edit], of old: [UInt8], in new: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var next = 0
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      let end = start + edit.replacement.count
      guard start >= next, end <= new.count, Array(new[start..<end]) == edit.replacement else { return [] }
      result += new[next..<start]
      result += old[edit.range]
      next = end
      shift += edit.replacement.count - edit.range.count
    }
    return result + new[next...]
  }
}
