import WelNietEngine
import WelNietHost

/// The figures of an evaluation as JSON, a rule a line so that a change shows where it is.
enum EvaluationJSON {
  static func bytes(of evaluation: Evaluation) -> [UInt8] {
    let rules = Rule.allCases.filter { !evaluation[$0].isEmpty }.map { ($0.id, evaluation[$0]) }
    let families = Rule.families.map { ($0, evaluation.tally(ofFamily: $0)) }.filter { !$0.1.isEmpty }
    var text = "{\n"
    text += "\"posts\":\(evaluation.posts),\n"
    text += "\"rules\":{\n" + lines(rules.sorted { $0.0 < $1.0 }) + "\n},\n"
    text += "\"families\":{\n" + lines(families.sorted { $0.0 < $1.0 }) + "\n},\n"
    text += "\"all\":\(object(evaluation.all)),\n"
    text += "\"macro_f1_families\":\(number(evaluation.macroF1)),\n"
    text += "\"clean_posts\":\(evaluation.cleanPosts),\n"
    text += "\"clean_posts_with_a_false_alarm\":\(evaluation.cleanPostsWithFalseAlarm)\n}\n"
    return Array(text.utf8)
  }

  // Names are ids, in which nothing needs escaping.
  private static func lines(_ tallies: [(String, Tally)]) -> String {
    tallies.map { "\"\($0.0)\":\(object($0.1))" }.joined(separator: ",\n")
  }

  private static func object(_ tally: Tally) -> String {
    "{\"labels\":\(tally.labels),\"tp\":\(tally.right),\"fp\":\(tally.falseAlarms),\"fn\":\(tally.misses),"
      + "\"precision\":\(number(tally.precision)),\"recall\":\(number(tally.recall)),\"f1\":\(number(tally.f1))}"
  }

  private static func number(_ ratio: Double?) -> String {
    ratio.map { Ratio.text($0, digits: 3, point: ".") } ?? "null"
  }
}
