/// Finds e-mail addresses, plain ones and those that are spelled out: `naam at school punt nl`, `naam [at] school.nl`.
package struct EmailRecognizer: Sendable {
  let at: WordSet
  private let dot: WordSet
  private let domain: WordSet
  private let provider: WordSet
  private let joint: WordSet

  package init(_ lexicon: Lexicon) {
    at = WordSet("at-word", in: lexicon)
    dot = WordSet("dot-word", in: lexicon)
    domain = WordSet("top-level-domain", in: lexicon)
    provider = WordSet("mail-provider", in: lexicon)
    joint = WordSet("joint-word", in: lexicon)
  }

  /// A token that is an address.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    analysis.add(.email, over: token..<token + 1)
  }

  /// An address spelled out around an at sign or the word for one at a token: the token past it.
  func recognizeSpelled(_ analysis: inout Analysis, at token: Int) -> Int? {
    let sentence = analysis.sentenceTokens(token)
    var left = token - 1
    var right = at.end(at: token, in: analysis) ?? token + 1
    var isBracketed = false
    while left >= sentence.lowerBound, isOpening(analysis, left) {
      isBracketed = true
      left -= 1
    }
    while right < analysis.tokens.count, isClosing(analysis, right) { right += 1 }
    guard left >= sentence.lowerBound, isLabel(analysis, left), right < analysis.tokens.count,
      analysis.sameBlock(left, right), isBracketed || !isPlaceOnWeb(analysis, right),
      let end = domainEnd(analysis, from: right, isBracketed: isBracketed)
    else { return nil }
    var start = left
    var steps = 0
    while start - 2 >= sentence.lowerBound, steps < 3, isJoint(analysis, start - 1), isLabel(analysis, start - 2),
      dot.begins(at: start - 1, in: analysis) || joint.begins(at: start - 1, in: analysis) || analysis.isGlued(start)
    {
      start -= 2
      steps += 1
    }
    return analysis.add(.email, over: start..<end, detail: 1)
  }

  /// An address whose at sign a word swallowed (`naam@school punt nl`): the token past it.
  func recognizeMasked(_ analysis: inout Analysis, at token: Int) -> Int? {
    let text = analysis.prose.text[analysis.tokens[token].range]
    guard text.contains(UInt8(ascii: "@")), token + 2 < analysis.tokens.count, analysis.sameBlock(token, token + 2),
      dot.begins(at: token + 1, in: analysis), domain.begins(at: token + 2, in: analysis)
    else { return nil }
    return analysis.add(.email, over: token..<token + 3, detail: 1)
  }

  /// The token past `school punt nl`, `school . nl`, `school.nl` or, after a sign in brackets, `gmail`.
  private func domainEnd(_ analysis: Analysis, from token: Int, isBracketed: Bool) -> Int? {
    // A dot between spaces ends no address, whatever it does to sentences.
    var limit = token + 1
    while limit < analysis.tokens.count, limit < token + 12, analysis.sameBlock(token, limit) { limit += 1 }
    if analysis.tokens[token].kind == .url { return token + 1 }
    var next = token
    var labels = 0
    while next < limit, labels < 4, isLabel(analysis, next) {
      labels += 1
      var after = next + 1
      var isDotted = false
      while after < limit, isOpening(analysis, after) { after += 1 }
      if after < limit, dot.begins(at: after, in: analysis) || isDot(analysis, after) {
        isDotted = true
        after += 1
      }
      while after < limit, isClosing(analysis, after) { after += 1 }
      guard isDotted, after < limit else { break }
      if domain.begins(at: after, in: analysis), !analysis.flagsGoOn(after) { return after + 1 }
      next = after
    }
    let isProvider = provider.begins(at: token, in: analysis)
    return isProvider && (isBracketed || isPersonal(analysis, token)) ? token + 1 : nil
  }

  /// `report it at police.example`: in English, an address of a site behind `at` is where something is done, unless what
  /// stands before can only be a mailbox.
  private func isPlaceOnWeb(_ analysis: Analysis, _ token: Int) -> Bool {
    analysis.tokens[token].kind == .url && analysis.sentence(of: token).tongue == .english
      && !isPersonal(analysis, token)
  }

  /// A dot with white space on both sides, or on neither: not the end of a sentence.
  private func isDot(_ analysis: Analysis, _ token: Int) -> Bool {
    analysis.token(token, is: UInt8(ascii: ".")) && analysis.isGlued(token) == analysis.isGlued(token + 1)
  }

  /// Whether what stands before the at sign before a token can only be a mailbox: it has a digit or a dot.
  private func isPersonal(_ analysis: Analysis, _ token: Int) -> Bool {
    token >= 3
      && (analysis.tokens[token - 2].flags.contains(.hasDigit)
        || analysis.isGlued(token - 2) && isJoint(analysis, token - 3))
  }

  private func isLabel(_ analysis: Analysis, _ token: Int) -> Bool {
    analysis.tokens[token].kind == .word || analysis.tokens[token].kind == .number
  }

  private func isJoint(_ analysis: Analysis, _ token: Int) -> Bool {
    dot.begins(at: token, in: analysis) || joint.begins(at: token, in: analysis)
      || analysis.token(token, is: UInt8(ascii: ".")) || analysis.token(token, is: UInt8(ascii: "-"))
      || analysis.token(token, is: UInt8(ascii: "_"))
  }

  private func isOpening(_ analysis: Analysis, _ token: Int) -> Bool {
    analysis.token(token, is: UInt8(ascii: "(")) || analysis.token(token, is: UInt8(ascii: "["))
      || analysis.token(token, is: UInt8(ascii: "{")) || analysis.token(token, is: UInt8(ascii: "<"))
      || analysis.token(token, is: UInt8(ascii: "*"))
  }

  private func isClosing(_ analysis: Analysis, _ token: Int) -> Bool {
    analysis.token(token, is: UInt8(ascii: ")")) || analysis.token(token, is: UInt8(ascii: "]"))
      || analysis.token(token, is: UInt8(ascii: "}")) || analysis.token(token, is: UInt8(ascii: ">"))
      || analysis.token(token, is: UInt8(ascii: "*"))
  }
}

extension Analysis {
  /// Whether a token's word goes on behind a mark without white space (`nl-achtig`).
  fileprivate func flagsGoOn(_ token: Int) -> Bool {
    isGlued(token + 1) && tokens[token + 1].kind != .punctuation
  }
}
