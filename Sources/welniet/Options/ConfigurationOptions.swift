import WelNietEngine
import WelNietHost

extension Option {
  /// Options that say which configuration holds, and that go before it.
  static let configuration: [Option] =
    whichConfiguration + [
      Option(
        "--roster", value: .fileOf(["csv", "txt"]), category: .context,
        help: Phrase(
          "namen van mensen van de school: een naam per regel, of CSV met een kolom ‘naam’",
          "names of people of the school: a name a line, or CSV with a column ‘name’")
      ) { (argument, settings) throws(UsageError) in settings.roster = argument.path },
      Option(
        "--consent", value: .fileOf(["csv"]), category: .context,
        help: Phrase(
          "wie waarvoor toestemming gaf: CSV met naam, scope (naam, foto, citaat) en geldig tot",
          "who gave consent for what: CSV with name, scope (name, photo, quote) and valid until")
      ) { (argument, settings) throws(UsageError) in settings.consent = argument.path },
      .word(
        "--encoding", among: TextEncoding.allCases, id: { $0.rawValue }, category: .context,
        help: Phrase(
          "hoe bestanden gelezen worden die geen UTF-8 zijn en zelf niets zeggen",
          "how files are read that are not UTF-8 and don't say themselves")
      ) { $1.encoding = $0 },
    ]

  static let whichConfiguration: [Option] = [
    Option(
      "--config", value: .fileOf(["json"]), category: .context,
      help: Phrase(
        "gebruik dit bestand in plaats van de dichtstbijzijnde welniet.json",
        "use this file instead of the nearest welniet.json")
    ) { (argument, settings) throws(UsageError) in settings.configurationFile = argument.path },
    .flag(
      "--isolated", category: .context,
      help: Phrase(
        "lees geen welniet.json en geen ‘welniet’ in front matter",
        "read no welniet.json and no ‘welniet’ in front matter")
    ) { $0.isIsolated = true },
  ]
}
