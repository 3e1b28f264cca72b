/// Decides whether an e-mail address is a private one.
struct MailJudge: Sendable {
  private let lexicon: Lexicon
  /// Mailboxes of offices: info, administratie.
  private let role: WordSet
  private let provider: WordSet
  private let organisation: WordSet

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    role = WordSet("role-mailbox", in: lexicon)
    provider = WordSet("mail-provider", in: lexicon)
    organisation = WordSet("organisation-word", in: lexicon)
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let text = Array(analysis.prose.text[entity.range])
    // Spelled out: its first word is the mailbox or the beginning of it.
    guard let at = text.firstIndex(of: UInt8(ascii: "@")) else {
      return !role.begins(at: entity.tokens.lowerBound, in: analysis)
    }
    let mailbox = LexiconWords(text[..<at], lexicon)
    let domain = LexiconWords(text[(at + 1)...], lexicon)
    if mailbox.contains(role) { return false }
    if domain.contains(provider) { return true }
    return !domain.contains(organisation) && !isSchool(text[(at + 1)...], analysis.context)
  }

  /// Whether a domain is called after the author's school.
  private func isSchool(_ domain: ArraySlice<UInt8>, _ context: LintContext) -> Bool {
    SchoolName.isPart(of: domain, context)
  }
}

/// The words in a piece of text that is no prose of its own (a mailbox, a domain, an account name), looked up in the
/// lexicons.
struct LexiconWords {
  private let chart: Chart

  init(_ text: ArraySlice<UInt8>, _ lexicon: Lexicon) {
    let words = text.map { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") ? 0x20 : byte
    }
    let stream = TokenStream(words)
    var chart = Chart(tokenCount: stream.tokens.count)
    WordMatcher.match(stream, lexicon, into: &chart)
    self.chart = chart
  }

  /// Whether a member of a set begins anywhere in the text.
  func contains(_ words: WordSet) -> Bool {
    chart.first(words.symbol, in: 0..<chart.heads.count) != nil
  }
}

/// The names of the author's school, as they are written in addresses and account names.
enum SchoolName {
  /// Whether a text, seen without dots, dashes and underscores, holds one of the names, or a long word of one.
  static func isPart(of text: ArraySlice<UInt8>, _ context: LintContext) -> Bool {
    let solid = squeezed(Array(text))
    return (context.protocol.names + context.schoolNames).contains { name in
      let whole = squeezed(Array(name.utf8))
      if whole.count >= 5, holds(solid, whole) { return true }
      return name.utf8.split(separator: 0x20).contains { word in
        let part = squeezed(Array(word))
        return part.count >= 5 && holds(solid, part)
      }
    }
  }

  private static func squeezed(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
      if ScalarClass(scalar) == .letter || ScalarClass(scalar) == .digit { Folding.append(scalar, to: &result) }
      index += length
    }
    return result
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
