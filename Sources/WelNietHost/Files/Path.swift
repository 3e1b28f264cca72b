/// A file's name exactly as it was given; it need not be valid UTF-8.
package struct Path: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The name for people and reports, repaired to valid Unicode.
  package var display: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The part after the last slash.
  package var lastComponent: Path {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return Path(Array(bytes[(slash + 1)...]))
  }

  /// The folder that holds the file; `.` for a bare name.
  package var folder: Path {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return Path(".") }
    return Path(Array(bytes[..<max(slash, 1)]))
  }

  /// What stands after the last dot of the last component, in lower case; empty where there is none.
  package var fileExtension: String {
    let name = lastComponent.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  package func appending(_ component: [UInt8]) -> Path {
    Path(bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + component)
  }

  package func appending(_ component: String) -> Path {
    appending(Array(component.utf8))
  }

  /// Runs a body with the name as C functions want it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var terminated = bytes.map { CChar(bitPattern: $0) }
    terminated.append(0)
    return terminated.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a terminated name is never empty") }
      return body(base)
    }
  }
}
