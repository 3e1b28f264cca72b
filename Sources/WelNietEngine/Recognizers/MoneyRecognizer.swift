/// Finds amounts of money: `€ 84.300 ex btw`, `drie ton`, `61 mille`, `4,5k`, `een paar duizend euro`, `8.100 bruto`.
package struct MoneyRecognizer: Sendable {
  private let currency: WordSet
  private let multiplier: WordSet
  private let strongMultiplier: WordSet
  private let material: WordSet
  private let tail: WordSet
  private let follower: WordSet
  private let number: WordSet
  private let context: WordSet

  package init(_ lexicon: Lexicon) {
    currency = WordSet("currency-word", in: lexicon)
    multiplier = WordSet("multiplier-word", in: lexicon)
    strongMultiplier = WordSet("money-multiplier-word", in: lexicon)
    material = WordSet("weighed-word", in: lexicon)
    tail = WordSet("money-tail-word", in: lexicon)
    follower = WordSet("money-follower-word", in: lexicon)
    number = WordSet("number-word", in: lexicon)
    context = WordSet("money-context-word", in: lexicon)
  }

  /// Whether a token is a currency's sign.
  static func isSign(_ analysis: Analysis, _ token: Int) -> Bool {
    guard token >= 0, token < analysis.tokens.count, analysis.tokens[token].kind == .symbol else { return false }
    let (scalar, _) = UTF8Reader.scalar(in: analysis.prose.text, at: Int(analysis.tokens[token].start))
    return scalar == 0x20AC || scalar == 0xA3 || scalar == 0x24
  }

  /// Whether a token is a currency's code or name, such as EUR.
  func isCode(_ analysis: Analysis, _ token: Int) -> Bool {
    analysis.tokens[token].flags.contains(.allCapitals) && currency.begins(at: token, in: analysis)
  }

  /// An amount that begins with a token (a currency's sign or code, a number, a number word): the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    var next = token
    var isMoney = false
    if MoneyRecognizer.isSign(analysis, next) || currency.begins(at: next, in: analysis) {
      isMoney = true
      next += 1
    }
    guard let figure = figure(analysis, from: next) else { return nil }
    next = figure.end
    var end = next
    var isLoose = figure.hasThousands
    func isHere(_ token: Int) -> Bool { token < analysis.tokens.count && analysis.sameBlock(token, end - 1) }
    while isHere(next) {
      if let past = strongMultiplier.end(at: next, in: analysis) {
        if !isHere(past) || !material.begins(at: past, in: analysis) { isMoney = true }
        (next, end) = (past, past)
      } else if let past = multiplier.end(at: next, in: analysis) {
        isLoose = true
        (next, end) = (past, past)
      } else {
        break
      }
    }
    if isHere(next), MoneyRecognizer.isSign(analysis, next) {
      isMoney = true
      next += 1
      end = next
    } else if isHere(next), let past = currency.end(at: next, in: analysis) {
      isMoney = true
      (next, end) = (past, past)
    }
    if let past = dash(analysis, at: end) {
      isMoney = true
      (next, end) = (past, past)
    }
    while isHere(next), let past = tail.end(at: next, in: analysis), figure.isAmount {
      isMoney = true
      (next, end) = (past, past)
    }
    if !isMoney, isLoose, figure.isMultiplied || end > figure.end {
      isMoney = !isHere(next) || analysis.isSeparator(next) || follower.begins(at: next, in: analysis)
    }
    guard isMoney else { return nil }
    return analysis.add(.money, over: token..<end)
  }

  /// The number that an amount begins with: digits, `4k`, number words.
  private func figure(
    _ analysis: Analysis, from token: Int
  ) -> (end: Int, hasThousands: Bool, isMultiplied: Bool, isAmount: Bool)? {
    guard token < analysis.tokens.count else { return nil }
    if analysis.tokens[token].kind == .number {
      if analysis.continuesNumber(token) { return nil }
      let key = analysis.keys[analysis.tokens[token].keyRange]
      if key.contains(UInt8(ascii: ":")) { return nil }
      return (token + 1, false, false, key.count >= 3)
    }
    if analysis.tokens[token].flags.contains(.hasDigit) {
      // 61k
      let key = analysis.keys[analysis.tokens[token].keyRange]
      guard let last = key.last, last == UInt8(ascii: "k"), key.dropLast().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
      else { return nil }
      // A run or a following may be 12k, too.
      let isAmount = context.begins(in: analysis.sentenceTokens(token), of: analysis)
      return (token + 1, isAmount, isAmount, true)
    }
    var end = token
    while end < analysis.tokens.count, analysis.sameBlock(token, end) {
      if let past = number.end(at: end, in: analysis) {
        end = past
      } else if end > token, analysis.key(end, is: "en"), number.begins(at: end + 1, in: analysis) {
        end += 1
      } else {
        break
      }
    }
    return end > token ? (end, false, false, false) : nil
  }

  /// `38,-`: the token past the mark that stands for no cents.
  private func dash(_ analysis: Analysis, at token: Int) -> Int? {
    guard token + 1 < analysis.tokens.count, analysis.isGlued(token), analysis.isGlued(token + 1),
      analysis.token(token, is: UInt8(ascii: ",")),
      UTF8Reader.scalar(in: analysis.prose.text, at: Int(analysis.tokens[token + 1].start)).scalar == 0x2D
        || ShapeCursor(
          analysis.prose.text, from: Int(analysis.tokens[token + 1].start), limit: analysis.blockEnd(of: token)
        ).peek == UInt8(ascii: "-")
    else { return nil }
    var end = token + 2
    while end < analysis.tokens.count, analysis.isGlued(end), analysis.token(end, is: UInt8(ascii: "-")) { end += 1 }
    return end
  }
}
