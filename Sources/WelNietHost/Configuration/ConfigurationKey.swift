import WelNietEngine

/// A key of a configuration. The reader, the schema, the starter and `welniet config` are all made from this table.
package enum ConfigurationKey: String, Sendable, CaseIterable {
  case schema = "$schema"
  case `protocol`, author, channel, language, school, rules, rulePages, lexicons, roster, consent, encoding
  case baseline, exclude, suppress, overrides

  /// Where a key may stand.
  package enum Scope: Sendable, CaseIterable { case file, override, client, frontMatter }

  package var name: String { rawValue }

  package var scopes: [Scope] {
    switch self {
    case .schema: [.file]
    case .protocol, .author, .channel, .language, .school, .rules: Scope.allCases
    case .rulePages, .lexicons, .roster, .consent, .encoding: [.file, .override, .client]
    case .baseline, .exclude, .suppress, .overrides: [.file, .client]
    }
  }

  /// The keys that may stand somewhere.
  package static func keys(in scope: Scope) -> [ConfigurationKey] {
    allCases.filter { $0.scopes.contains(scope) }
  }

  /// What may stand behind it.
  package var shape: ConfigurationShape {
    switch self {
    case .schema, .protocol, .rulePages, .roster, .consent, .baseline: .text
    case .author: .word(Author.allCases.map { $0.id })
    case .channel: .word(Channel.allCases.map { $0.id })
    case .language: .word(Language.allCases.map { $0.id })
    case .encoding: .word(TextEncoding.allCases.map { $0.rawValue })
    case .school: .object(SchoolKey.fields)
    case .rules: .levels
    case .lexicons: .texts
    case .exclude: .textOrTexts
    case .suppress: .list(SuppressionKey.fields)
    case .overrides: .overrides
    }
  }

  package var help: ConfigurationHelp {
    switch self {
    case .schema:
      ConfigurationHelp("waar je editor het schema van dit bestand vindt", "where your editor finds this file's schema")
    case .protocol:
      ConfigurationHelp(
        "het protocol van de school: een id (zie ‘welniet protocols’) of een eigen bestand, geteld vanaf deze map",
        "the school's protocol: an id (see ‘welniet protocols’) or a file of your own, counted from this folder")
    case .author: ConfigurationHelp("wie de teksten schrijft", "who writes the texts")
    case .channel:
      ConfigurationHelp(
        "waar ze komen: op een eigen account (personal) of bij de school zelf (official)",
        "where they go: an account of one's own (personal) or the school itself (official)")
    case .language: ConfigurationHelp("de taal van meldingen", "the language of messages")
    case .school:
      ConfigurationHelp(
        "hoe de school heet en nog meer genoemd wordt", "what the school is called, and what else it goes by")
    case .rules:
      ConfigurationHelp(
        "hoe zwaar een regel of een hele familie telt; een regel gaat voor zijn familie",
        "how grave a rule or a whole family is; a rule goes before its family")
    case .rulePages:
      ConfigurationHelp(
        "waar jullie eigen uitleg van de regels staat: het adres waar de id van een regel achter komt",
        "where your own explanation of the rules is: the address that a rule's id comes behind")
    case .lexicons:
      ConfigurationHelp("eigen lexicons, naast de ingebouwde", "lexicons of your own, beside the built-in ones")
    case .roster:
      ConfigurationHelp(
        "namen van mensen van de school: een naam per regel, of CSV met een kolom ‘naam’",
        "names of people of the school: a name a line, or CSV with a column ‘name’")
    case .consent:
      ConfigurationHelp(
        "wie waarvoor toestemming gaf: CSV met de kolommen naam, scope (naam, foto, citaat) en geldig tot",
        "who gave consent for what: CSV with the columns name, scope (name, photo, quote) and valid until")
    case .encoding:
      ConfigurationHelp(
        "hoe bestanden gelezen worden die geen UTF-8 zijn en zelf niets zeggen",
        "how files are read that are not UTF-8 and don't say themselves")
    case .baseline:
      ConfigurationHelp(
        "het bestand met wat er al stond en niet meer gemeld wordt",
        "the file with what was there before and is no longer reported")
    case .exclude:
      ConfigurationHelp(
        "bestanden die niet nagekeken worden, in de notatie van .gitignore",
        "files that are not checked, in the notation of .gitignore")
    case .suppress:
      ConfigurationHelp(
        "bevindingen die verklaard zijn, voor teksten waar geen commentaar in kan",
        "findings that are explained, for texts that cannot carry comments")
    case .overrides:
      ConfigurationHelp(
        "andere waarden voor sommige bestanden; wat later staat gaat voor",
        "other values for some files; what comes later goes first")
    }
  }
}

/// The keys of `school`.
package enum SchoolKey: String, Sendable, CaseIterable {
  case name, aliases

  static let fields: [ConfigurationField] = [
    ConfigurationField(SchoolKey.name.rawValue, .text, ConfigurationHelp("de naam", "the name")),
    ConfigurationField(
      SchoolKey.aliases.rawValue, .texts,
      ConfigurationHelp("afkortingen, bijnamen en hashtags", "abbreviations, nicknames and hashtags")),
  ]
}

/// The keys of an entry of `suppress`.
package enum SuppressionKey: String, Sendable, CaseIterable {
  case files, rules, reason, text

  static let fields: [ConfigurationField] = [
    ConfigurationField(SuppressionKey.files.rawValue, .textOrTexts, .files, isRequired: true),
    ConfigurationField(
      SuppressionKey.rules.rawValue, .selectors, ConfigurationHelp("regels of families", "rules or families"),
      isRequired: true),
    ConfigurationField(
      SuppressionKey.reason.rawValue, .text, ConfigurationHelp("waarom het zo mag", "why it may be so"),
      isRequired: true),
    ConfigurationField(
      SuppressionKey.text.rawValue, .text,
      ConfigurationHelp("alleen bevindingen met deze woorden erin", "only findings with these words in them")),
  ]
}

/// What a key means, in both languages.
package struct ConfigurationHelp: Sendable, Equatable {
  private let dutch: String
  private let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  package func callAsFunction(_ language: Language) -> String {
    language == .dutch ? dutch : english
  }

  static let files = ConfigurationHelp(
    "welke bestanden, in de notatie van .gitignore, geteld vanaf deze map",
    "which files, in the notation of .gitignore, counted from this folder")
}
