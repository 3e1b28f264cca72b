import WelNietEngine

/// A draft on the page: its lines, what was found marked in them, and the cards beside.
struct HTMLDraft {
  private let file: ReportedFile
  private let id: String
  private let cards: HTMLCards
  private let wording: HTMLWording

  /// - Parameter number: From 1, the draft's place in the report.
  init(_ file: ReportedFile, number: Int, options: ReportOptions) {
    self.file = file
    id = "d\(number)"
    wording = HTMLWording(options.language)
    cards = HTMLCards(draft: "d\(number)", options: options)
  }

  var text: String {
    let count = file.findings.count
    var text = """
      <section class="draft" id="\(id)" aria-labelledby="\(id)h">
      <h2 id="\(id)h">\(HTMLDraft.escaped(file.path)) \
      <span class="total">\(XMLText.escaped(wording.findings(count)))</span></h2>

      """
    if count == 0 {
      text += "<p class=\"nothing\">\(XMLText.escaped(wording.nothing))</p>\n"
    } else {
      text += wholeDraft + "<div class=\"sheet\">\n" + rows + "</div>\n"
    }
    return text + notes + "</section>\n"
  }

  /// Cards of what has no place in the text.
  private var wholeDraft: String {
    let whole = file.findings.enumerated().filter { $0.element.span == nil }
    if whole.isEmpty { return "" }
    return "<div class=\"whole\">\n<p class=\"label\">\(XMLText.escaped(wording.wholeDraft))</p>\n"
      + whole.map { cards.card(for: $0.element, number: $0.offset + 1) }.joined() + "</div>\n"
  }

  // MARK: Lines

  private struct Place {
    var finding: ReportedFinding
    var number: Int
    var range: Range<Int>
  }

  private var rows: String {
    let places = file.findings.enumerated().compactMap { index, finding in
      finding.span.map { Place(finding: finding, number: index + 1, range: $0.range) }
    }
    var text = ""
    var active: [Place] = []
    var next = 0
    var lastLine = file.source.lineStarts.count - 1
    // What ends with a line feed has no further line for a reader.
    if lastLine > 0, file.source.lineRange(lastLine).isEmpty { lastLine -= 1 }
    for line in 0...lastLine {
      let range = visibleRange(of: line)
      let lineEnd = line < lastLine ? file.source.lineStarts[line + 1] : Int.max
      var beginning: [Place] = []
      while next < places.count, places[next].range.lowerBound < lineEnd {
        beginning.append(places[next])
        next += 1
      }
      active = active.filter { $0.range.upperBound > range.lowerBound } + beginning
      text += "<div class=\"row\">\n<p class=\"line\"><span data-line=\"\(line + 1)\">"
      text += marked(range, by: active, beginning: beginning) + "</span></p>\n"
      if !beginning.isEmpty {
        text += "<div class=\"notes\">\n"
        text += beginning.map { cards.card(for: $0.finding, number: $0.number) }.joined() + "</div>\n"
      }
      text += "</div>\n"
    }
    return text
  }

  private func visibleRange(of line: Int) -> Range<Int> {
    let range = file.source.lineRange(line)
    return line == 0 && file.source.hasByteOrderMark ? max(3, range.lowerBound)..<max(3, range.upperBound) : range
  }

  /// A line in pieces, each in a mark that names all findings that it belongs to; a link to its card behind the part of
  /// a finding on the line where it begins.
  private func marked(_ line: Range<Int>, by places: [Place], beginning: [Place]) -> String {
    var cuts: Set<Int> = [line.lowerBound, line.upperBound]
    for place in places {
      let part = place.range.clamped(to: line)
      if !part.isEmpty { cuts.formUnion([part.lowerBound, part.upperBound]) }
    }
    var text = ""
    var start = line.lowerBound
    for end in cuts.sorted() {
      if end > start {
        let piece = HTMLDraft.escaped(file.source.text(in: start..<end))
        let covering = places.filter { $0.range.lowerBound < end && $0.range.upperBound > start }
        text += covering.isEmpty ? piece : mark(piece, covering)
      }
      start = end
      for place in beginning where min(place.range.upperBound, line.upperBound) == end {
        text += cards.reference(to: place.finding, number: place.number)
      }
    }
    return text
  }

  private func mark(_ text: String, _ places: [Place]) -> String {
    let severity = places.map { $0.finding.severity }.max() ?? .info
    let names = places.map { cards.id(of: $0.number) }.joined(separator: " ")
    let depth = places.count > 1 ? " several" : ""
    return "<mark class=\"\(severity.id)\(depth)\" data-for=\"\(names)\">\(text)</mark>"
  }

  // MARK: Suppressions

  private var notes: String {
    if file.notes.isEmpty { return "" }
    var text = "<div class=\"suppressions\">\n<p class=\"label\">\(XMLText.escaped(wording.suppressions))</p>\n<ul>\n"
    for note in file.notes {
      let line = file.source.position(at: note.range.lowerBound).line
      let message = HTMLDraft.escaped(note.problem.message(in: cards.language))
      text += "<li>\(XMLText.escaped(wording.line(line))): \(message)</li>\n"
    }
    return text + "</ul>\n</div>\n"
  }

  /// Text from the draft: nothing in it is markup, and what has no shape is shown by its number.
  private static func escaped(_ text: String) -> String {
    XMLText.escaped(DisplayText.escaped(text))
  }
}
