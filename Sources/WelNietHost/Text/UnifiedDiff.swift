/// The difference between two versions of a file as `diff -u` and git write it, for `patch` and `git apply`.
package struct UnifiedDiff {
  /// What a line of a difference says.
  package enum Kind: Sendable { case header, place, context, removed, added }

  /// Lines of the old and new version around a change.
  private static let context = 3
  /// Beyond so many changed lines the middle is written as replaced, which is right if not short.
  private static let mostSteps = 1000

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let name: [UInt8]

  /// - Parameter path: The file's name, as `--- a/…` and `+++ b/…` shall have it.
  package init(from old: [UInt8], to new: [UInt8], path: Path) {
    self.old = UnifiedDiff.lines(of: old)
    self.new = UnifiedDiff.lines(of: new)
    name = path.bytes
  }

  /// Lines with their line feeds.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// The lines of the difference, each with its line feed; none where the versions are the same.
  package func lines() -> [(kind: Kind, bytes: [UInt8])] {
    let changes = self.changes()
    if changes.isEmpty { return [] }
    var result: [(Kind, [UInt8])] = [
      (.header, Array("--- ".utf8) + quoted("a")), (.header, Array("+++ ".utf8) + quoted("b")),
    ]
    var index = 0
    while index < changes.count {
      var end = index + 1
      while end < changes.count,
        changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * UnifiedDiff.context
      {
        end += 1
      }
      addHunk(Array(changes[index..<end]), to: &result)
      index = end
    }
    return result
  }

  /// A stretch of lines that others take the place of; either may be empty.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private func addHunk(_ changes: [Change], to result: inout [(Kind, [UInt8])]) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(UnifiedDiff.context, first.old.lowerBound)
    let after = min(UnifiedDiff.context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
    let newRange = first.new.lowerBound - before..<last.new.upperBound + after
    let place = "@@ -\(UnifiedDiff.span(oldRange)) +\(UnifiedDiff.span(newRange)) @@\n"
    result.append((.place, Array(place.utf8)))
    var next = oldRange.lowerBound
    for change in changes {
      add(old[next..<change.old.lowerBound], .context, to: &result)
      add(old[change.old], .removed, to: &result)
      add(new[change.new], .added, to: &result)
      next = change.old.upperBound
    }
    add(old[next..<oldRange.upperBound], .context, to: &result)
  }

  private func add(_ lines: ArraySlice<ArraySlice<UInt8>>, _ kind: Kind, to result: inout [(Kind, [UInt8])]) {
    let mark = kind == .removed ? UInt8(ascii: "-") : kind == .added ? UInt8(ascii: "+") : 0x20
    for line in lines {
      let isWhole = line.last == UInt8(ascii: "\n")
      result.append((kind, [mark] + line + (isWhole ? [] : [UInt8(ascii: "\n")])))
      if !isWhole { result.append((.place, Array("\\ No newline at end of file\n".utf8))) }
    }
  }

  /// `3,2`: the first line, and how many; for none the line before.
  private static func span(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  /// A name as git quotes it, where it has characters that need that; a tab ends one with spaces.
  private func quoted(_ prefix: String) -> [UInt8] {
    let whole = Array(prefix.utf8) + (name.first == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name
    let isPlain = whole.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isPlain { return whole + (whole.contains(0x20) ? [0x09, 0x0A] : [0x0A]) }
    var result = [UInt8(ascii: "\"")]
    for byte in whole {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7F...:
        result += [UInt8(ascii: "\\"), 0x30 + byte >> 6, 0x30 + byte >> 3 & 7, 0x30 + byte & 7]
      default: result.append(byte)
      }
    }
    return result + [UInt8(ascii: "\""), 0x0A]
  }
}

extension UnifiedDiff {
  /// The shortest way from one version to the other (E. Myers, An O(ND) difference algorithm, 1986).
  private func changes() -> [Change] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    if start == oldEnd, start == newEnd { return [] }
    let whole = Change(old: start..<oldEnd, new: start..<newEnd)
    if whole.old.isEmpty || whole.new.isEmpty { return [whole] }
    guard let trace = trace(whole) else { return [whole] }
    return path(trace, whole)
  }

  /// For each number of steps, how far each diagonal was reached; nil where that took too many.
  private func trace(_ whole: Change) -> [[Int]]? {
    let (rows, columns) = (whole.old.count, whole.new.count)
    let most = min(rows + columns, UnifiedDiff.mostSteps)
    var reach = [Int](repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    for steps in 0...most {
      trace.append(Array(reach[(most + 1 - steps)...(most + 1 + steps)]))
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let index = most + 1 + diagonal
        var x =
          diagonal == -steps || diagonal != steps && reach[index - 1] < reach[index + 1]
          ? reach[index + 1] : reach[index - 1] + 1
        while x < rows, x - diagonal < columns, x - diagonal >= 0,
          old[whole.old.lowerBound + x] == new[whole.new.lowerBound + x - diagonal]
        {
          x += 1
        }
        reach[index] = x
        if x >= rows, x - diagonal >= columns { return trace }
      }
    }
    return nil
  }

  /// Walks a trace back and joins its steps to changes.
  private func path(_ trace: [[Int]], _ whole: Change) -> [Change] {
    var changes: [Change] = []
    var x = whole.old.count
    var y = whole.new.count
    for steps in stride(from: trace.count - 1, to: 0, by: -1) {
      // What was reached before this step; index `steps` is the diagonal 0.
      let reach = trace[steps]
      func reached(_ diagonal: Int) -> Int { abs(diagonal) < steps ? reach[steps + diagonal] : -1 }
      let diagonal = x - y
      let isInsertion = diagonal == -steps || diagonal != steps && reached(diagonal - 1) < reached(diagonal + 1)
      let previous = isInsertion ? diagonal + 1 : diagonal - 1
      let (oldX, oldY) = (reached(previous), reached(previous) - previous)
      let from = (isInsertion ? oldX : oldX + 1, isInsertion ? oldY + 1 : oldY)
      let change = Change(
        old: whole.old.lowerBound + oldX..<whole.old.lowerBound + from.0,
        new: whole.new.lowerBound + oldY..<whole.new.lowerBound + from.1)
      if let next = changes.last, next.old.lowerBound == change.old.upperBound,
        next.new.lowerBound == change.new.upperBound
      {
        changes[changes.count - 1] = Change(
          old: change.old.lowerBound..<next.old.upperBound, new: change.new.lowerBound..<next.new.upperBound)
      } else {
        changes.append(change)
      }
      (x, y) = (oldX, oldY)
    }
    return changes.reversed()
  }
}
