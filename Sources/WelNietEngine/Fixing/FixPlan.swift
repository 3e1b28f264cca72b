/// Fixes that can be applied together.
public struct FixPlan: Sendable {
  /// Those that go together; of two that are in each other's way, the first.
  public private(set) var fixes: [Fix] = []
  /// All their edits, in order, without overlaps, each once.
  public private(set) var edits: [Edit] = []

  /// Puts together as many fixes as go together.
  ///
  /// - Parameter fixes: For one draft, the one that matters most first.
  public init(_ fixes: [Fix]) {
    for fix in fixes { add(fix) }
  }

  /// An edit within a stretch that another one takes away is not needed any more; nor is one that is there already.
  private mutating func add(_ fix: Fix) {
    var added: [Edit] = []
    for edit in fix.edits {
      var isNeeded = true
      var index = firstEnding(from: edit.range.lowerBound)
      while index < edits.count, edits[index].range.lowerBound <= edit.range.upperBound {
        let other = edits[index]
        index += 1
        guard FixPlan.touch(edit, other) else { continue }
        let isInside =
          other.range.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= other.range.upperBound
        guard edit == other || isInside && other.replacement.isEmpty && !other.range.isEmpty else { return }
        isNeeded = false
      }
      if isNeeded { added.append(edit) }
    }
    fixes.append(fix)
    for edit in added { insert(edit) }
  }

  /// The first edit that ends at an offset or behind it: edits are in order and don't overlap.
  private func firstEnding(from offset: Int) -> Int {
    first { $0.range.upperBound < offset }
  }

  private mutating func insert(_ edit: Edit) {
    edits.insert(edit, at: first { !Edit.precedes(edit, $0) })
  }

  /// The first edit of which something doesn't hold that holds of all before it and of none behind it.
  private func first(isBefore: (Edit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether two edits cannot both be applied without knowing of each other.
  private static func touch(_ left: Edit, _ right: Edit) -> Bool {
    left.range == right.range || left.range.overlaps(right.range)
      || left.range.isEmpty && right.range.lowerBound < left.range.lowerBound
        && left.range.lowerBound < right.range.upperBound
      || right.range.isEmpty && left.range.lowerBound < right.range.lowerBound
        && right.range.lowerBound < left.range.upperBound
  }
}
