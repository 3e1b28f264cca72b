import WelNietEngine

/// The JSON Schema (draft 7) of `welniet.json`, made from the table that the reader goes by.
package struct ConfigurationSchema {
  private let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  package var text: [UInt8] { JSONLayout.text(schema) }

  private var schema: JSONValue {
    .object([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("welniet.json")),
      ("allowComments", .flag(true)),
      ("allowTrailingCommas", .flag(true)),
      ("type", .text("object")),
      ("additionalProperties", .flag(false)),
      ("properties", properties(in: .file, before: [])),
      (
        "definitions",
        .object([
          ("text", .object([("type", .text("string")), ("pattern", .text("\\S"))])),
          ("texts", .object([("type", .text("array")), ("items", reference("text"))])),
          ("textOrTexts", anyOf([reference("text"), reference("texts")])),
          ("selector", enumeration(ConfigurationSchema.selectors)),
          ("level", enumeration(RuleLevels.Level.all.map { $0.id })),
          (
            "override",
            .object([
              ("type", .text("object")), ("additionalProperties", .flag(false)),
              ("required", .list([.text(ConfigurationField.overrideFiles.name)])),
              ("properties", properties(in: .override, before: [.overrideFiles])),
            ])
          ),
        ])
      ),
    ])
  }

  /// Every name that stands for rules.
  static var selectors: [String] {
    Rule.families.flatMap { family in
      [family, family + "/*"] + Rule.allCases.filter { $0.family == family }.map { $0.id }
    }
  }

  private func properties(
    in scope: ConfigurationKey.Scope, before fields: [ConfigurationField]
  ) -> JSONValue {
    .object(
      fields.map { ($0.name, described($0.shape, $0.help)) }
        + ConfigurationKey.keys(in: scope).map { ($0.name, described($0.shape, $0.help)) })
  }

  private func described(_ shape: ConfigurationShape, _ help: ConfigurationHelp) -> JSONValue {
    // Beside a reference nothing else counts, so that a description needs it wrapped.
    let schema = schema(of: shape)
    let members = schema.members ?? []
    let wrapped = members.first?.key == "$ref" ? [("allOf", .list([schema]))] : members.map { ($0.key, $0.value) }
    return .object([("description", .text(help(language)))] + wrapped)
  }

  private func schema(of shape: ConfigurationShape) -> JSONValue {
    switch shape {
    case .text: reference("text")
    case .texts: reference("texts")
    case .textOrTexts: reference("textOrTexts")
    case .word(let words): enumeration(words)
    case .selectors:
      anyOf([
        reference("selector"), .object([("type", .text("array")), ("items", reference("selector"))]),
      ])
    case .levels:
      .object([
        ("type", .text("object")), ("propertyNames", reference("selector")),
        ("additionalProperties", reference("level")),
      ])
    case .object(let fields): object(fields)
    case .list(let fields): .object([("type", .text("array")), ("items", object(fields))])
    case .overrides: .object([("type", .text("array")), ("items", reference("override"))])
    }
  }

  private func object(_ fields: [ConfigurationField]) -> JSONValue {
    let required = fields.filter { $0.isRequired }.map { JSONValue.text($0.name) }
    return .object(
      [("type", .text("object")), ("additionalProperties", .flag(false))]
        + (required.isEmpty ? [] : [("required", .list(required))])
        + [("properties", .object(fields.map { ($0.name, described($0.shape, $0.help)) }))])
  }

  private func reference(_ name: String) -> JSONValue { .object([("$ref", .text("#/definitions/" + name))]) }
  private func anyOf(_ schemas: [JSONValue]) -> JSONValue { .object([("anyOf", .list(schemas))]) }
  private func enumeration(_ words: [String]) -> JSONValue { .object([("enum", .list(words.map { .text($0) }))]) }
}
