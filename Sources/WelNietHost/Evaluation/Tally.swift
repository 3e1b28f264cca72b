/// How often a rule was right, wrong and silent, and what follows from that.
package struct Tally: Sendable, Equatable {
  package var right = 0
  package var falseAlarms = 0
  package var misses = 0

  package init(right: Int = 0, falseAlarms: Int = 0, misses: Int = 0) {
    self.right = right
    self.falseAlarms = falseAlarms
    self.misses = misses
  }

  /// The labels that ought to be met.
  package var labels: Int { right + misses }
  package var isEmpty: Bool { right + falseAlarms + misses == 0 }

  /// How many of the findings are right; nil without findings.
  package var precision: Double? { Tally.ratio(right, right + falseAlarms) }
  /// How many of the labels are met; nil without labels.
  package var recall: Double? { Tally.ratio(right, labels) }
  /// The harmonic mean of both; nil where there is neither a label nor a false alarm.
  package var f1: Double? { Tally.ratio(2 * right, 2 * right + falseAlarms + misses) }

  package static func += (left: inout Tally, right: Tally) {
    left.right += right.right
    left.falseAlarms += right.falseAlarms
    left.misses += right.misses
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
