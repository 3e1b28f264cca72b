import Foundation
import Testing
import WelNietEngine
import WelNietHost

/// README claims no other accuracy than is measured.
@Suite("README's figures")
struct ReadmeFiguresTests {
  /// The rows of the accuracy table: what it is of, precision, recall, F1.
  private static func rows() throws -> [[String]] {
    var tests = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { tests.deleteLastPathComponent() }
    let text = try String(contentsOf: tests.appendingPathComponent("README.md"), encoding: .utf8)
    return text.components(separatedBy: "\n").compactMap { line in
      let cells = line.replacingOccurrences(of: "*", with: "").components(separatedBy: "|")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, Rule.families.contains(cells[1]) || cells[1] == "all" else { return nil }
      return Array(cells[1...4])
    }
  }

  private static func shown(_ figure: Double?) -> String {
    figure.map { String(format: "%.2f", $0) } ?? "–"
  }

  @Test("The table has every family and all together")
  func complete() throws {
    #expect(Set(try Self.rows().map { $0[0] }) == Set(Rule.families + ["all"]))
  }

  @Test("The table shows what is measured today")
  func fresh() throws {
    let today = try OwnCorpora.evaluation.get()
    for row in try Self.rows() {
      let tally = row[0] == "all" ? today.all : today.tally(ofFamily: row[0])
      #expect(
        row == [row[0], Self.shown(tally.precision), Self.shown(tally.recall), Self.shown(tally.f1)],
        "measure again: .build/release/welniet evaluate --language en Tests/Corpora/*.jsonl")
    }
  }

  @Test("It names the number of posts")
  func posts() throws {
    var tests = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { tests.deleteLastPathComponent() }
    let text = try String(contentsOf: tests.appendingPathComponent("README.md"), encoding: .utf8)
    let today = try OwnCorpora.evaluation.get()
    #expect(text.contains("\(today.posts) labelled posts"))
  }
}
