/// The tokens of a text with their folded keys.
package struct TokenStream: Sendable {
  package var tokens: [Token] = []
  /// The folded keys of all tokens, one after another.
  package var keys: [UInt8] = []

  package init() {}

  /// The tokens of a piece of text that is one block (for lexicon entries and examples).
  package init(_ text: [UInt8]) {
    var tokenizer = Tokenizer(text: text)
    tokenizer.tokenize(0..<text.count)
    self = tokenizer.stream
  }

  /// The folded key of a token.
  package func key(_ token: Int) -> [UInt8] {
    Array(keys[tokens[token].keyRange])
  }
}
