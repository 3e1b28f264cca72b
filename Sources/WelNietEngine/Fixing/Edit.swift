/// A replacement of a stretch of a draft.
public struct Edit: Sendable, Equatable {
  /// Byte offsets in the draft before any edit; empty for an insertion.
  public var range: Range<Int>
  /// UTF-8 that comes in its place; empty for a deletion.
  public var replacement: [UInt8]

  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  init(_ range: Range<Int>, _ replacement: String) {
    self.init(range: range, replacement: Array(replacement.utf8))
  }
}

extension Edit {
  /// The bytes with edits applied that are in order and do not overlap.
  public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var next = 0
    for edit in edits {
      result += bytes[next..<edit.range.lowerBound]
      result += edit.replacement
      next = edit.range.upperBound
    }
    return result + bytes[next...]
  }

  /// In the order in which edits are applied: an insertion comes before what is replaced at its place.
  static func precedes(_ left: Edit, _ right: Edit) -> Bool {
    (left.range.lowerBound, left.range.upperBound) < (right.range.lowerBound, right.range.upperBound)
  }
}

/// Tells where places of a draft are after edits.
struct EditMap {
  private let edits: [Edit]
  /// For each edit and for the end, by how much those before it make the draft longer.
  private var shifts: [Int] = [0]

  /// - Parameter edits: In order, without overlaps.
  init(_ edits: [Edit]) {
    self.edits = edits
    var shift = 0
    for edit in edits {
      shift += edit.replacement.count - edit.range.count
      shifts.append(shift)
    }
  }

  /// A range after the edits; what replaces a part of it belongs to it.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound, isEnd: false)
    return start..<max(start, offset(range.upperBound, isEnd: true))
  }

  private func offset(_ offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(edits[middle], offset, isEnd) { low = middle + 1 } else { high = middle }
    }
    guard low < edits.count, edits[low].range.lowerBound < offset else { return offset + shifts[low] }
    return edits[low].range.lowerBound + shifts[low] + (isEnd ? edits[low].replacement.count : 0)
  }

  /// Whether an edit is done with before an offset.
  private func isBefore(_ edit: Edit, _ offset: Int, _ isEnd: Bool) -> Bool {
    edit.range.upperBound < offset || edit.range.upperBound == offset && (!edit.range.isEmpty || !isEnd)
  }
}
