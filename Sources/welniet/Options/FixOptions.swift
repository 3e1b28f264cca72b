extension Option {
  /// Options about changing drafts.
  static let fixing: [Option] = [
    .flag(
      "--diff", category: .output,
      help: Phrase(
        "toon de aanpassingen (voor ‘patch’ en ‘git apply’) en schrijf niets",
        "show the changes (for ‘patch’ and ‘git apply’) and write nothing")
    ) { $0.wantsDiff = true }
  ]
}
