import WelNietEngine

extension ReportedFinding {
  /// Where tools show it: a finding about the whole draft stands at the first line.
  func place(in source: Source) -> Span {
    if let span { return span }
    let line = source.lineRange(0)
    let start = source.hasByteOrderMark ? 3 : 0
    return Span(
      start: source.position(at: start), end: source.position(at: max(start, line.upperBound)))
  }

  /// What the writer is told besides the message.
  func advice(_ wording: ReportWording) -> [String] {
    var lines = ["\(wording.niet) \(niet)", "\(wording.wel) \(wel)"]
    if let suggestion { lines.append("\(wording.example) \(suggestion)") }
    lines.append("\(citation.protocolTitle) \(citation.article): \(citation.text)")
    return lines
  }

  /// Everything in one paragraph.
  func paragraph(_ wording: ReportWording) -> String {
    let end = message.unicodeScalars.last.map { ".!?…".unicodeScalars.contains($0) } ?? true
    return ([end ? message : message + "."] + advice(wording)).joined(separator: " ")
  }
}
