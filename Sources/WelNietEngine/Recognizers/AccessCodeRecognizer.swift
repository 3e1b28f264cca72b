/// Finds what may be a password or a door code by its looks: `Wolfje2019!`, `4471#`, `2-9-0-6`, `4 4 8 1`.
///
/// Much else looks so; a pattern must say what it is (`wachtwoord ..3 <code>`).
struct AccessCodeRecognizer: Sendable {
  /// UTF-8 bytes of the shortest password, and of the shortest code of digits.
  private static let shortest = (password: 4, digits: 3)

  func recognize(_ analysis: inout Analysis) {
    var token = 0
    while token < analysis.tokens.count {
      let run = token..<endOfRun(analysis, from: token)
      if let end = spacedDigits(analysis, from: token) {
        add(token..<end, &analysis)
        token = end
      } else {
        let code = trimmed(analysis, run)
        if isCode(analysis, code) { add(code, &analysis) }
        token = run.upperBound
      }
    }
  }

  private func add(_ tokens: Range<Int>, _ analysis: inout Analysis) {
    analysis.add(Entity(kind: .accessCode, tokens: tokens, range: analysis.range(of: tokens)))
  }

  /// The end of the tokens that stand together without a space.
  private func endOfRun(_ analysis: Analysis, from token: Int) -> Int {
    var end = token + 1
    while end < analysis.tokens.count, !analysis.tokens[end].flags.contains(.spaceBefore) { end += 1 }
    return end
  }

  /// A run without the brackets, quote marks and end marks around it; `!` and `#` may belong to a password.
  private func trimmed(_ analysis: Analysis, _ run: Range<Int>) -> Range<Int> {
    var run = run
    while let first = run.first, run.count > 1, !isPart(analysis, first) { run = (first + 1)..<run.upperBound }
    while let last = run.last, run.count > 1, !isPart(analysis, last) { run = run.lowerBound..<last }
    return run
  }

  private func isPart(_ analysis: Analysis, _ token: Int) -> Bool {
    switch analysis.tokens[token].kind {
    case .word, .number: true
    case .symbol, .punctuation:
      "!#*".utf8.contains { analysis.token(token, is: $0) }
    default: false
    }
  }

  private func isCode(_ analysis: Analysis, _ run: Range<Int>) -> Bool {
    for token in run {
      switch analysis.tokens[token].kind {
      case .word, .number, .symbol, .punctuation: continue
      default: return false
      }
    }
    let text = analysis.prose.text[analysis.range(of: run)]
    var letters = 0
    var digits = 0
    var symbols = 0
    var separators = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "'"):
        separators += 1
      case UInt8(ascii: "-"): continue
      default: symbols += 1
      }
    }
    if isOtherwise(analysis, run.lowerBound) { return false }
    if letters == 0 { return digits >= Self.shortest.digits && digits <= 12 && separators == 0 }
    return text.count >= Self.shortest.password && (digits > 0 && separators == 0 || symbols > 1)
      || text.count >= 2 * Self.shortest.password && digits == 0 && symbols == 1 && text.last != UInt8(ascii: "!")
  }

  /// Whether the token is a class, an amount, a time or a date.
  private func isOtherwise(_ analysis: Analysis, _ token: Int) -> Bool {
    [Entity.Kind.schoolClass, .money, .time, .date, .phone].contains { analysis.chart.has($0.symbol, at: token) }
  }

  /// Three to eight single digits in a row, with spaces or hyphens between them.
  private func spacedDigits(_ analysis: Analysis, from token: Int) -> Int? {
    var end = token
    var digits = 0
    var next = token
    while next < analysis.tokens.count, digits <= 8,
      analysis.tokens[next].sentence == analysis.tokens[token].sentence
    {
      let item = analysis.tokens[next]
      if item.kind == .number, item.end - item.start == 1 {
        digits += 1
        end = next + 1
      } else if digits == 0 || !analysis.token(next, is: UInt8(ascii: "-")) {
        break
      }
      next += 1
    }
    return digits >= Self.shortest.digits && digits <= 8 ? end : nil
  }
}
