extension EntryRecord {
  /// Whether an entry is meant for an author, a channel and a sentence's language.
  @inline(__always)
  func applies(to context: LintContext, _ tongue: Sentence.Tongue) -> Bool {
    if authors != 0, authors & 1 << Int(context.author.rawValue) == 0 { return false }
    if channels != 0, channels & 1 << Int(context.channel.rawValue) == 0 { return false }
    return self.tongue == 0 || tongue == .unknown || self.tongue == Int(tongue.rawValue)
  }
}
