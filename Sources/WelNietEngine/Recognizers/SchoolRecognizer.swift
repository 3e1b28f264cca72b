/// Recognises the active school by the names that its protocol and configuration give it, also in compounds
/// (`Wolfert-logo`) and hashtags (`#wolferttweetalig`).
package struct SchoolRecognizer: Sendable {
  /// Each name's folded words.
  private let names: [[[UInt8]]]

  package init(_ context: LintContext) {
    names = (context.protocol.names + context.schoolNames).compactMap { name in
      let stream = TokenStream(Array(name.utf8))
      let words = stream.tokens.indices.map { stream.key($0) }
      return words.isEmpty ? nil : words
    }
  }

  package func recognize(_ analysis: inout Analysis) {
    // The bytes that names begin with; a hashtag's key has no number sign.
    var firsts = [Bool](repeating: false, count: 256)
    for name in names { if let first = name[0].first { firsts[Int(first)] = true } }
    for token in analysis.tokens.indices {
      let kind = analysis.tokens[token].kind
      guard kind == .word || kind == .hashtag, let first = analysis.key(token).first, firsts[Int(first)] else {
        continue
      }
      for name in names {
        guard let end = end(of: name, at: token, analysis) else { continue }
        let tokens = token..<end
        analysis.add(Entity(kind: .school, tokens: tokens, range: analysis.range(of: tokens)))
        break
      }
    }
  }

  private func end(of name: [[UInt8]], at token: Int, _ analysis: Analysis) -> Int? {
    if analysis.tokens[token].kind == .hashtag {
      let joined = Array(name.joined())
      return joined.count >= 4 && analysis.key(token).starts(with: joined) ? token + 1 : nil
    }
    guard token + name.count <= analysis.tokens.count else { return nil }
    for (offset, word) in name.enumerated() {
      let key = analysis.key(token + offset)
      let last = offset == name.count - 1
      guard key.elementsEqual(word) || last && isCompound(key, of: word) else { return nil }
    }
    return token + name.count
  }

  /// `wolfert-logo`, `wolfert's`, `wolferts`.
  private func isCompound(_ key: ArraySlice<UInt8>, of word: [UInt8]) -> Bool {
    guard key.count > word.count, key.starts(with: word) else { return false }
    switch key[key.startIndex + word.count] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return true
    case UInt8(ascii: "s"): return key.count == word.count + 1
    default: return false
    }
  }
}
