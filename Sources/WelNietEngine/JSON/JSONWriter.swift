/// Writes one line of JSON into a byte buffer; it sets the commas itself.
///
/// The output is valid JSON for any input: control characters are escaped and invalid UTF-8 becomes U+FFFD.
package struct JSONWriter {
  package var bytes: [UInt8]
  private var needsComma = false

  package init(appendingTo bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The key of the value that is written next.
  package mutating func key(_ key: StaticString) {
    separate()
    JSONWriter.appendString(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  package mutating func key(_ key: String) {
    separate()
    JSONWriter.appendString(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  package mutating func string(_ text: String) {
    separate()
    JSONWriter.appendString(text, to: &bytes)
    needsComma = true
  }

  package mutating func string(_ text: [UInt8]) {
    string(text, in: 0..<text.count)
  }

  package mutating func string(_ text: [UInt8], in range: Range<Int>) {
    separate()
    JSONWriter.appendString(text, in: range, to: &bytes)
    needsComma = true
  }

  package mutating func integer(_ value: Int) {
    separate()
    JSONWriter.appendInteger(value, to: &bytes)
    needsComma = true
  }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  package mutating func null() { literal("null") }

  /// A value that is JSON already, as it is.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  private mutating func literal(_ text: StaticString) {
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    needsComma = true
  }

  private mutating func begin(_ byte: UInt8) {
    separate()
    bytes.append(byte)
  }

  private mutating func end(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}

extension JSONWriter {
  /// Writes a value as it was read, numbers as they were written.
  ///
  /// The depth is that of the value, which `JSONReader` limits.
  package mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }
}
