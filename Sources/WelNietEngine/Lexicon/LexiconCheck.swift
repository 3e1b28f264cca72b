/// Checks lexicon files: their notation and their names; `LexiconCheck+Examples` does that their examples hold.
public enum LexiconCheck {
  /// Compiles files together to a lexicon of their own.
  ///
  /// - Returns: The lexicon, which works as far as the files are right, and every mistake in them.
  public static func compile(_ files: [(name: String, bytes: [UInt8])], over base: Lexicon? = nil) -> (
    lexicon: Lexicon, errors: [LexiconError]
  ) {
    let parsed = files.map { LexiconParser.parse(name: $0.name, $0.bytes) }
    let result = LexiconCompiler.compile(parsed.map { $0.file }, over: base)
    return (
      Lexicon(compiled: result.image, over: base),
      quote(parsed.flatMap { $0.errors } + result.errors, files)
    )
  }

  /// The image of files compiled together, for embedding, and every mistake in them.
  public static func image(_ files: [(name: String, bytes: [UInt8])]) -> (image: [UInt8], errors: [LexiconError]) {
    let parsed = files.map { LexiconParser.parse(name: $0.name, $0.bytes) }
    let result = LexiconCompiler.compile(parsed.map { $0.file })
    return (result.image, quote(parsed.flatMap { $0.errors } + result.errors, files))
  }

  private static func quote(
    _ errors: [LexiconError], _ files: [(name: String, bytes: [UInt8])]
  ) -> [LexiconError] {
    errors.map { error in
      guard error.excerpt.isEmpty, let file = files.first(where: { $0.name == error.file }) else { return error }
      let source = Source(file.bytes)
      guard error.line >= 1, error.line <= source.lineStarts.count else { return error }
      var quoted = error
      quoted.excerpt = source.text(in: source.lineRange(error.line - 1))
      return quoted
    }
  }
}
