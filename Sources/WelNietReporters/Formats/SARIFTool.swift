import WelNietEngine

/// What SARIF says about the program: its version, and every rule with what it means.
struct SARIFTool {
  private let options: ReportOptions

  init(_ options: ReportOptions) {
    self.options = options
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.key("name")
    json.string("WelNiet")
    json.key("version")
    json.string(options.version)
    json.key("semanticVersion")
    json.string(options.version)
    json.key("rules")
    json.beginArray()
    for rule in Rule.allCases { write(rule, to: &json) }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(rule.id)
    json.key("name")
    json.string(SARIFTool.name(of: rule))
    if let words = options.ruleTexts?[rule](options.language) {
      json.key("shortDescription")
      SARIFReporter.write(text: words.niet, to: &json)
      json.key("fullDescription")
      SARIFReporter.write(text: words.what, to: &json)
      json.key("help")
      json.beginObject()
      json.key("text")
      json.string(help(words).map { "\($0): \($1)" }.joined(separator: "\n"))
      json.key("markdown")
      json.string(help(words).map { "**\($0):** \($1)" }.joined(separator: "\n\n"))
      json.endObject()
    }
    json.key("defaultConfiguration")
    json.beginObject()
    json.key("level")
    json.string(SARIFReporter.level(rule.defaultSeverity))
    json.endObject()
    json.key("properties")
    json.beginObject()
    json.key("tags")
    json.beginArray()
    json.string(rule.family)
    json.endArray()
    json.key("problem.severity")
    json.string(rule.defaultSeverity == .info ? "recommendation" : rule.defaultSeverity.id)
    json.endObject()
    json.endObject()
  }

  private func help(_ words: RuleText.Words) -> [(String, String)] {
    let wording = ReportWording(options.language)
    return [
      ("Niet", words.niet), ("Wel", words.wel), (wording.what, words.what), (wording.why, words.why),
      (wording.guilty, "‘\(words.flagged.text)’"), (wording.innocent, "‘\(words.innocent.text)’"),
    ]
  }

  /// `personal-data/ai-image` as `PersonalDataAiImage`: no spaces or marks, as the standard asks for.
  private static func name(of rule: Rule) -> String {
    rule.id.split { $0 == "/" || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
