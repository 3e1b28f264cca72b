/// Finds dialogues: lines that begin with a dash, and lines of a chat (`Noor: ja hoor`).
struct DialogueLines {
  private let analysis: Analysis
  private let words: QuotationWords

  /// Tokens of each run of lines.
  static func find(in analysis: Analysis, _ words: QuotationWords) -> [Range<Int>] {
    let lines = DialogueLines(analysis: analysis, words: words)
    return lines.runs(of: lines.isDashed) + lines.runs(of: lines.isChat).filter(lines.hasTurns)
  }

  /// Runs of two or more lines of a block that all are of a kind.
  private func runs(of isKind: (Range<Int>) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var run: (tokens: Range<Int>, lines: Int, block: Int)?
    func close() {
      if let run, run.lines >= 2 { runs.append(run.tokens) }
      run = nil
    }
    var start = 0
    while start < analysis.tokens.count {
      let block = analysis.sentence(of: start).block
      var end = start + 1
      while end < analysis.tokens.count, !analysis.tokens[end].flags.contains(.lineStart),
        analysis.sentence(of: end).block == block
      {
        end += 1
      }
      if let current = run, current.block != block { close() }
      if isKind(start..<end) {
        run = (tokens: (run?.tokens.lowerBound ?? start)..<end, lines: (run?.lines ?? 0) + 1, block: block)
      } else {
        close()
      }
      start = end
    }
    close()
    return runs
  }

  /// `– Meneer, hoeveel verdient u?`
  private func isDashed(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, let first = line.first, analysis.tokens[first].kind != .word else { return false }
    switch UTF8Reader.scalar(in: analysis.prose.text, at: Int(analysis.tokens[first].start)).scalar {
    case 0x2013, 0x2014:
      // A list of items has no sentences; speech ends with a mark.
      guard let last = line.last(where: { analysis.tokens[$0].kind != .emoji }) else { return false }
      switch analysis.prose.text[Int(analysis.tokens[last].start)] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2: return true
      default: return false
      }
    default: return false
    }
  }

  /// `Joost: ligt in het kastje`, `[21:04] Noor: ja hoor`
  private func isChat(_ line: Range<Int>) -> Bool {
    speaker(of: line) != nil
  }

  /// The token of the name that begins a line of a chat.
  private func speaker(of line: Range<Int>) -> Int? {
    guard let colon = line.prefix(7).first(where: { analysis.token($0, is: UInt8(ascii: ":")) }),
      colon + 1 < line.upperBound
    else { return nil }
    let head = line.lowerBound..<colon
    let names = head.filter { analysis.tokens[$0].kind == .word }
    guard names.count >= 1, names.count <= 3, let name = names.first else { return nil }
    return analysis.tokens[name].flags.contains(.capitalized) || words.has(words.speaker, head, analysis)
      || words.has(words.selfPronoun, head, analysis) ? name : nil
  }

  /// Whether the lines of a run take turns: a speaker comes back, or is somebody of the school.
  private func hasTurns(_ run: Range<Int>) -> Bool {
    var seen: Set<[UInt8]> = []
    var lines = 0
    for token in run where analysis.tokens[token].flags.contains(.lineStart) || token == run.lowerBound {
      guard let name = speaker(of: token..<run.upperBound) else { continue }
      seen.insert(Array(analysis.key(name)))
      lines += 1
      if lines >= 3, seen.count < lines { return true }
    }
    return false
  }
}
