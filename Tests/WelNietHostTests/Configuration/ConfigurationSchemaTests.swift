import Foundation
import Testing
import WelNietEngine

@testable import WelNietHost

/// The published schema and the starter say what the reader takes: all three are made from one table.
struct ConfigurationSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("Samples/welniet.schema.json is fresh")
  func fresh() throws {
    let file = Self.root.appendingPathComponent("Samples/welniet.schema.json")
    let published = (try? Data(contentsOf: file)).map { [UInt8]($0) }
    #expect(
      published == ConfigurationSchema(.dutch).text,
      "run: swift run welniet config schema > Samples/welniet.schema.json")
  }

  @Test("Every key is in the schema, and described in both languages")
  func complete() throws {
    for language in Language.allCases {
      let schema = try JSONReader.read(ConfigurationSchema(language).text)
      let keys = try #require(schema["properties"]?.members).map { $0.key }
      #expect(keys == ConfigurationKey.allCases.map { $0.name })
      let override = try #require(schema["definitions"]?["override"]?["properties"]?.members).map { $0.key }
      #expect(override == ["files"] + ConfigurationKey.keys(in: .override).map { $0.name })
      #expect(schema["properties"]?.members?.allSatisfy { $0.value["description"]?.string?.isEmpty == false } == true)
    }
    #expect(ConfigurationSchema(.dutch).text != ConfigurationSchema(.english).text)
  }

  private static let values = [
    #""x""#, #""""#, #"" ""#, "1", "true", "null", "[]", #"["x"]"#, "[1]", #"[""]"#, "{}", #"{"x": "y"}"#, #""nl""#,
    #""pupil""#, #""official""#, #""utf-8""#, #""kopwerk""#, #"{"name": "x"}"#, #"{"name": ""}"#,
    #"{"aliases": ["x"]}"#,
    #"{"aliases": "x"}"#, #"{"name": "x", "naam": "y"}"#, #"{"abuse": "off"}"#, #"{"abuse/insult": "error"}"#,
    #"{"abuse/*": "info"}"#, #"{"abuse": "uit"}"#, #"{"abus": "off"}"#,
    #"[{"files": "x", "rules": "abuse", "reason": "y"}]"#,
    #"[{"files": ["x"], "rules": ["abuse", "quotes/*"], "reason": "y", "text": "z"}]"#,
    #"[{"files": "x", "rules": "abuse"}]"#, #"[{"files": "x", "rules": "abus", "reason": "y"}]"#,
    #"[{"files": "x", "rules": 1, "reason": "y"}]"#, #"[{"files": "x"}]"#,
    #"[{"files": ["x", "y"], "author": "pupil"}]"#,
    #"[{"files": "x", "author": "pupl"}]"#, #"[{"author": "pupil"}]"#, #"[{"files": "x", "exclude": "y"}]"#,
    #"[{"files": 1}]"#, #"[{"files": "x", "rules": {"abuse": "off"}}]"#, #"[{"files": "x", "lexicons": ["x"]}]"#,
  ]

  @Test("The schema takes what the reader takes, and nothing else", arguments: ConfigurationKey.allCases)
  func agreement(_ key: ConfigurationKey) throws {
    let validator = SchemaValidator(try JSONReader.read(ConfigurationSchema(.dutch).text))
    var taken = 0
    for value in Self.values {
      let text = "{\"\(key.name)\": \(value)}"
      let reader = ConfigurationReader(
        Source(text), path: Path("/werk/welniet.json"), shownPath: Path("welniet.json"), folder: Path("/werk"),
        boundary: Path("/werk"))
      let isRead = (try? reader.file()) != nil
      #expect(validator.takes(try JSONReader.read(Array(text.utf8))) == isRead, "\(text)")
      if isRead { taken += 1 }
    }
    #expect(taken > 0 && taken < Self.values.count)
  }

  @Test("The starter is a configuration, with and without its comments", arguments: Language.allCases)
  func starter(_ language: Language) throws {
    let text = ConfigurationStarter(language, protocolName: "het-sticht").text
    let awake = text.split(separator: "\n").map { $0.hasPrefix("  // \"") ? "  " + $0.dropFirst(5) : $0 }
      .joined(separator: "\n")
    for (text, count) in [(text, 4), (awake, ConfigurationKey.keys(in: .file).count - 1)] {
      let reader = ConfigurationReader(
        Source(text), path: Path("/werk/welniet.json"), shownPath: Path("welniet.json"), folder: Path("/werk"),
        boundary: Path("/werk"))
      let file = try reader.file()
      #expect(file.settings.protocolName?.value.path == Path("het-sticht"))
      #expect(try JSONReader.read(Array(text.utf8), options: .configuration).members?.count == count)
    }
  }
}

/// As much of JSON Schema as ours uses.
private struct SchemaValidator {
  private let root: JSONValue

  init(_ root: JSONValue) {
    self.root = root
  }

  func takes(_ value: JSONValue) -> Bool { takes(value, root) }

  private func takes(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    (schema.members ?? []).allSatisfy { takes(value, $0.key, $0.value, schema) }
  }

  private func takes(_ value: JSONValue, _ keyword: String, _ operand: JSONValue, _ schema: JSONValue) -> Bool {
    switch keyword {
    case "$ref":
      let name = operand.string?.split(separator: "/").last.map { String($0) } ?? ""
      return root["definitions"]?[name].map { takes(value, $0) } ?? false
    case "type":
      let kinds: [String: JSONValue.Kind] = ["object": .object, "array": .array, "string": .string]
      return value.kind == operand.string.flatMap { kinds[$0] }
    case "enum": return operand.array?.contains { $0.string == value.string && value.string != nil } ?? false
    case "pattern": return operand.string == "\\S" && value.string.map { $0.contains { !$0.isWhitespace } } ?? true
    case "anyOf": return operand.array?.contains { takes(value, $0) } ?? false
    case "allOf": return operand.array?.allSatisfy { takes(value, $0) } ?? false
    case "items": return value.array?.allSatisfy { takes($0, operand) } ?? true
    case "required": return operand.array?.allSatisfy { $0.string.map { value[$0] != nil } ?? false } ?? false
    case "properties":
      return value.members?.allSatisfy { member in operand[member.key].map { takes(member.value, $0) } ?? true } ?? true
    case "propertyNames":
      return value.members?.allSatisfy { takes(JSONValue(.string(Array($0.key.utf8))), operand) } ?? true
    case "additionalProperties":
      let others = value.members?.filter { schema["properties"]?[$0.key] == nil } ?? []
      return operand.bool == false ? others.isEmpty : others.allSatisfy { takes($0.value, operand) }
    case "$schema", "title", "description", "definitions", "allowComments", "allowTrailingCommas": return true
    default: return false
    }
  }
}
