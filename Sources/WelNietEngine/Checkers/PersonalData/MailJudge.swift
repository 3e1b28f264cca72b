/// Decides whether an e-mail address is a private one.
struct MailJudge: Sendable {
  private let lexicon: Lexicon
  /// Mailboxes of offices: info, administratie.
  private let role: WordSet
  private let provider: WordSet
  private let organisation: WordSet
  private let personal: WordSet
  private let family: WordSet

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    role = WordSet("role-mailbox", in: lexicon)
    provider = WordSet("mail-provider", in: lexicon)
    organisation = WordSet("organisation-word", in: lexicon)
    personal = WordSet("private-number-word", in: lexicon)
    family = WordSet("family", in: lexicon)
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let text = Array(analysis.prose.text[entity.range])
    // Spelled out: its first word is the mailbox or the beginning of it.
    guard let at = text.firstIndex(of: UInt8(ascii: "@")) else {
      return !role.begins(at: entity.tokens.lowerBound, in: analysis)
    }
    let mailbox = LexiconWords(text[..<at], lexicon)
    let domain = LexiconWords(text[(at + 1)...], lexicon)
    if domain.contains(provider) {
      // J. Kamp and mr. Post have mailboxes, too.
      return !(mailbox.begins(with: role) && text[..<at].prefix { HandleRecognizer.isAlphanumeric($0) }.count >= 4)
    }
    if mailbox.contains(role) || domain.contains(organisation)
      || SchoolName.isPart(of: text[(at + 1)...], analysis.context)
    {
      return false
    }
    if looksPersonal(text[..<at]) { return true }
    let around = Surroundings(entity, in: analysis)
    return [personal, family, WordSet(symbol: Entity.Kind.person.symbol)].contains {
      (around.distance(to: $0, before: 12, after: 5) ?? 99) <= 12
    }
  }

  /// Whether a mailbox has initials, a year or two parts, as people's have.
  private func looksPersonal(_ mailbox: ArraySlice<UInt8>) -> Bool {
    mailbox.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 >= 0x30 && $0 <= 0x39 }
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
    chart = WordMatcher.chart(of: stream, lexicon)
  }

  /// Whether the text begins with a member of a set.
  func begins(with words: WordSet) -> Bool {
    chart.tokenCount > 0 && chart.has(words.symbol, at: 0)
  }

  /// Whether a member of a set begins anywhere in the text.
  func contains(_ words: WordSet) -> Bool {
    chart.first(words.symbol, in: 0..<chart.tokenCount) != nil
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
