import WelNietEngine

extension Option {
  /// Options that say what a draft is.
  static let context: [Option] = [
    Option(
      "--protocol", short: "-p", value: .protocolName, category: .context,
      help: Phrase(
        "het protocol van de school: een id (zie ‘welniet protocols’) of een eigen bestand; standaard wolfert-tweetalig",
        "the school's protocol: an id (see ‘welniet protocols’) or a file of your own; default wolfert-tweetalig")
    ) { (argument, settings) throws(UsageError) in settings.protocolName = argument.path },
    .word(
      "--author", among: Author.allCases, id: { $0.id }, category: .context,
      help: Phrase(
        "wie het schrijft: medewerker (standaard), leerling of ouder",
        "who writes it: an employee (default), a pupil or a parent")
    ) { $1.author = $0 },
    .word(
      "--channel", among: Channel.allCases, id: { $0.id }, category: .context,
      help: Phrase(
        "waar het komt: op een eigen account (standaard) of bij de school zelf",
        "where it goes: an account of one's own (default) or the school itself")
    ) { $1.channel = $0 },
    .word(
      "--as", among: Markup.allCases, id: { $0.id }, category: .context,
      help: Phrase(
        "de opmaak; standaard volgens de naam: .md Markdown, .html HTML, anders gewone tekst",
        "the markup; by default as the name says: .md Markdown, .html HTML, plain text otherwise")
    ) { $1.markup = $0 },
    Option(
      "--stdin-filename", value: .file, category: .context,
      help: Phrase(
        "de naam waaronder standaardinvoer in het verslag staat en die de opmaak bepaalt",
        "the name that standard input has in the report, and that tells its markup")
    ) { (argument, settings) throws(UsageError) in settings.standardInputName = argument.path },
    lexiconDirectory,
  ]

  static let lexiconDirectory = Option(
    "--lexicon-directory", value: .folder, category: .context,
    help: Phrase(
      "voor wie lexicons schrijft: gebruik de .lexicon-bestanden in deze map in plaats van de ingebouwde",
      "for those who write lexicons: use the .lexicon files in this folder instead of the built-in ones")
  ) { (argument, settings) throws(UsageError) in settings.lexiconDirectory = argument.path }
}
