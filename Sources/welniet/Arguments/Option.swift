import WelNietEngine

/// An option of the command line, declared once: parsing, help, suggestions and completions are made from this.
struct Option: Sendable {
  /// Under which heading of the help it stands.
  enum Category: Sendable, CaseIterable { case context, selection, output, general }

  /// What follows it.
  enum Value: Sendable {
    case none
    /// One of these words.
    case word([String])
    /// A list of rules or families, with commas between them.
    case rules
    /// A built-in protocol, or a file.
    case protocolName
    case file
    /// A file, most often with one of these extensions.
    case fileOf([String])
    case folder
    case number
    /// A commit, as git names them.
    case revision
  }

  /// With its dashes.
  let name: String
  /// A one-letter form, with its dash.
  let short: String?
  let value: Value
  let category: Category
  let help: Phrase
  let apply: @Sendable (Argument, inout Settings) throws(UsageError) -> Void

  init(
    _ name: String, short: String? = nil, value: Value = .none, category: Category, help: Phrase,
    apply: @escaping @Sendable (Argument, inout Settings) throws(UsageError) -> Void
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.category = category
    self.help = help
    self.apply = apply
  }

  /// An option that takes one of an enumeration's words.
  static func word<Word: Sendable>(
    _ name: String, short: String? = nil, among words: [Word], id: @escaping @Sendable (Word) -> String,
    category: Category, help: Phrase, apply: @escaping @Sendable (Word, inout Settings) -> Void
  ) -> Option {
    let ids = words.map(id)
    return Option(name, short: short, value: .word(ids), category: category, help: help) {
      (argument, settings) throws(UsageError) in
      guard let index = ids.firstIndex(of: argument.text) else {
        throw UsageError.wrongWord(argument.text, option: name, words: ids)
      }
      apply(words[index], &settings)
    }
  }

  /// An option that stands alone.
  static func flag(
    _ name: String, short: String? = nil, category: Category, help: Phrase,
    apply: @escaping @Sendable (inout Settings) -> Void
  ) -> Option {
    Option(name, short: short, category: category, help: help) { (_, settings) throws(UsageError) in apply(&settings) }
  }

  var takesValue: Bool {
    if case .none = value { false } else { true }
  }

  /// The value as help shows it; empty for a flag.
  func placeholder(in language: Language) -> String {
    switch value {
    case .none: ""
    case .word(let words): words.joined(separator: "|")
    case .rules: language == .dutch ? "REGEL,…" : "RULE,…"
    case .protocolName: language == .dutch ? "ID|BESTAND" : "ID|FILE"
    case .file, .fileOf: language == .dutch ? "BESTAND" : "FILE"
    case .number: "N"
    case .revision: language == .dutch ? "REVISIE" : "REV"
    case .folder: language == .dutch ? "MAP" : "FOLDER"
    }
  }
}
