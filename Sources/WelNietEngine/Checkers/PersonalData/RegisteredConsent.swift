/// The school's register of consents, for one matter.
struct RegisteredConsent {
  private let analysis: Analysis
  /// Each registered name's folded words.
  private let names: [[[UInt8]]]

  init(_ analysis: Analysis, for scope: Consent.Scope) {
    self.analysis = analysis
    names = analysis.context.consents.filter { $0.scope == scope }.map { consent in
      let stream = TokenStream(Array(consent.name.utf8))
      return stream.tokens.indices.map { stream.key($0) }
    }
  }

  var isEmpty: Bool { names.isEmpty }

  /// Whether all the words of a name stand in a registered one.
  func covers(_ tokens: Range<Int>) -> Bool {
    names.contains { name in
      tokens.allSatisfy { token in
        analysis.tokens[token].kind != .word || name.contains { $0.elementsEqual(analysis.key(token)) }
      }
    }
  }

  /// Whether everybody who is named in a range of tokens is registered, and somebody is.
  func coversEverybody(in tokens: Range<Int>) -> Bool {
    guard !isEmpty else { return false }
    let named = analysis.entities.filter { $0.kind == .person && tokens.overlaps($0.tokens) }
    return !named.isEmpty
      && named.allSatisfy { covers(NameJudge.nameStart(of: $0, analysis)..<$0.tokens.upperBound) }
  }
}
