/// Finds the words by which a text says what a number is: before it, right after it, or at the head of its table
/// row or column.
package struct Announcement: Sendable {
  let words: WordSet
  /// What the announced numbers are; the second of a list is announced by the first.
  private let kind: Entity.Kind?

  package init(_ words: WordSet, of kind: Entity.Kind? = nil) {
    self.words = words
    self.kind = kind
  }

  /// Whether the words stand within `reach` tokens before a number, right after it, or at the head of its cell.
  func covers(_ number: Range<Int>, in analysis: Analysis, reach: Int = 6) -> Bool {
    isBefore(number.lowerBound, in: analysis, reach: reach) || isAfter(number.upperBound, in: analysis)
      || isInTable(number.lowerBound, in: analysis) || isLabel(of: number.lowerBound, in: analysis)
  }

  func isBefore(_ number: Int, in analysis: Analysis, reach: Int = 6) -> Bool {
    var token = number - 1
    while token >= 0, token >= number - reach, analysis.sameBlock(token, number) {
      if words.begins(at: token, in: analysis) { return true }
      // Another long number has taken the announcement for itself, unless it is one of a list.
      if analysis.tokens[token].kind == .number, analysis.tokens[token].keyRange.count >= 5 {
        return kind.map { analysis.chart.has($0.symbol, at: token) } ?? false
      }
      token -= 1
    }
    return false
  }

  private func isAfter(_ end: Int, in analysis: Analysis) -> Bool {
    guard end > 0, end < analysis.tokens.count else { return false }
    return words.begins(in: analysis.after(end, 4), of: analysis)
  }

  /// Whether the block above a number's is a short label for it (a term and its definition, a line and its value), or
  /// the one above its list is.
  private func isLabel(of number: Int, in analysis: Analysis) -> Bool {
    let blocks = analysis.prose.blocks
    let index = analysis.sentence(of: number).block
    var above = index - 1
    if blocks[index].role == .listItem {
      above = Int(analysis.runStarts[index]) - 1
    } else if number - analysis.tokens(in: blocks[index].range).lowerBound > 1 {
      return false
    }
    guard above >= 0, blocks[index].role != .tableCell else { return false }
    let label = analysis.tokens(in: blocks[above].range)
    let isInList = blocks[index].role == .listItem && above < index - 1 || label.count <= 6
    return isInList && words.begins(in: label.suffix(8), of: analysis)
  }

  func isInTable(_ number: Int, in analysis: Analysis) -> Bool {
    let blocks = analysis.prose.blocks
    let index = analysis.sentence(of: number).block
    let cell = blocks[index]
    guard cell.role == .tableCell else { return false }
    let start = Int(analysis.runStarts[index])
    func announces(_ other: Int) -> Bool {
      words.begins(in: analysis.tokens(in: blocks[other].range), of: analysis)
    }
    var head = start
    while head < index, blocks[head].row == 0 {
      if blocks[head].column == cell.column, announces(head) { return true }
      head += 1
    }
    var beside = index - 1
    while beside >= start, blocks[beside].row == cell.row {
      if blocks[beside].column == cell.column - 1, announces(beside) { return true }
      beside -= 1
    }
    return false
  }
}

extension Analysis {
  /// The tokens that begin in a range of the prose.
  func tokens(in range: Range<Int>) -> Range<Int> {
    let lower = firstToken(from: range.lowerBound)
    return lower..<max(lower, firstToken(from: range.upperBound))
  }

  /// The first token that begins at or after a prose offset.
  func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
