import WelNietEngine

/// What tells requests apart: a number or a text of the client's.
struct RequestID: Hashable, Sendable {
  /// As JSON.
  let json: [UInt8]

  /// Nil for a value that cannot be an id.
  init?(_ value: JSONValue) {
    switch value.content {
    case .number(let digits):
      guard value.integer != nil else { return nil }
      json = digits
    case .string(let text):
      var bytes: [UInt8] = []
      JSONWriter.appendString(text, to: &bytes)
      json = bytes
    default: return nil
    }
  }

  /// An id of the server's own requests.
  init(_ number: Int) {
    var bytes: [UInt8] = []
    JSONWriter.appendInteger(number, to: &bytes)
    json = bytes
  }
}
