/// Guesses what somebody meant to write, for error messages.
public enum NearestWord {
  /// The word among `candidates` that is most like `word`, the first of equals; nil where none is like it.
  ///
  /// Like it is: one with `word` for a part (`name` in `personal-data/name`, `wolfert` in `wolfert-tweetalig`);
  /// else one that differs by at most a third of the letters added, left out, changed or swapped; else one that
  /// begins with `word`. Capitals don't matter.
  public static func suggestion(for word: String, among candidates: [String]) -> String? {
    let wanted = lowered(word)
    guard !wanted.isEmpty else { return nil }
    var best: String?
    var bestDistance = max(1, wanted.count / 3) + 1
    var longer: String?
    for candidate in candidates {
      let other = lowered(candidate)
      if other.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") })
        .contains(where: { $0.elementsEqual(wanted) })
      {
        return candidate
      }
      if longer == nil, wanted.count >= 3, other.starts(with: wanted) { longer = candidate }
      guard abs(other.count - wanted.count) < bestDistance else { continue }
      let distance = distance(wanted, other)
      if distance < bestDistance {
        best = candidate
        bestDistance = distance
      }
    }
    return best ?? longer
  }

  private static func lowered(_ word: String) -> [UInt8] {
    word.utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
  }

  /// The number of bytes added, left out, changed or swapped with the next (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(row[j] + 1, previous[j + 1] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        row.append(cost)
      }
      beforePrevious = previous
      previous = row
    }
    return previous[right.count]
  }
}
