/// Where which rules are suppressed: computed once from the directives, then asked by rule and place.
struct SuppressionMap {
  /// A stretch of the source in which a rule is suppressed.
  private struct Stretch {
    var start: Int
    var end: Int
    /// Index of the selector that does it.
    var owner: Int
  }

  /// The stretches of one rule, each list in order and without overlaps.
  private struct Coverage {
    var lines: [Stretch] = []
    var ranges: [Stretch] = []
    /// The selector that covers the whole draft; -1 for none.
    var file = -1
  }

  /// By the rules' raw values; empty where nothing is suppressed.
  private var coverage: [Coverage] = []

  /// - Parameters:
  ///   - directives: In source order; their selectors are numbered through.
  ///   - comments: All comments of the draft, in source order.
  init(_ directives: [SuppressionDirective], comments: [Prose.Comment], in source: Source) {
    guard !directives.isEmpty else { return }
    coverage = Rule.allCases.map { _ in Coverage() }
    var lines = NextLine(comments, in: source)
    var owner = 0
    for directive in directives {
      if directive.kind == .enable {
        end(directive)
      } else {
        for selector in directive.selectors {
          begin(directive, selector, owner: owner, lines: &lines, source)
          owner += 1
        }
      }
    }
  }

  private mutating func begin(
    _ directive: SuppressionDirective, _ selector: SuppressionDirective.Selector, owner: Int, lines: inout NextLine,
    _ source: Source
  ) {
    let stretch: Stretch
    switch directive.kind {
    case .line:
      let last = source.lineIndex(at: directive.comment.upperBound - 1)
      stretch = Stretch(
        start: source.lineStarts[source.lineIndex(at: directive.comment.lowerBound)],
        end: source.lineStart(after: last), owner: owner)
    case .nextLine:
      let line = lines.line(after: directive.comment)
      stretch = Stretch(start: source.lineStarts[line], end: source.lineStart(after: line), owner: owner)
    case .range, .file, .enable:
      stretch = Stretch(start: directive.comment.upperBound, end: Int.max, owner: owner)
    }
    for rule in selector.rules.rules {
      let index = Int(rule.rawValue)
      switch directive.kind {
      case .line, .nextLine: coverage[index].lines.append(stretch)
      case .range:
        endRange(of: index, at: directive.comment.upperBound)
        coverage[index].ranges.append(stretch)
      case .file:
        if coverage[index].file < 0 { coverage[index].file = owner }
      case .enable: break
      }
    }
  }

  private mutating func end(_ directive: SuppressionDirective) {
    let rules = directive.selectors.isEmpty ? Rule.allCases : directive.selectors.flatMap { $0.rules.rules }
    for rule in rules { endRange(of: Int(rule.rawValue), at: directive.comment.lowerBound) }
  }

  private mutating func endRange(of rule: Int, at offset: Int) {
    guard let last = coverage[rule].ranges.last, last.end == Int.max else { return }
    coverage[rule].ranges[coverage[rule].ranges.count - 1].end = offset
  }

  /// The selector that suppresses a finding; nil where none does.
  ///
  /// A finding belongs to the line in which it begins. One about the whole draft is suppressed for the whole draft or,
  /// because somebody meant it so, by any range.
  func owner(of finding: Finding) -> Int? {
    guard !coverage.isEmpty else { return nil }
    let coverage = coverage[Int(finding.rule.rawValue)]
    let file = coverage.file < 0 ? nil : coverage.file
    guard let offset = finding.range?.lowerBound else { return file ?? coverage.ranges.first?.owner }
    return SuppressionMap.owner(at: offset, in: coverage.lines)
      ?? SuppressionMap.owner(at: offset, in: coverage.ranges) ?? file
  }

  private static func owner(at offset: Int, in stretches: [Stretch]) -> Int? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < stretches[low - 1].end else { return nil }
    return stretches[low - 1].owner
  }
}

/// Finds the line that a directive for the next line is about: the next one that shows something.
private struct NextLine {
  private let source: Source
  private let comments: [Prose.Comment]
  /// The first comment that ends after the line in hand begins.
  private var comment = 0

  init(_ comments: [Prose.Comment], in source: Source) {
    self.comments = comments
    self.source = source
  }

  /// The 0-based line; the last one where nothing more follows.
  mutating func line(after directive: Range<Int>) -> Int {
    var line = source.lineIndex(at: directive.upperBound - 1) + 1
    while line < source.lineStarts.count, !showsSomething(line) { line += 1 }
    return min(line, source.lineStarts.count - 1)
  }

  /// Whether a line has text besides comments.
  private mutating func showsSomething(_ line: Int) -> Bool {
    var offset = source.lineStarts[line]
    let end = source.lineRange(line).upperBound
    while comment < comments.count, comments[comment].source.upperBound <= offset { comment += 1 }
    var next = comment
    while offset < end {
      if next < comments.count, comments[next].source.contains(offset) {
        offset = comments[next].source.upperBound
        next += 1
      } else if source.bytes[offset].isASCIISpace {
        offset += 1
      } else {
        return true
      }
    }
    return false
  }
}

extension Source {
  /// Where the line after a 0-based line begins; the draft's end after the last.
  func lineStart(after line: Int) -> Int {
    line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count + 1
  }
}
