/// Reads Markdown: CommonMark with GitHub's tables, task lists and strikethrough, footnotes, formulas, and the
/// template tags and front matter of static-site generators.
package enum MarkdownText {
  /// What a reader of the rendered document would see.
  package static func prose(of source: Source) -> Prose {
    let frontMatter = FrontMatter.range(in: source)
    var reader = MarkdownBlockReader(source: source)
    reader.read(from: frontMatter?.upperBound ?? (source.hasByteOrderMark ? 3 : 0))
    var writer = MarkdownWriter(source: source, blocks: reader.blocks)
    writer.builder.setFrontMatter(frontMatter)
    return writer.write()
  }
}
