/// Pairs the quote marks of a draft.
struct QuoteMarks {
  /// Tokens from the opening to behind the closing mark; the marks are among them.
  private(set) var pairs: [Range<Int>] = []

  /// At most so many tokens between two marks that belong together.
  private static let longest = 220

  private let analysis: Analysis

  static func pairs(in analysis: Analysis) -> [Range<Int>] {
    var marks = QuoteMarks(analysis)
    marks.pairAll()
    return marks.pairs
  }

  private init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  private mutating func pairAll() {
    var token = 0
    while token < analysis.tokens.count {
      guard opens(token), let close = closing(from: token) else {
        token += 1
        continue
      }
      pairs.append(token..<close + 1)
      token = close + 1
    }
  }

  private func opens(_ token: Int) -> Bool {
    switch analysis.tokens[token].kind {
    case .openingQuote, .quoteMark: true
    default: false
    }
  }

  /// The mark that closes what a mark opens: of the same width, in the same block.
  private func closing(from open: Int) -> Int? {
    let block = analysis.sentence(of: open).block
    let wide = isWide(open)
    var token = open + 1
    while token < analysis.tokens.count, token - open <= Self.longest, analysis.sentence(of: token).block == block {
      switch analysis.tokens[token].kind {
      case .closingQuote, .quoteMark:
        if isWide(token) == wide, wide || !isGenitive(token) { return token > open + 1 ? token : nil }
      case .openingQuote where !wide && !isWide(token) && !analysis.tokens[token].flags.contains(.spaceBefore):
        // `'snap je?'.`
        return token
      case .openingQuote:
        // A second opening mark of the width: the first one had no end.
        if isWide(token) == wide, wide { return nil }
      default: break
      }
      token += 1
    }
    return nil
  }

  /// Whether a mark is a double one.
  private func isWide(_ token: Int) -> Bool {
    let text = analysis.prose.text
    let start = Int(analysis.tokens[token].start)
    switch UTF8Reader.scalar(in: text, at: start).scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A: return false
    default: return true
    }
  }

  /// `de ouders' eigen kind`: an apostrophe between words that closes nothing.
  private func isGenitive(_ token: Int) -> Bool {
    guard token + 1 < analysis.tokens.count, token > 0 else { return false }
    let (before, after) = (analysis.tokens[token - 1], analysis.tokens[token + 1])
    guard before.kind == .word, after.kind == .word, analysis.prose.text[Int(before.end) - 1] | 0x20 == 0x73 else {
      return false
    }
    // Only where another closing mark follows in the sentence.
    let sentence = analysis.sentence(of: token).tokens
    return (token + 1..<min(sentence.upperBound, token + 60)).contains { later in
      analysis.tokens[later].kind == .closingQuote && !isWide(later)
    }
  }
}
