import WelNietReporters

extension Option {
  /// Options about a report.
  static let output: [Option] = [
    .word(
      "--format", short: "-f", among: ReportFormat.allCases, id: { $0.rawValue }, category: .output,
      help: Phrase("de vorm van het verslag; standaard text", "the report's form; default text")
    ) { $1.format = $0 },
    Option(
      "--output", short: "-o", value: .file, category: .output,
      help: Phrase("schrijf het verslag in dit bestand", "write the report to this file")
    ) { (argument, settings) throws(UsageError) in settings.output = argument.text == "-" ? nil : argument.path },
    redact,
    noRedact,
    color,
    .flag(
      "--statistics", category: .output,
      help: Phrase(
        "tel aan het eind de bevindingen per regel, de bestanden en de bytes",
        "count at the end the findings of each rule, the files and the bytes")
    ) { $0.wantsStatistics = true },
    quiet,
  ]

  static let quiet = Option.flag(
    "--quiet", short: "-q", category: .output,
    help: Phrase("alleen bevindingen, geen samenvatting", "findings only, no summary")
  ) { $0.isQuiet = true }

  static let color = Option.word(
    "--color", among: Settings.Color.allCases, id: { $0.rawValue }, category: .output,
    help: Phrase(
      "kleuren; standaard alleen op een terminal en zonder NO_COLOR",
      "colours; by default only on a terminal and without NO_COLOR")
  ) { $1.color = $0 }
}
