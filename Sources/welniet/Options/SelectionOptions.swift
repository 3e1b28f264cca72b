import WelNietEngine

extension Option {
  /// Options that say which findings are shown, and what they mean for the exit status.
  static let selection: [Option] = [
    .word(
      "--severity", among: Severity.allCases, id: { $0.id }, category: .selection,
      help: Phrase("alleen bevindingen van deze ernst en erger", "only findings of this severity and worse")
    ) { $1.minimumSeverity = $0 },
    Option(
      "--rule", value: .rules, category: .selection,
      help: Phrase(
        "alleen bevindingen van deze regels of families; mag vaker",
        "only findings of these rules or families; may be repeated")
    ) { (argument, settings) throws(UsageError) in
      settings.wantedRules.formUnion(try RuleSelector.rules(in: argument, option: "--rule"))
    },
    Option(
      "--exclude-rule", value: .rules, category: .selection,
      help: Phrase(
        "geen bevindingen van deze regels of families; mag vaker",
        "no findings of these rules or families; may be repeated")
    ) { (argument, settings) throws(UsageError) in
      settings.unwantedRules.formUnion(try RuleSelector.rules(in: argument, option: "--exclude-rule"))
    },
  ]

  static let exitZero = Option.flag(
    "--exit-zero", category: .selection,
    help: Phrase("eindig met 0, ook als er iets gevonden is", "exit with 0 even where something was found")
  ) { $0.exitsZero = true }
}
