/// Reads a school's protocol from its JSON file.
///
/// ```
/// {
///   "id": "de-regenboog", "title": {"nl": "…", "en": "…"}, "date": "", "names": ["De Regenboog", "#regenboog"],
///   "disclaimer": {"elements": ["own-opinion"], "text": {"nl": …, "en": …}, "short": {"nl": …, "en": …}},
///   "wideReading": ["reputation/hearsay"],
///   "articles": [
///     {"ref": "A1", "audience": ["all"], "side": "niet", "nl": "…", "en": "…", "rules": ["abuse/*"]},
///     {"ref": "A2", "audience": ["school"], "side": "norm", "nl": "…", "en": "…", "reason": {"nl": …, "en": …}}
///   ]
/// }
/// ```
/// Comments and trailing commas are allowed.
public enum ProtocolDecoder {
  static let keys = ["$schema", "id", "title", "date", "names", "disclaimer", "wideReading", "articles"]
  static let extendingKeys = keys + ["extends", "remove"]
  static let articleKeys = ["ref", "audience", "side", "nl", "en", "rules", "reason", "advice"]

  /// Reads a protocol that stands on its own.
  public static func decode(_ bytes: [UInt8]) throws(DataError) -> SchoolProtocol {
    try decode(parse(bytes))
  }

  /// Reads the JSON of a protocol file.
  package static func parse(_ bytes: [UInt8]) throws(DataError) -> JSONValue {
    do throws(JSONError) {
      return try JSONReader.read(bytes, options: .configuration)
    } catch {
      throw DataError(error)
    }
  }

  /// The id of the protocol that this one builds on; nil where it stands on its own.
  public static func base(of bytes: [UInt8]) throws(DataError) -> String? {
    guard let base = try parse(bytes)["extends"] else { return nil }
    return try JSONFields.text(base, at: "extends")
  }

  package static func decode(_ value: JSONValue) throws(DataError) -> SchoolProtocol {
    if let base = value["extends"] {
      throw DataError(.extendsAnother(try JSONFields.text(base, at: "extends")), offset: base.offset)
    }
    let fields = try JSONFields(value, known: keys)
    let disclaimer = try self.disclaimer(fields.required("disclaimer"))
    var school = SchoolProtocol(
      id: try fields.text("id"), title: try text(fields.required("title"), at: "title"), date: try date(fields) ?? "",
      names: try fields.texts("names"), disclaimer: disclaimer.elements, suggestedDisclaimer: disclaimer.text,
      shortDisclaimer: disclaimer.short, wideReading: [], articles: [])
    for element in try fields.list("articles") {
      let draft = try ArticleDraft(element)
      guard school.articleIndex(draft.reference) == nil else {
        throw DataError(.duplicateReference(draft.reference), offset: element.offset)
      }
      school.articles.append(try draft.article())
    }
    school.wideReading = try wideReading(fields, in: school)
    return school
  }

  /// A text in both languages.
  static func text(_ value: JSONValue, at key: String) throws(DataError) -> SchoolProtocol.Text {
    let fields = try JSONFields(value, at: key, known: ["nl", "en"])
    return SchoolProtocol.Text(dutch: try fields.text("nl"), english: try fields.text("en"))
  }

  /// The date as the school writes it, which may be empty.
  static func date(_ fields: JSONFields) throws(DataError) -> String? {
    guard let value = fields["date"] else { return nil }
    guard let text = value.string else {
      throw DataError(.wrongKind(key: "date", expected: .text), offset: value.offset)
    }
    return text
  }

  static func disclaimer(
    _ value: JSONValue
  ) throws(DataError) -> (
    elements: [SchoolProtocol.DisclaimerElement], text: SchoolProtocol.Text, short: SchoolProtocol.Text
  ) {
    let fields = try JSONFields(value, at: "disclaimer", known: ["elements", "text", "short"])
    var elements: [SchoolProtocol.DisclaimerElement] = []
    for element in try fields.list("elements", expected: .texts) {
      elements.append(
        try JSONFields.word(
          element, at: "elements", among: SchoolProtocol.DisclaimerElement.allCases.map { $0.id },
          meaning: SchoolProtocol.DisclaimerElement.init(id:)))
    }
    return (
      elements, try text(fields.required("text"), at: "text"), try text(fields.required("short"), at: "short")
    )
  }

  /// The rules that apply by a wide reading; the protocol must have an article for each.
  static func wideReading(_ fields: JSONFields, in school: SchoolProtocol) throws(DataError) -> [Rule] {
    var rules: [Rule] = []
    for element in try fields.list("wideReading", expected: .texts) {
      let id = try JSONFields.text(element, at: "wideReading")
      guard let rule = Rule(id: id) else { throw unknownRule(id, offset: element.offset) }
      guard school.cites(rule) else { throw DataError(.ruleWithoutArticle(id), offset: element.offset) }
      if !rules.contains(rule) { rules.append(rule) }
    }
    return rules
  }

  static func unknownRule(_ id: String, offset: Int) -> DataError {
    let known = Rule.allCases.map { $0.id } + Rule.families.map { $0 + "/*" }
    return DataError(.unknownRule(id, suggestion: NearestWord.suggestion(for: id, among: known)), offset: offset)
  }
}
