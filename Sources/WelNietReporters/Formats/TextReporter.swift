import WelNietEngine

/// For people: each finding with the line it is in, carets under the words, the Niet, the Wel and the article.
struct TextReporter: Reporter {
  private let options: ReportOptions
  private let style: Style
  private let wording: ReportWording
  /// How many lines of a long passage are shown.
  private static let mostLines = 4
  /// How many of the other articles are named.
  private static let mostReferences = 4

  init(_ options: ReportOptions) {
    self.options = options
    style = Style(isColored: options.isColored)
    wording = ReportWording(options.language)
  }

  func begin(_ output: inout [UInt8]) {}

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    var seen: Set<Rule> = []
    for finding in file.findings {
      let isRepeated = !seen.insert(finding.rule).inserted
      output += Array(block(for: finding, in: file, isRepeated: isRepeated).utf8)
    }
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {
    if !options.isQuiet { output += Array((wording.summary(summary) + "\n").utf8) }
  }

  private func block(for finding: ReportedFinding, in file: ReportedFile, isRepeated: Bool) -> String {
    let lines = finding.span.map { self.lines(of: $0, in: file.source) } ?? []
    let gutter = lines.last.map { String($0 + 1).utf8.count } ?? 1
    let blank = String(repeating: " ", count: gutter)
    let bar = style(.frame, "|")
    var text = heading(of: finding) + "\n"
    text += "\(blank)\(style(.frame, "-->")) \(place(of: finding, in: file))\n"
    if let span = finding.span {
      text += "\(blank) \(bar)\n"
      text += excerpts(of: lines, span: span, severity: finding.severity, source: file.source, gutter: gutter)
      text += "\(blank) \(bar)\n"
    }
    for note in notes(on: finding, isRepeated: isRepeated) {
      let label = "\(blank) \(style(.frame, "=")) "
      text += label + paragraph(note, indentation: gutter + 3) + "\n"
    }
    return text + "\n"
  }

  private func heading(of finding: ReportedFinding) -> String {
    let role = Style.Role(finding.severity)
    let start = style(role, "\(wording.severity(finding.severity))[\(finding.rule.id)]")
    return start + style(.strong, ": " + DisplayText.escaped(finding.message))
  }

  private func place(of finding: ReportedFinding, in file: ReportedFile) -> String {
    let path = DisplayText.escaped(file.path)
    guard let start = finding.span?.start else { return "\(path) (\(wording.wholeDraft))" }
    return "\(path):\(start.line):\(start.column)"
  }

  // MARK: The draft's lines

  /// The 0-based lines that a span touches and that show something.
  private func lines(of span: ReportedFinding.Span, in source: Source) -> [Int] {
    let last = span.range.isEmpty ? span.start.line : source.position(at: span.end.offset - 1).line
    let lines = (span.start.line - 1...max(last, span.start.line) - 1).filter { line in
      line == span.start.line - 1 || !marked(span, on: line, of: source).isEmpty
    }
    guard lines.count > TextReporter.mostLines else { return lines }
    return Array(lines.prefix(TextReporter.mostLines - 1)) + lines.suffix(1)
  }

  /// The part of a span on a line, without the space at the beginning of a further line.
  private func marked(_ span: ReportedFinding.Span, on line: Int, of source: Source) -> Range<Int> {
    let range = visibleRange(of: line, in: source)
    var marked = span.range.clamped(to: range)
    while marked.lowerBound > span.start.offset, !marked.isEmpty, source.bytes[marked.lowerBound] <= 0x20 {
      marked = marked.lowerBound + 1..<marked.upperBound
    }
    return marked
  }

  private func visibleRange(of line: Int, in source: Source) -> Range<Int> {
    let range = source.lineRange(line)
    return line == 0 && source.hasByteOrderMark ? max(range.lowerBound, 3)..<range.upperBound : range
  }

  private func excerpts(
    of lines: [Int], span: ReportedFinding.Span, severity: Severity, source: Source, gutter: Int
  ) -> String {
    let blank = String(repeating: " ", count: gutter)
    let bar = style(.frame, "|")
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0, line > lines[index - 1] + 1, lines.count == TextReporter.mostLines {
        text += "\(blank) \(style(.frame, ":"))\n"
      }
      let excerpt = LineExcerpt(
        of: source.bytes, line: visibleRange(of: line, in: source), marked: marked(span, on: line, of: source),
        width: max(20, options.width - gutter - 3))
      let number = String(line + 1)
      let padding = String(repeating: " ", count: gutter - number.utf8.count)
      text += "\(padding)\(style(.frame, number)) \(bar) \(excerpt.text)\n"
      let carets = excerpt.carets.drop { $0 == " " }
      let indentation = String(repeating: " ", count: excerpt.carets.utf8.count - carets.utf8.count)
      text += "\(blank) \(bar) \(indentation)\(style(Style.Role(severity), String(carets)))\n"
    }
    return text
  }

  // MARK: What to know about it

  private struct Note {
    var label: String
    var role: Style.Role
    /// Words, or other pieces that stay together.
    var pieces: [String]

    init(_ label: String, _ role: Style.Role, _ text: String) {
      self.init(label, role, pieces: DisplayText.escaped(text).split(separator: " ").map { String($0) })
    }

    init(_ label: String, _ role: Style.Role, pieces: [String]) {
      self.label = DisplayText.escaped(label)
      self.role = role
      self.pieces = pieces
    }
  }

  /// - Parameter isRepeated: whether the same rule stands above; then the other articles are left out.
  private func notes(on finding: ReportedFinding, isRepeated: Bool) -> [Note] {
    let citation = finding.citation
    var notes = [
      Note(wording.niet, .forbidden, finding.niet),
      Note(wording.wel, .advised, finding.wel),
      finding.suggestion.map { Note(wording.example, .advised, $0) },
      Note("\(citation.protocolTitle) \(citation.article):", .strong, citation.text),
    ].compactMap { $0 }
    if !citation.others.isEmpty, !isRepeated {
      notes.append(Note(wording.also, .faint, pieces: others(citation.others)))
    }
    return notes
  }

  /// The first few of the other articles, each kept on one line.
  private func others(_ references: [String]) -> [String] {
    let shown = references.prefix(TextReporter.mostReferences).map { DisplayText.escaped($0) }
    let left = references.count - shown.count
    guard left > 0 else { return shown.dropLast().map { $0 + "," } + shown.suffix(1) }
    return shown.map { $0 + "," } + [wording.andMore(left)]
  }

  private func paragraph(_ note: Note, indentation: Int) -> String {
    let room = max(20, options.width - indentation)
    let lines = WrappedText.lines(
      of: note.pieces, first: max(20, room - DisplayText.width(note.label) - 1), rest: room)
    let text = lines.joined(separator: "\n" + String(repeating: " ", count: indentation))
    return style(note.role, note.label) + " " + text
  }
}
