extension Option {
  /// Options about measuring accuracy.
  static let evaluation: [Option] = [
    .flag(
      "--errors", category: .output,
      help: Phrase("noem eerst elk vals alarm en alles wat gemist is", "list every false alarm and every miss first")
    ) { $0.listsErrors = true },
    .flag(
      "--json", category: .output,
      help: Phrase("schrijf de cijfers als JSON", "write the figures as JSON")
    ) { $0.wantsJSON = true },
  ]
}
