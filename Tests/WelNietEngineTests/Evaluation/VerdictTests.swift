import Testing
import WelNietEngine
import WelNietHost

/// How findings are compared with labels.
@Suite("Verdicts")
struct VerdictTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var labels: [LabelledPost.Label]
    var predictions: [Verdict.Prediction]
    var right: [Rule] = []
    var falseAlarms: [Rule] = []
    var misses: [Rule] = []
    var isClean = false
  }

  static let cases = [
    Case(
      testDescription: "a shared byte is enough",
      labels: [.init(.abuseInsult, at: 4..<9)], predictions: [.init(.abuseInsult, at: 0..<5)],
      right: [.abuseInsult]),
    Case(
      testDescription: "beside each other is no overlap",
      labels: [.init(.abuseInsult, at: 4..<9)], predictions: [.init(.abuseInsult, at: 0..<4)],
      falseAlarms: [.abuseInsult], misses: [.abuseInsult]),
    Case(
      testDescription: "one finding meets one label",
      labels: [.init(.personalDataName, at: 0..<3), .init(.personalDataName, at: 4..<8)],
      predictions: [.init(.personalDataName, at: 0..<8)],
      right: [.personalDataName], misses: [.personalDataName]),
    Case(
      testDescription: "a second finding on a label is no false alarm",
      labels: [.init(.personalDataName, at: 0..<9)],
      predictions: [.init(.personalDataName, at: 0..<3), .init(.personalDataName, at: 4..<9)],
      right: [.personalDataName]),
    Case(
      testDescription: "optional is neither right nor wrong",
      labels: [.init(.quotesPerson, at: 2..<6, isOptional: true)], predictions: [.init(.quotesPerson, at: 2..<6)],
      isClean: true),
    Case(
      testDescription: "a sibling on the same words is excused",
      labels: [.init(.abuseDiscrimination, at: 2..<6)], predictions: [.init(.abuseInsult, at: 3..<6)],
      misses: [.abuseDiscrimination]),
    Case(
      testDescription: "another family is not",
      labels: [.init(.abuseDiscrimination, at: 2..<6)], predictions: [.init(.reputationNegative, at: 3..<6)],
      falseAlarms: [.reputationNegative], misses: [.abuseDiscrimination]),
    Case(
      testDescription: "whole posts meet by rule, and excuse their sibling",
      labels: [.init(.disclaimerMissing, at: nil)],
      predictions: [.init(.disclaimerMissing, at: nil), .init(.disclaimerAffiliation, at: nil)],
      right: [.disclaimerMissing]),
    Case(
      testDescription: "a whole post does not excuse words in it",
      labels: [.init(.disclaimerMissing, at: nil)], predictions: [.init(.disclaimerIncomplete, at: 0..<5)],
      falseAlarms: [.disclaimerIncomplete], misses: [.disclaimerMissing]),
    Case(
      testDescription: "nothing wanted",
      labels: [], predictions: [.init(.disclaimerMissing, at: nil)],
      falseAlarms: [.disclaimerMissing], isClean: true),
  ]

  @Test("Each case", arguments: cases)
  func verdict(_ test: Case) {
    let verdict = Verdict(test.predictions, for: test.labels)
    #expect(verdict.right == test.right)
    #expect(verdict.falseAlarms.map(\.rule) == test.falseAlarms)
    #expect(verdict.misses.map(\.rule) == test.misses)
    #expect(verdict.isClean == test.isClean)
  }

  @Test("The figures of all cases, by hand")
  func figures() {
    var evaluation = Evaluation()
    for test in VerdictTests.cases { evaluation.add(Verdict(test.predictions, for: test.labels)) }
    #expect(evaluation.posts == 10)
    #expect(evaluation.cleanPosts == 2)
    #expect(evaluation.cleanPostsWithFalseAlarm == 1)
    #expect(evaluation.falseAlarmRate == 0.5)
    #expect(evaluation[.abuseInsult] == Tally(right: 1, falseAlarms: 1, misses: 1))
    #expect(evaluation[.abuseInsult].f1 == 0.5)
    #expect(evaluation[.personalDataName] == Tally(right: 2, falseAlarms: 0, misses: 1))
    #expect(evaluation[.personalDataName].precision == 1)
    #expect(evaluation[.personalDataName].f1 == 0.8)
    #expect(evaluation[.quotesPerson].isEmpty)
    #expect(evaluation[.quotesPerson].precision == nil)
    #expect(evaluation.tally(ofFamily: "abuse") == Tally(right: 1, falseAlarms: 1, misses: 3))
    #expect(evaluation.tally(ofFamily: "disclaimer") == Tally(right: 1, falseAlarms: 2, misses: 1))
    #expect(evaluation.all == Tally(right: 4, falseAlarms: 4, misses: 5))
    // disclaimer 0.4, abuse 0.333, personal-data 0.8, reputation 0; the others have no figures.
    #expect(abs((evaluation.macroF1 ?? 0) - (0.4 + 0.333 + 0.8 + 0) / 4) < 1e-9)
  }

  @Test("Only the labels of wanted rules count, but all excuse")
  func wantedRules() {
    let labels: [LabelledPost.Label] = [.init(.abuseDiscrimination, at: 2..<6), .init(.personalDataName, at: 8..<9)]
    let verdict = Verdict([.init(.abuseInsult, at: 2..<6)], for: labels, counting: [.abuseInsult])
    #expect(verdict.falseAlarms.isEmpty && verdict.misses.isEmpty && verdict.isClean)
  }
}
