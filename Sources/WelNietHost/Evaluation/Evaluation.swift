import WelNietEngine

/// The accuracy of findings over many posts.
package struct Evaluation: Sendable, Equatable {
  package private(set) var posts = 0
  /// Posts in which nothing ought to be found, and those of them in which something was.
  package private(set) var cleanPosts = 0
  package private(set) var cleanPostsWithFalseAlarm = 0
  private var tallies = Array(repeating: Tally(), count: Rule.allCases.count)

  package init() {}

  package mutating func add(_ verdict: Verdict) {
    posts += 1
    for rule in verdict.right { tallies[Int(rule.rawValue)].right += 1 }
    for alarm in verdict.falseAlarms { tallies[Int(alarm.rule.rawValue)].falseAlarms += 1 }
    for label in verdict.misses { tallies[Int(label.rule.rawValue)].misses += 1 }
    guard verdict.isClean else { return }
    cleanPosts += 1
    if !verdict.falseAlarms.isEmpty { cleanPostsWithFalseAlarm += 1 }
  }

  package subscript(rule: Rule) -> Tally {
    tallies[Int(rule.rawValue)]
  }

  package func tally(ofFamily family: String) -> Tally {
    sum { $0.family == family }
  }

  /// All rules' findings and labels together: their ratios are the micro averages.
  package var all: Tally { sum { _ in true } }

  /// The mean of the families' F1, as reports round them; nil where no family has one.
  package var macroF1: Double? {
    let thousandths = Rule.families.compactMap { tally(ofFamily: $0).f1 }.map { ($0 * 1000).rounded(.toNearestOrEven) }
    return thousandths.isEmpty ? nil : thousandths.reduce(0, +) / 1000 / Double(thousandths.count)
  }

  /// The part of the clean posts in which something was found.
  package var falseAlarmRate: Double? {
    cleanPosts == 0 ? nil : Double(cleanPostsWithFalseAlarm) / Double(cleanPosts)
  }

  private func sum(of isWanted: (Rule) -> Bool) -> Tally {
    var sum = Tally()
    for rule in Rule.allCases where isWanted(rule) { sum += self[rule] }
    return sum
  }
}
