extension LexiconEntry {
  /// Whether an entry is meant for an author, a channel and a sentence's language, without reading all of it.
  @inline(__always)
  static func applies(
    at record: Int, in image: LexiconImage, to context: LintContext, _ tongue: Sentence.Tongue
  ) -> Bool {
    let authors = image.int(record + 8)
    if authors != 0, authors & 1 << Int(context.author.rawValue) == 0 { return false }
    let channels = image.int(record + 12)
    if channels != 0, channels & 1 << Int(context.channel.rawValue) == 0 { return false }
    let own = image.int(record + 16)
    return own == 0 || tongue == .unknown || own == Int(tongue.rawValue)
  }
}
