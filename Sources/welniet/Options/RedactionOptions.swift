extension Option {
  static let redact = Option.flag(
    "--redact", category: .output,
    help: Phrase(
      "maak de gevonden woorden onleesbaar, waar ze ook staan; standaard bij sarif, github, gitlab, checkstyle en rdjson",
      "make the words found unreadable, wherever they stand; by default in sarif, github, gitlab, checkstyle and rdjson"
    )
  ) { $0.wantsRedaction = true }

  static let noRedact = Option.flag(
    "--no-redact", category: .output,
    help: Phrase("toon de gevonden woorden in elke vorm", "show the words found in every format")
  ) { $0.wantsRedaction = false }
}
