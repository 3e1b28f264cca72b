/// The words, affixes and phrases of lexicons under compilation, with the symbols each stands for.
struct Vocabulary {
  struct Word {
    var symbols: [Symbol] = []
    var capitalSymbols: [Symbol] = []
    var excluded: [Symbol] = []
    var node = 0
  }

  struct Node {
    var symbols: [Symbol] = []
    var capitalSymbols: [Symbol] = []
    var next: [[UInt8]: Int] = [:]
  }

  private(set) var words: [[UInt8]: Word] = [:]
  private(set) var prefixes: [[UInt8]: Word] = [:]
  private(set) var suffixes: [[UInt8]: Word] = [:]
  /// Node 0 is no node: a word's `node` of 0 says that no phrase begins with it.
  private(set) var nodes: [Node] = [Node()]

  /// Why a member can't be taken.
  enum Refusal: Error { case badStar, phraseWithStar, empty }

  /// Adds a word or phrase, written plainly, for a symbol.
  mutating func add(_ text: [UInt8], _ symbol: Symbol) throws(Refusal) {
    let stars = text.filter { $0 == UInt8(ascii: "*") }.count
    if stars > 0 { return try addAffix(text, stars, symbol) }
    let stream = TokenStream(text)
    guard let first = stream.tokens.first else { throw .empty }
    let capital = stream.tokens.contains { $0.flags.contains(.capitalized) }
    var key = Array(stream.keys[first.keyRange])
    if first.kind == .emoji { key = text }
    guard stream.tokens.count > 1 else {
      if capital {
        words[key, default: Word()].capitalSymbols.appendOnce(symbol)
      } else {
        words[key, default: Word()].symbols.appendOnce(symbol)
      }
      return
    }
    var node = words[key, default: Word()].node
    if node == 0 {
      nodes.append(Node())
      node = nodes.count - 1
      words[key, default: Word()].node = node
    }
    for token in stream.tokens.dropFirst() {
      let key = Array(stream.keys[token.keyRange])
      if words[key] == nil { words[key] = Word() }
      if let next = nodes[node].next[key] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[key] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if capital {
      nodes[node].capitalSymbols.appendOnce(symbol)
    } else {
      nodes[node].symbols.appendOnce(symbol)
    }
  }

  /// Says that affixes must not give a word a symbol.
  mutating func exclude(_ text: [UInt8], _ symbol: Symbol) {
    let stream = TokenStream(text)
    guard stream.tokens.count == 1 else { return }
    words[Array(stream.keys[stream.tokens[0].keyRange]), default: Word()].excluded.appendOnce(symbol)
  }

  private mutating func addAffix(_ text: [UInt8], _ stars: Int, _ symbol: Symbol) throws(Refusal) {
    guard !text.contains(UInt8(ascii: " ")) else { throw .phraseWithStar }
    let isSuffix = text.first == UInt8(ascii: "*")
    guard stars == 1, isSuffix || text.last == UInt8(ascii: "*") else { throw .badStar }
    let stream = TokenStream(Array(isSuffix ? text.dropFirst() : text.dropLast()))
    guard stream.tokens.count == 1 else { throw .badStar }
    let token = stream.tokens[0]
    let key = Array(stream.keys[token.keyRange])
    guard key.count >= 2 else { throw .badStar }
    var word = (isSuffix ? suffixes[key] : prefixes[key]) ?? Word()
    if token.flags.contains(.capitalized) {
      word.capitalSymbols.appendOnce(symbol)
    } else {
      word.symbols.appendOnce(symbol)
    }
    if isSuffix { suffixes[key] = word } else { prefixes[key] = word }
  }
}

extension Array where Element: Equatable {
  /// Appends an element unless it is there.
  mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
