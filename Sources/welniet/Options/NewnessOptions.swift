import WelNietHost

extension Option {
  /// Options that leave out what was there before.
  static let onlyNew: [Option] = [
    Option(
      "--since", value: .revision, category: .selection,
      help: Phrase(
        "alleen tekst die veranderd is sinds deze revisie van git, of sinds jouw tak haar verliet",
        "only text that changed since this revision in git, or since your branch left it")
    ) { (argument, settings) throws(UsageError) in settings.since = argument.text },
    .flag(
      "--staged", category: .selection,
      help: Phrase(
        "alleen tekst die klaarstaat voor de commit; leest teksten en instellingen uit de index van git",
        "only text that is staged for the commit; reads texts and configuration from git's index")
    ) { $0.isStaged = true },
    baseline, noBaseline,
  ]

  static let baseline = Option(
    "--baseline", value: .fileOf(["json"]), category: .selection,
    help: Phrase(
      "wat er al stond en niet meer gemeld wordt; gaat voor ‘baseline’ in welniet.json",
      "what was there before and is no longer reported; goes before ‘baseline’ in welniet.json")
  ) { (argument, settings) throws(UsageError) in settings.baseline = argument.path }

  static let noBaseline = Option.flag(
    "--no-baseline", category: .selection,
    help: Phrase(
      "meld ook wat er al stond, bijvoorbeeld waar de sleutel niet is",
      "report what was there before, too, for example where the key is not")
  ) { $0.ignoresBaseline = true }

  /// Options about making baselines.
  static let recording: [Option] = [
    .flag(
      "--show-key", category: .selection,
      help: Phrase(
        "toon de sleutel van deze repository, om haar door te geven; doet verder niets",
        "show this repository's key, to hand it on; does nothing else")
    ) { $0.showsKey = true },
    .flag(
      "--new-key", category: .selection,
      help: Phrase(
        "maak een nieuwe sleutel; wat met de oude is vastgelegd, vervalt",
        "make a new key; what was recorded with the old one is void")
    ) { $0.renewsKey = true },
  ]
}
