/// Tells by an @name whether a parent is addressed: `@mama_van_drie`.
struct ParentHandles: Sendable {
  private let lexicon: Lexicon
  private let parent: Symbol?

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    parent = lexicon.symbol(named: "parent-handle")
  }

  /// The @name with which a sentence begins.
  static func mention(in sentence: Range<Int>, _ analysis: Analysis) -> Int? {
    sentence.prefix(3).first { analysis.tokens[$0].kind == .mention }
  }

  /// Whether a sentence begins with the @name of a parent.
  func begin(_ sentence: Range<Int>, _ analysis: Analysis) -> Bool {
    guard let parent, let mention = Self.mention(in: sentence, analysis) else { return false }
    // The lexicons' words are looked up in the name as if it were a draft of its own.
    let name = analysis.key(mention).map { byte in
      byte == UInt8(ascii: "@") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") ? UInt8(ascii: " ") : byte
    }
    let stream = TokenStream(name)
    let chart = WordMatcher.chart(of: stream, lexicon)
    return chart.first(parent, in: stream.tokens.indices) != nil
  }
}
