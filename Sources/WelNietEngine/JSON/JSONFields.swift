/// An object of a data or configuration file whose keys are known: reads them, and says what is wrong with them.
package struct JSONFields {
  /// Byte offset of the object.
  package let offset: Int
  private let members: [JSONValue.Member]

  /// - Parameters:
  ///   - key: the key under which the value stands, for the error; empty for the whole text.
  ///   - known: the keys that the object may have; any other is an error with a suggestion.
  package init(_ value: JSONValue, at key: String = "", known: [String]) throws(DataError) {
    guard let members = value.members else {
      throw DataError(.wrongKind(key: key, expected: .object), offset: value.offset)
    }
    offset = value.offset
    self.members = members
    for index in members.indices {
      let member = members[index]
      guard known.contains(member.key) else {
        let suggestion = NearestWord.suggestion(for: member.key, among: known)
        throw DataError(.unknownKey(member.key, suggestion: suggestion), offset: member.keyOffset)
      }
      for other in members[..<index] where other.key == member.key {
        throw DataError(.duplicateKey(member.key), offset: member.keyOffset)
      }
    }
  }

  package subscript(key: String) -> JSONValue? {
    for member in members where member.key == key { return member.value }
    return nil
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(DataError) -> JSONValue {
    guard let value = self[key] else { throw DataError(.missingKey(key), offset: offset) }
    return value
  }

  /// A text that must be there and must not be empty.
  package func text(_ key: String) throws(DataError) -> String {
    try JSONFields.text(required(key), at: key)
  }

  /// A text that may be left out, but not be empty.
  package func optionalText(_ key: String) throws(DataError) -> String? {
    guard let value = self[key] else { return nil }
    return try JSONFields.text(value, at: key)
  }

  /// The elements of a list; none where the key is left out.
  package func list(_ key: String, expected: DataError.Expected = .list) throws(DataError) -> [JSONValue] {
    guard let value = self[key] else { return [] }
    guard let elements = value.array else {
      throw DataError(.wrongKind(key: key, expected: expected), offset: value.offset)
    }
    return elements
  }

  /// A list of texts, none of them empty; none where the key is left out.
  package func texts(_ key: String) throws(DataError) -> [String] {
    var texts: [String] = []
    for element in try list(key, expected: .texts) { texts.append(try JSONFields.text(element, at: key)) }
    return texts
  }

  /// `true` or `false`; nil where the key is left out.
  package func flag(_ key: String) throws(DataError) -> Bool? {
    guard let value = self[key] else { return nil }
    guard let flag = value.bool else { throw DataError(.wrongKind(key: key, expected: .flag), offset: value.offset) }
    return flag
  }

  /// A text that is not just white space.
  package static func text(_ value: JSONValue, at key: String) throws(DataError) -> String {
    guard let text = value.string, let bytes = value.bytes else {
      throw DataError(.wrongKind(key: key, expected: .text), offset: value.offset)
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw DataError(.emptyText(key: key), offset: value.offset) }
    return text
  }

  /// A word of a fixed list, turned into what it stands for.
  package static func word<Meaning>(
    _ value: JSONValue, at key: String, among known: [String], meaning: (String) -> Meaning?
  ) throws(DataError) -> Meaning {
    let word = try text(value, at: key)
    guard let found = meaning(word) else {
      let suggestion = NearestWord.suggestion(for: word, among: known)
      throw DataError(.unknownWord(word, key: key, suggestion: suggestion), offset: value.offset)
    }
    return found
  }
}
