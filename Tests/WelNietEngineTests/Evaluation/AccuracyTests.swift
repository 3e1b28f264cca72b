import Testing
import WelNietEngine
import WelNietHost
import WelNietLexicons

/// The built-in lexicons are at least as accurate as they were.
@Suite("Accuracy")
struct AccuracyTests {
  /// The lowest F1 of each family on our own posts. Raise a floor when the measured figure rises well above it.
  static let floors: [(family: String, f1: Double)] = [
    ("disclaimer", 0.90),
    ("confidential", 0.80),
    ("quotes", 0.68),
    ("abuse", 0.76),
    ("personal-data", 0.87),
    ("reputation", 0.72),
    ("contact", 0.87),
    ("copyright", 0.93),
    ("identity", 0.90),
  ]
  static let microFloor = 0.84
  /// The largest part of the clean posts that may have a false alarm.
  static let falseAlarmCeiling = 0.10

  @Test("No family does worse than it did", arguments: floors)
  func family(_ family: String, _ floor: Double) throws {
    let f1 = try OwnCorpora.evaluation.get().tally(ofFamily: family).f1
    #expect((f1 ?? 0) >= floor)
  }

  @Test("Every family has a floor")
  func families() {
    #expect(AccuracyTests.floors.map(\.family) == Rule.families)
  }

  @Test("Nor do all rules together")
  func micro() throws {
    #expect((try OwnCorpora.evaluation.get().all.f1 ?? 0) >= AccuracyTests.microFloor)
  }

  @Test("Clean posts stay clean")
  func falseAlarms() throws {
    #expect((try OwnCorpora.evaluation.get().falseAlarmRate ?? 1) <= AccuracyTests.falseAlarmCeiling)
  }

  @Test("The figures that ‘explain’ shows are those of today")
  func measured() throws {
    let shown = try #require(BuiltIn.measuredFigures)
    let today = try OwnCorpora.evaluation.get()
    let stale = Rule.allCases.filter { rule in
      let tally = today[rule]
      let figures = shown[rule]
      return differ(figures?.precision, tally.precision) || differ(figures?.recall, tally.recall)
    }
    #expect(
      stale.isEmpty && shown.posts == today.posts,
      """
      stale: \(stale.map(\.id).joined(separator: ", ")). Measure again: \
      .build/release/welniet evaluate Tests/Corpora/*.jsonl --json > Lexicons/measured.json
      """)
  }

  /// Whether two figures differ by more than the rounding to two digits.
  private func differ(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return (left == nil) != (right == nil) }
    return abs(left - right) > 0.005
  }
}
