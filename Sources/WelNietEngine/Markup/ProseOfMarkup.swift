extension Prose {
  /// What a reader sees of a draft in a markup.
  package init(of source: Source, as markup: Markup) {
    self = PlainText.prose(of: source)
  }
}
