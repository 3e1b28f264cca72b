/// What the product tells people about one rule.
public struct RuleText: Sendable, Equatable {
  public var rule: Rule
  public var severity: Severity
  public var dutch: Words
  public var english: Words

  public init(rule: Rule, severity: Severity, dutch: Words, english: Words) {
    self.rule = rule
    self.severity = severity
    self.dutch = dutch
    self.english = english
  }

  public func callAsFunction(_ language: Language) -> Words {
    language == .dutch ? dutch : english
  }

  /// The texts in one language.
  public struct Words: Sendable, Equatable {
    /// A headline for a finding; `{text}` in it stands for the words found.
    public var message: String
    /// What is wrong with writing this.
    public var niet: String
    /// What to do instead.
    public var wel: String
    /// What is a finding and what isn't.
    public var what: String
    public var why: String
    /// A draft with a finding of this rule, and one that looks like it and has none.
    public var flagged: Example
    public var innocent: Example

    public init(
      message: String, niet: String, wel: String, what: String, why: String, flagged: Example, innocent: Example
    ) {
      self.message = message
      self.niet = niet
      self.wel = wel
      self.what = what
      self.why = why
      self.flagged = flagged
      self.innocent = innocent
    }

    /// The headline of a finding with the words it is about.
    public func message(about text: String) -> String {
      let mark = Array("{text}".utf8)
      let bytes = Array(message.utf8)
      guard bytes.count >= mark.count else { return message }
      for start in 0...(bytes.count - mark.count) where Array(bytes[start..<start + mark.count]) == mark {
        return String(decoding: bytes[..<start], as: UTF8.self) + text
          + String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
      }
      return message
    }
  }

  /// A draft and the circumstances under which it is written.
  public struct Example: Sendable, Equatable {
    public var text: String
    public var author: Author
    public var channel: Channel
    public var markup: Markup
    public var protocolID: String

    public init(text: String, author: Author, channel: Channel, markup: Markup, protocolID: String) {
      self.text = text
      self.author = author
      self.channel = channel
      self.markup = markup
      self.protocolID = protocolID
    }
  }
}

/// The texts of all rules.
public struct RuleTexts: Sendable, Equatable {
  /// In the order of `Rule.allCases`.
  public let all: [RuleText]

  /// - Precondition: one text for each rule, in the order of `Rule.allCases`.
  init(all: [RuleText]) {
    self.all = all
  }

  public subscript(rule: Rule) -> RuleText {
    all[Int(rule.rawValue)]
  }
}
