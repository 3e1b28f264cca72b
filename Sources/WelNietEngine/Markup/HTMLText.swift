/// Reads HTML pages.
package enum HTMLText {
  /// What a reader of the page would see.
  package static func prose(of source: Source) -> Prose {
    var builder = ProseBuilder(capacity: source.bytes.count)
    let fragment = Fragment(whole: source.bytes)
    let start = source.hasByteOrderMark ? 3 : 0
    let frontMatter = FrontMatter.range(in: source)
    builder.setFrontMatter(frontMatter)
    var reader = HTMLReader(fragment: fragment)
    reader.read((frontMatter?.upperBound ?? start)..<source.bytes.count, into: &builder)
    builder.closeElements(downTo: 0)
    return builder.finish()
  }
}
