/// Ranges of which one is to be found that overlaps another, however many there are.
struct RangeIndex {
  /// In order of their starts; none is empty.
  private let ranges: [Range<Int>]
  /// For each range, the furthest end of those up to it.
  private var furthest: [Int] = []

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var end = Int.min
    for range in self.ranges {
      end = max(end, range.upperBound)
      furthest.append(end)
    }
  }

  /// Whether a range overlaps one of them; an empty range overlaps none.
  func overlaps(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && furthest[low - 1] > range.lowerBound
  }
}

/// Findings of which one is to be found that is the same as another, wherever its edges are by now.
struct FindingIndex {
  private var ranges: [Rule: RangeIndex] = [:]
  /// Rules with a finding about the whole draft.
  private var whole: Set<Rule> = []

  init(_ findings: [(rule: Rule, range: Range<Int>?)]) {
    var places: [Rule: [Range<Int>]] = [:]
    for finding in findings {
      if let range = finding.range {
        places[finding.rule, default: []].append(range)
      } else {
        whole.insert(finding.rule)
      }
    }
    ranges = places.mapValues { RangeIndex($0) }
  }

  /// Whether one of them is of a finding's rule and overlaps it, or is about the whole draft as it is.
  func holds(_ finding: Finding) -> Bool {
    guard let range = finding.range else { return whole.contains(finding.rule) }
    return ranges[finding.rule]?.overlaps(range) ?? false
  }
}
