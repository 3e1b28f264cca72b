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

  /// - Parameter edits: In order, without overlaps.
  init(_ edits: [Edit]) {
    self.edits = edits
  }

  /// A range after the edits; what replaces a part of it belongs to it.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound, isEnd: false)
    return start..<max(start, offset(range.upperBound, isEnd: true))
  }

  private func offset(_ offset: Int, isEnd: Bool) -> Int {
    var shift = 0
    for edit in edits {
      if edit.range.upperBound < offset || edit.range.upperBound == offset && (!edit.range.isEmpty || !isEnd) {
        shift += edit.replacement.count - edit.range.count
      } else if edit.range.lowerBound < offset {
        return edit.range.lowerBound + shift + (isEnd ? edit.replacement.count : 0)
      } else {
        break
      }
    }
    return offset + shift
  }
}
