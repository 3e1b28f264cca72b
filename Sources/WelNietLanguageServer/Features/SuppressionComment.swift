import WelNietEngine

/// A comment that says of a finding why it is all right, put where it changes nothing that a reader sees.
struct SuppressionComment {
  private let source: Source
  private let markup: Markup
  private let reason: String

  /// Nil for a markup that has no comments.
  init?(_ source: Source, as markup: Markup, reason: String) {
    guard markup != .plain else { return nil }
    self.source = source
    self.markup = markup
    self.reason = reason
  }

  /// The insertion; nil where there is no place for it.
  func edit(for finding: Finding) -> Edit? {
    guard let range = finding.range else {
      let comment = comment("welniet-disable-file", finding.rule)
      return insertion(at: top, comment + lineBreak)
    }
    let line = source.lineIndex(at: range.lowerBound)
    let above = above(line, comment("welniet-disable-next-line", finding.rule))
    let behind = behind(line, comment("welniet-disable-line", finding.rule))
    // A comment between the lines of a paragraph would cut it in two; one of its own is easier to read.
    let candidates = isFirstOfBlock(line) ? [above, behind] : [behind, above]
    return candidates.first(where: isInvisible)
  }

  private func comment(_ directive: String, _ rule: Rule) -> String {
    "<!-- \(directive) \(rule.id): \(reason) -->"
  }

  private func above(_ line: Int, _ comment: String) -> Edit {
    let range = source.lineRange(line)
    var text = range.lowerBound
    while text < range.upperBound, source.bytes[text] == 0x20 || source.bytes[text] == 0x09 { text += 1 }
    let start = line == 0 && source.hasByteOrderMark ? 3 : range.lowerBound
    let indentation = String(decoding: source.bytes[start..<max(start, text)], as: UTF8.self)
    return insertion(at: start, indentation + comment + lineBreak)
  }

  /// Before what a table, or a break of lines, wants at the very end.
  private func behind(_ line: Int, _ comment: String) -> Edit {
    let range = source.lineRange(line)
    var end = range.upperBound
    while end > range.lowerBound, " \t|\\".utf8.contains(source.bytes[end - 1]) { end -= 1 }
    return insertion(at: end, " " + comment)
  }

  private func insertion(at offset: Int, _ text: String) -> Edit {
    Edit(range: offset..<offset, replacement: Array(text.utf8))
  }

  private func isFirstOfBlock(_ line: Int) -> Bool {
    guard line > 0, source.lineStarts[line] > top else { return true }
    return source.bytes[source.lineRange(line - 1)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Where the page begins, after front matter and a document type.
  private var top: Int {
    var start = source.hasByteOrderMark ? 3 : 0
    if let matter = FrontMatter.range(in: source) { start = matter.upperBound }
    let type = Array("<!doctype".utf8)
    let rest = source.bytes[start...]
    guard markup == .html, rest.count > type.count, zip(rest, type).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { return start }
    let line = source.lineIndex(at: end)
    return line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : end + 1
  }

  /// As the draft's first line ends.
  private var lineBreak: String {
    guard source.lineStarts.count > 1 else { return "\n" }
    return String(decoding: source.bytes[source.lineRange(0).upperBound..<source.lineStarts[1]], as: UTF8.self)
  }

  /// Whether a reader sees the same with an edit as without.
  private func isInvisible(_ edit: Edit) -> Bool {
    let before = Prose(of: source, as: markup)
    let after = Prose(of: Source(Edit.apply([edit], to: source.bytes)), as: markup)
    func text(_ prose: Prose) -> [[UInt8]] {
      prose.blocks.map { block in
        // The space before a comment is none that shows.
        var text = Array(prose.text[block.range])
        while text.last == 0x20 { text.removeLast() }
        return text
      }
    }
    return after.comments.count == before.comments.count + 1 && text(before) == text(after)
      && before.blocks.map { $0.role } == after.blocks.map { $0.role }
  }
}
