/// A JSON text as read, with the place of everything in it.
package struct JSONValue: Sendable {
  /// What stands there. Text is kept as bytes: UTF-8 as given, escapes resolved.
  package enum Content: Sendable {
    case null
    case bool(Bool)
    /// The number as written; `integer` and `double` convert it.
    case number([UInt8])
    case string([UInt8])
    case array([JSONValue])
    /// Members in the order of the text, repeated keys included.
    case object([Member])
  }

  /// One `"key": value` of an object.
  package struct Member: Sendable {
    package var key: String
    /// Byte offset of the key's opening quote.
    package var keyOffset: Int
    package var value: JSONValue

    package init(key: String, keyOffset: Int, value: JSONValue) {
      self.key = key
      self.keyOffset = keyOffset
      self.value = value
    }
  }

  package var content: Content
  /// Byte offset of the value's first byte in the text that was read.
  package var offset: Int

  package init(_ content: Content, offset: Int = 0) {
    self.content = content
    self.offset = offset
  }
}

extension JSONValue {
  /// The kinds of value, as errors name what they expected.
  package enum Kind: UInt8, Sendable, Equatable {
    case null, bool, number, string, array, object
  }

  package var kind: Kind {
    switch content {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  package var isNull: Bool { kind == .null }

  package var bool: Bool? {
    guard case .bool(let value) = content else { return nil }
    return value
  }

  /// A string's UTF-8, which may be invalid where the input was.
  package var bytes: [UInt8]? {
    guard case .string(let value) = content else { return nil }
    return value
  }

  /// A string, repaired to valid Unicode.
  package var string: String? {
    guard case .string(let value) = content else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  package var array: [JSONValue]? {
    guard case .array(let value) = content else { return nil }
    return value
  }

  package var members: [Member]? {
    guard case .object(let value) = content else { return nil }
    return value
  }

  /// The value of an object's key, the last one where the key is repeated; nil for anything but an object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    var index = members.count
    while index > 0 {
      index -= 1
      if members[index].key == key { return members[index].value }
    }
    return nil
  }

  /// An element of an array; nil outside its bounds and for anything but an array.
  package subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = content, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
