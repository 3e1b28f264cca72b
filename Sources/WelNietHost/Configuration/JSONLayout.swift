import WelNietEngine

/// Writes JSON for people: indented by two spaces, short lists and objects on one line.
struct JSONLayout {
  /// What still fits on one line, in bytes.
  private static let width = 100

  static func text(_ value: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    append(value, indentation: 0, to: &text)
    text.append(0x0A)
    return text
  }

  private static func append(_ value: JSONValue, indentation: Int, to text: inout [UInt8]) {
    let line = oneLine(value)
    if indentation > 0, indentation + line.count <= width {
      text += line
      return
    }
    let inner = indentation + 2
    switch value.content {
    case .array(let elements) where !elements.isEmpty:
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        lineBreak(inner, isFirst: index == 0, &text)
        append(element, indentation: inner, to: &text)
      }
      lineBreak(indentation, isFirst: true, &text)
      text.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      text.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        lineBreak(inner, isFirst: index == 0, &text)
        JSONWriter.appendString(member.key, to: &text)
        text += Array(": ".utf8)
        append(member.value, indentation: inner, to: &text)
      }
      lineBreak(indentation, isFirst: true, &text)
      text.append(UInt8(ascii: "}"))
    default: text += line
    }
  }

  private static func lineBreak(_ indentation: Int, isFirst: Bool, _ text: inout [UInt8]) {
    if !isFirst { text.append(UInt8(ascii: ",")) }
    text.append(0x0A)
    text += Array(repeating: 0x20, count: indentation)
  }

  private static func oneLine(_ value: JSONValue) -> [UInt8] {
    switch value.content {
    case .array(let elements):
      return Array("[".utf8) + Array(elements.map { oneLine($0) }.joined(separator: Array(", ".utf8))) + Array("]".utf8)
    case .object(let members):
      let parts = members.map { member in
        var part: [UInt8] = []
        JSONWriter.appendString(member.key, to: &part)
        return part + Array(": ".utf8) + oneLine(member.value)
      }
      return Array("{".utf8) + Array(parts.joined(separator: Array(", ".utf8))) + Array("}".utf8)
    default:
      var json = JSONWriter()
      json.value(value)
      return json.bytes
    }
  }
}

extension JSONValue {
  static func text(_ text: String) -> JSONValue { JSONValue(.string(Array(text.utf8))) }
  static func list(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }
  static func flag(_ flag: Bool) -> JSONValue { JSONValue(.bool(flag)) }

  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(members.map { Member(key: $0.0, keyOffset: 0, value: $0.1) }))
  }
}
