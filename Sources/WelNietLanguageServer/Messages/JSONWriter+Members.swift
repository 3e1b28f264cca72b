import WelNietEngine

extension JSONWriter {
  mutating func object(_ write: (inout JSONWriter) -> Void) {
    beginObject()
    write(&self)
    endObject()
  }

  mutating func array(_ write: (inout JSONWriter) -> Void) {
    beginArray()
    write(&self)
    endArray()
  }

  // MARK: Members of an object

  mutating func object(_ key: String, _ write: (inout JSONWriter) -> Void) {
    self.key(key)
    object(write)
  }

  mutating func array(_ key: String, _ write: (inout JSONWriter) -> Void) {
    self.key(key)
    array(write)
  }

  mutating func string(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  mutating func strings(_ key: String, _ texts: [String]) {
    array(key) { json in
      for text in texts { json.string(text) }
    }
  }

  mutating func integer(_ key: String, _ value: Int) {
    self.key(key)
    integer(value)
  }

  mutating func bool(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  mutating func raw(_ key: String, _ json: [UInt8]) {
    self.key(key)
    raw(json)
  }

  // MARK: Values of the protocol

  mutating func position(_ key: String, _ position: LinePosition) {
    object(key) { json in
      json.integer("line", position.line)
      json.integer("character", position.character)
    }
  }

  mutating func range(_ key: String, _ range: (start: LinePosition, end: LinePosition)) {
    object(key) { json in
      json.position("start", range.start)
      json.position("end", range.end)
    }
  }

  /// JSON of its own.
  static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    write(&json)
    return json.bytes
  }

  static let null = Array("null".utf8)
}
