import WelNietEngine

extension Option {
  /// Options that every command has.
  static let general: [Option] = [
    .word(
      "--language", short: "-l", among: Language.allCases, id: { $0.id }, category: .general,
      help: Phrase("de taal van meldingen; standaard Nederlands", "the language of messages; default Dutch")
    ) { $1.givenLanguage = $0 },
    .flag("--help", short: "-h", category: .general, help: Phrase("toon deze hulp", "show this help")) {
      $0.wantsHelp = true
    },
    .flag("--version", category: .general, help: Phrase("toon de versie", "show the version")) {
      $0.wantsVersion = true
    },
  ]

  static let jobs = Option(
    "--jobs", short: "-j", value: .number, category: .output,
    help: Phrase(
      "hoeveel teksten tegelijk; standaard zo veel als er processors zijn",
      "how many texts at a time; by default as many as there are processors")
  ) { (argument, settings) throws(UsageError) in
    guard let jobs = Int(argument.text), (1...256).contains(jobs) else {
      throw UsageError.wrongNumber(argument.text, option: "--jobs", range: 1...256)
    }
    settings.jobs = jobs
  }

  /// Many editors say so, whatever a server does.
  static let standardStreams = Option.flag(
    "--stdio", category: .general,
    help: Phrase(
      "praat over standaardinvoer en -uitvoer; dat doet het ook zonder",
      "talk over standard input and output; it does so without, too")
  ) { _ in }

  static let all = Option.flag(
    "--all", category: .selection,
    help: Phrase(
      "ook de artikelen waar geen bericht op stuk kan lopen, en waarom",
      "also the articles that no post can break, and why")
  ) { $0.wantsAll = true }
}
