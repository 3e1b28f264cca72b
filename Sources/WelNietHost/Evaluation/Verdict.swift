import WelNietEngine

/// How the findings in one post compare with its labels.
///
/// A finding meets a label of its rule where their ranges overlap; whole-post findings meet by rule alone. Each label
/// and each finding is used once. A finding that overlaps an optional label of its rule, a label that is used already,
/// or a label of its family is neither right nor wrong.
package struct Verdict: Sendable, Equatable {
  /// What a finding says, as far as it is compared.
  package struct Prediction: Sendable, Equatable {
    package var rule: Rule
    package var range: Range<Int>?

    package init(_ rule: Rule, at range: Range<Int>?) {
      self.rule = rule
      self.range = range
    }

    package init(_ finding: Finding) {
      self.init(finding.rule, at: finding.range)
    }
  }

  /// The rules of the labels that were met.
  package private(set) var right: [Rule] = []
  package private(set) var falseAlarms: [Prediction] = []
  package private(set) var misses: [LabelledPost.Label] = []
  package let isClean: Bool

  /// - Parameter wantedRules: the rules whose labels count; all of them where it is empty.
  package init(_ predictions: [Prediction], for labels: [LabelledPost.Label], counting wantedRules: Set<Rule> = []) {
    let counts = labels.map { !$0.isOptional && (wantedRules.isEmpty || wantedRules.contains($0.rule)) }
    isClean = !counts.contains(true)
    var isUsed = Array(repeating: false, count: labels.count)
    var spare: [Prediction] = []
    for prediction in predictions {
      let hit = labels.indices.first { index in
        counts[index] && !isUsed[index] && Verdict.meet(prediction, labels[index])
      }
      guard let hit else {
        spare.append(prediction)
        continue
      }
      isUsed[hit] = true
      right.append(prediction.rule)
    }
    falseAlarms = spare.filter { prediction in
      !labels.contains { Verdict.meet(prediction, $0) || Verdict.areSiblings(prediction, $0) }
    }
    misses = labels.indices.filter { counts[$0] && !isUsed[$0] }.map { labels[$0] }
  }

  private static func meet(_ prediction: Prediction, _ label: LabelledPost.Label) -> Bool {
    guard prediction.rule == label.rule else { return false }
    return label.rule.concernsWholeDocument || overlap(prediction.range, label.range)
  }

  private static func areSiblings(_ prediction: Prediction, _ label: LabelledPost.Label) -> Bool {
    prediction.rule.family == label.rule.family && overlap(prediction.range, label.range)
  }

  /// The whole post overlaps nothing but the whole post.
  private static func overlap(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.overlaps(right)
  }
}
