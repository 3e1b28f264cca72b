/// Tells where the title of a work ends: words in quote marks, or set in italics in the markup.
struct WorkTitles {
  private let analysis: Analysis

  init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  /// Whether a title ends at a token: `*De gruffalo*`, `'Alaska'`.
  func ends(at token: Int) -> Bool {
    guard analysis.tokens.indices.contains(token) else { return false }
    switch analysis.tokens[token].kind {
    case .closingQuote: return true
    case .quoteMark: return token > 0 && analysis.tokens[token - 1].kind != .closingQuote
    default: return endsItalics(at: token)
    }
  }

  /// Whether italics end right behind a token in the source; bold is no title.
  private func endsItalics(at token: Int) -> Bool {
    let bytes = analysis.source.bytes
    let end = analysis.prose.sourceRange(of: analysis.tokens[token].range).upperBound
    guard end < bytes.count else { return false }
    switch bytes[end] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      let isBold = end + 1 < bytes.count && bytes[end + 1] == bytes[end]
      return analysis.context.markup == .markdown && !isBold
    case UInt8(ascii: "<"):
      return ["/i>", "/em>", "/cite>", "/q>"].contains { bytes[(end + 1)...].starts(with: $0.utf8) }
    default: return false
    }
  }
}
