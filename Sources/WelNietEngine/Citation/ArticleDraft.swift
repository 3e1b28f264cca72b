/// An article as a protocol file gives it: complete, or with only what differs from the article it replaces.
struct ArticleDraft {
  let offset: Int
  let reference: String
  /// The rules named in the file; nil where it doesn't have the key.
  let citing: Citing?
  private let fields: JSONFields

  /// What stands under `rules`.
  struct Citing {
    var rules: [Rule] = []
    var families: [String] = []
    var isEmpty: Bool { rules.isEmpty && families.isEmpty }
  }

  init(_ value: JSONValue) throws(DataError) {
    fields = try JSONFields(value, at: "articles", known: ProtocolDecoder.articleKeys)
    offset = value.offset
    reference = try fields.text("ref")
    citing = fields["rules"] == nil ? nil : try ArticleDraft.citing(fields)
  }

  /// The article, with what the file leaves out taken from the one it replaces.
  func article(replacing old: SchoolProtocol.Article? = nil) throws(DataError) -> SchoolProtocol.Article {
    var reason: SchoolProtocol.Text?
    if let value = fields["reason"] { reason = try ProtocolDecoder.text(value, at: "reason") }
    var citing = citing ?? Citing()
    if let old, fields["rules"] == nil, fields["reason"] == nil {
      citing = Citing(rules: old.rules, families: old.families)
      reason = old.reason
    }
    guard citing.isEmpty != (reason == nil) else {
      throw DataError(.rulesOrReason(reference: reference), offset: offset)
    }
    let inheritsReason = reason != nil && fields["reason"] == nil
    let isAdvice = try fields.flag("advice") ?? (inheritsReason && old?.isAdvice == true)
    return SchoolProtocol.Article(
      reference: reference, audience: try given(audience() ?? old?.audience, "audience"),
      side: try given(side() ?? old?.side, "side"),
      text: SchoolProtocol.Text(
        dutch: try given(fields.optionalText("nl") ?? old?.text.dutch, "nl"),
        english: try given(fields.optionalText("en") ?? old?.text.english, "en")),
      rules: citing.rules, families: citing.families, reason: reason, isAdvice: isAdvice)
  }

  private func given<Value>(_ value: Value?, _ key: String) throws(DataError) -> Value {
    guard let value else { throw DataError(.missingKey(key), offset: offset) }
    return value
  }

  private func audience() throws(DataError) -> [SchoolProtocol.Audience]? {
    guard let value = fields["audience"] else { return nil }
    var audience: [SchoolProtocol.Audience] = []
    for element in try fields.list("audience", expected: .texts) {
      audience.append(
        try JSONFields.word(
          element, at: "audience", among: SchoolProtocol.Audience.allCases.map { $0.id },
          meaning: SchoolProtocol.Audience.init(id:)))
    }
    if audience.isEmpty { throw DataError(.emptyText(key: "audience"), offset: value.offset) }
    return audience
  }

  private func side() throws(DataError) -> SchoolProtocol.Side? {
    guard let value = fields["side"] else { return nil }
    return try JSONFields.word(
      value, at: "side", among: SchoolProtocol.Side.allCases.map { $0.id }, meaning: SchoolProtocol.Side.init(id:))
  }

  private static func citing(_ fields: JSONFields) throws(DataError) -> Citing {
    var citing = Citing()
    for element in try fields.list("rules", expected: .texts) {
      let id = try JSONFields.text(element, at: "rules")
      if let rule = Rule(id: id) {
        citing.rules.append(rule)
      } else if let family = Rule.families.first(where: { $0 + "/*" == id }) {
        citing.families.append(family)
      } else {
        throw ProtocolDecoder.unknownRule(id, offset: element.offset)
      }
    }
    return citing
  }
}
