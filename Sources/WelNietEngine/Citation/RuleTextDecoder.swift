/// Reads the texts of the rules from their JSON file.
public enum RuleTextDecoder {
  /// Reads the file: `{"rules": [{"id", "severity", "nl": {…}, "en": {…}}, …]}`, each rule once.
  public static func decode(_ bytes: [UInt8]) throws(DataError) -> RuleTexts {
    let root = try ProtocolDecoder.parse(bytes)
    let fields = try JSONFields(root, known: ["rules"])
    var found: [RuleText?] = Array(repeating: nil, count: Rule.allCases.count)
    for element in try fields.list("rules") {
      let text = try ruleText(element)
      guard found[Int(text.rule.rawValue)] == nil else {
        throw DataError(.duplicateRule(text.rule.id), offset: element.offset)
      }
      found[Int(text.rule.rawValue)] = text
    }
    var all: [RuleText] = []
    for rule in Rule.allCases {
      guard let text = found[Int(rule.rawValue)] else { throw DataError(.missingRule(rule.id), offset: root.offset) }
      all.append(text)
    }
    return RuleTexts(all: all)
  }

  private static func ruleText(_ value: JSONValue) throws(DataError) -> RuleText {
    let fields = try JSONFields(value, at: "rules", known: ["id", "severity", "nl", "en"])
    let id = try fields.required("id")
    let name = try JSONFields.text(id, at: "id")
    guard let rule = Rule(id: name) else { throw ProtocolDecoder.unknownRule(name, offset: id.offset) }
    return RuleText(
      rule: rule,
      severity: try JSONFields.word(
        fields.required("severity"), at: "severity", among: Severity.allCases.map { $0.id },
        meaning: Severity.init(id:)),
      dutch: try words(fields.required("nl"), at: "nl"), english: try words(fields.required("en"), at: "en"))
  }

  private static func words(_ value: JSONValue, at key: String) throws(DataError) -> RuleText.Words {
    let fields = try JSONFields(
      value, at: key, known: ["message", "niet", "wel", "what", "why", "flagged", "innocent"])
    return RuleText.Words(
      message: try fields.text("message"), niet: try fields.text("niet"), wel: try fields.text("wel"),
      what: try fields.text("what"), why: try fields.text("why"),
      flagged: try example(fields.required("flagged"), at: "flagged"),
      innocent: try example(fields.required("innocent"), at: "innocent"))
  }

  /// An example: its text, or an object with the text and what differs from an employee's own account under
  /// wolfert-tweetalig.
  private static func example(_ value: JSONValue, at key: String) throws(DataError) -> RuleText.Example {
    var example = RuleText.Example(
      text: "", author: .employee, channel: .personal, markup: .plain, protocolID: "wolfert-tweetalig")
    if value.kind == .string {
      example.text = try JSONFields.text(value, at: key)
      return example
    }
    let fields = try JSONFields(value, at: key, known: ["text", "author", "channel", "format", "protocol"])
    example.text = try fields.text("text")
    if let author = fields["author"] {
      example.author = try JSONFields.word(
        author, at: "author", among: Author.allCases.map { $0.id }, meaning: Author.init(id:))
    }
    if let channel = fields["channel"] {
      example.channel = try JSONFields.word(
        channel, at: "channel", among: Channel.allCases.map { $0.id }, meaning: Channel.init(id:))
    }
    if let format = fields["format"] {
      example.markup = try JSONFields.word(
        format, at: "format", among: Markup.allCases.map { $0.id }, meaning: Markup.init(id:))
    }
    if let id = try fields.optionalText("protocol") { example.protocolID = id }
    return example
  }
}
