extension ProtocolDecoder {
  /// Reads a school's own protocol over the one that it builds on.
  ///
  /// What the file leaves out stays as it is in `base`. `articles` replaces those with the same `ref` (again only
  /// what it gives) and adds the others at the end; `remove` lists references to leave out. A rule that one of
  /// its own articles names is no longer a wide reading, unless `wideReading` says so. Without an `id` the
  /// result keeps the base's.
  public static func decode(_ bytes: [UInt8], extending base: SchoolProtocol) throws(DataError) -> SchoolProtocol {
    try decode(parse(bytes), extending: base)
  }

  package static func decode(
    _ value: JSONValue, extending base: SchoolProtocol
  ) throws(DataError) -> SchoolProtocol {
    let fields = try JSONFields(value, known: extendingKeys)
    var school = base
    if let id = try fields.optionalText("id") { school.id = id }
    if let title = fields["title"] { school.title = try text(title, at: "title") }
    if let date = try date(fields) { school.date = date }
    if fields["names"] != nil { school.names = try fields.texts("names") }
    if let value = fields["disclaimer"] {
      let disclaimer = try self.disclaimer(value)
      school.disclaimer = disclaimer.elements
      school.suggestedDisclaimer = disclaimer.text
      school.shortDisclaimer = disclaimer.short
    }
    try remove(fields, from: &school)
    let named = try merge(fields, into: &school)
    if fields["wideReading"] != nil {
      school.wideReading = try wideReading(fields, in: school)
    } else {
      let merged = school
      school.wideReading.removeAll { named.contains($0) || !merged.cites($0) }
    }
    return school
  }

  private static func remove(_ fields: JSONFields, from school: inout SchoolProtocol) throws(DataError) {
    for element in try fields.list("remove", expected: .texts) {
      let reference = try JSONFields.text(element, at: "remove")
      guard let index = school.articleIndex(reference) else {
        let suggestion = NearestWord.suggestion(for: reference, among: school.articles.map { $0.reference })
        throw DataError(.unknownReference(reference, suggestion: suggestion), offset: element.offset)
      }
      school.articles.remove(at: index)
    }
  }

  /// Replaces and adds articles; returns the rules that the file's own articles name.
  private static func merge(_ fields: JSONFields, into school: inout SchoolProtocol) throws(DataError) -> [Rule] {
    var seen: [String] = []
    var named: [Rule] = []
    for element in try fields.list("articles") {
      let draft = try ArticleDraft(element)
      guard !seen.contains(draft.reference) else {
        throw DataError(.duplicateReference(draft.reference), offset: element.offset)
      }
      seen.append(draft.reference)
      named += draft.citing?.rules ?? []
      if let index = school.articleIndex(draft.reference) {
        school.articles[index] = try draft.article(replacing: school.articles[index])
      } else {
        school.articles.append(try draft.article())
      }
    }
    return named
  }
}
