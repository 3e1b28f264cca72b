import WelNietEngine

/// The JSON of findings, the same in every format and in the batch interface.
package enum FindingJSON {
  /// Writes the findings of a draft as an array.
  package static func write(_ findings: [ReportedFinding], of source: Source, to json: inout JSONWriter) {
    json.beginArray()
    for finding in findings {
      json.beginObject()
      writeMembers(of: finding, of: source, to: &json)
      json.endObject()
    }
    json.endArray()
  }

  /// Writes what stands inside a finding's object.
  static func writeMembers(of finding: ReportedFinding, of source: Source, to json: inout JSONWriter) {
    json.key("rule")
    json.string(finding.rule.id)
    json.key("severity")
    json.string(finding.severity.id)
    json.key("message")
    json.string(finding.message)
    json.key("niet")
    json.string(finding.niet)
    json.key("wel")
    json.string(finding.wel)
    json.key("citation")
    write(finding.citation, to: &json)
    json.key("range")
    guard let span = finding.span else {
      json.null()
      json.key("text")
      json.null()
      return
    }
    json.beginObject()
    json.key("start")
    write(span.start, of: source, to: &json)
    json.key("end")
    write(span.end, of: source, to: &json)
    json.endObject()
    json.key("text")
    json.string(source.bytes, in: span.range)
  }

  static func write(_ citation: ReportedFinding.Citation, to json: inout JSONWriter) {
    json.beginObject()
    json.key("protocol")
    json.string(citation.protocolID)
    json.key("article")
    json.string(citation.article)
    json.key("text")
    json.string(citation.text)
    json.key("others")
    json.beginArray()
    for other in citation.others { json.string(other) }
    json.endArray()
    json.endObject()
  }

  /// Writes what is wrong with a draft's suppression comments as an array.
  static func write(
    _ notes: [SuppressionNote], of source: Source, language: Language, to json: inout JSONWriter
  ) {
    json.beginArray()
    for note in notes {
      json.beginObject()
      json.key("problem")
      json.string(note.problem.id)
      json.key("message")
      json.string(note.problem.message(in: language))
      json.key("range")
      json.beginObject()
      json.key("start")
      write(source.position(at: note.range.lowerBound), of: source, to: &json)
      json.key("end")
      write(source.position(at: note.range.upperBound), of: source, to: &json)
      json.endObject()
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ position: Position, of source: Source, to json: inout JSONWriter) {
    json.beginObject()
    json.key("line")
    json.integer(position.line)
    json.key("column")
    json.integer(position.column)
    json.key("offset")
    json.integer(source.fileOffset(of: position))
    json.endObject()
  }
}
