import WelNietEngine

/// Which of a draft's text was added or changed.
package enum ChangedLines: Sendable, Equatable {
  case all
  /// 1-based numbers of lines as git counts them: each ends with a line feed.
  case lines([Range<Int>])

  /// What was changed by both; nil where nothing was.
  func intersection(_ other: ChangedLines) -> ChangedLines? {
    guard case .lines(let own) = self else { return other }
    guard case .lines(let others) = other else { return self }
    let both = own.flatMap { range in others.map { range.clamped(to: $0) } }.filter { !$0.isEmpty }
    return both.isEmpty ? nil : .lines(both)
  }

  /// The findings that touch changed text, and those about the whole draft.
  package func findings(_ findings: [Finding], in source: Source) -> [Finding] {
    guard case .lines(let lines) = self, findings.contains(where: { $0.range != nil }) else { return findings }
    let ranges = ChangedLines.ranges(of: lines, in: source.bytes)
    return findings.filter { finding in
      guard let range = finding.range else { return true }
      return ranges.contains { $0.overlaps(range) || (range.isEmpty && $0.contains(range.lowerBound)) }
    }
  }

  /// Byte offsets of lines that end with a line feed; a `Source` also ends lines with a carriage return.
  private static func ranges(of lines: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    let start: (Int) -> Int = { $0 - 1 < starts.count ? starts[max($0 - 1, 0)] : bytes.count }
    return lines.filter { !$0.isEmpty }.map { start($0.lowerBound)..<start($0.upperBound) }
  }
}
