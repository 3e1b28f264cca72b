extension Prose {
  /// Reads a draft in the markup it is written in.
  package init(of source: Source, as markup: Markup) {
    switch markup {
    case .plain: self = PlainText.prose(of: source)
    case .markdown: self = MarkdownText.prose(of: source)
    case .html: self = HTMLText.prose(of: source)
    }
  }
}
