/// Replaces prose in the source and leaves the markup in and around it as it is.
struct SourceCutter {
  private let source: Source
  private let prose: Prose
  private let markup: Markup

  init(_ analysis: Analysis) {
    source = analysis.source
    prose = analysis.prose
    markup = analysis.context.markup
  }

  /// The edits that put a text in the place of a range of prose.
  func replacing(_ range: Range<Int>, by text: String) -> [Edit] {
    let pieces = prose.visibleSource(of: range).filter { !isLineEnd($0) }
    guard let first = pieces.first else { return [] }
    var edits = [Edit(first, escaped(text, before: pieces.count == 1 ? first.upperBound : nil))]
    for piece in pieces.dropFirst() { edits.append(Edit(piece, "")) }
    return edits
  }

  /// A line's end is left where it is, as the marks of a quote or list may follow it.
  private func isLineEnd(_ piece: Range<Int>) -> Bool {
    piece.contains { source.bytes[$0] == UInt8(ascii: "\n") || source.bytes[$0] == UInt8(ascii: "\r") }
      && piece.allSatisfy { source.bytes[$0].isASCIISpace }
  }

  /// In Markdown, brackets that would become a link with what follows get backslashes.
  private func escaped(_ text: String, before next: Int?) -> String {
    guard markup == .markdown, text.utf8.first == UInt8(ascii: "["), let next, next < source.bytes.count else {
      return text
    }
    switch source.bytes[next] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"): return "\\" + text.dropLast() + "\\]"
    default: return text
    }
  }
}

extension Prose {
  /// The stretches of source that a range of prose stands for, markup between them left out; those that touch are one.
  func visibleSource(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var index = firstRun(endingBehind: range.lowerBound)
    while index < runs.count, runs[index].proseStart < range.upperBound {
      let run = runs[index]
      index += 1
      let part = range.clamped(to: run.proseStart..<run.proseStart + run.proseLength)
      guard run.sourceLength > 0 else { continue }
      var piece = run.sourceStart..<run.sourceStart + run.sourceLength
      if run.proseLength == run.sourceLength {
        let start = run.sourceStart + part.lowerBound - run.proseStart
        piece = start..<start + part.count
      }
      if let last = pieces.last, last.upperBound == piece.lowerBound {
        pieces[pieces.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }
  private func firstRun(endingBehind offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].proseStart + runs[middle].proseLength <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
