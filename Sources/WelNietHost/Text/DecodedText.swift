import WelNietEngine

/// A file's bytes as text, or why they are none.
package enum DecodedText: Sendable {
  case text(Source)
  /// Bytes that are neither UTF-8 nor declared to be anything else; as they are.
  case unknown(Source)
  /// A picture, a document, a program: it has NUL bytes.
  case binary
  /// UTF-16, by its byte-order mark.
  case utf16

  /// - Parameters:
  ///   - markup: In HTML a page may declare its encoding.
  ///   - encoding: For bytes that are not UTF-8 and don't declare an encoding.
  package init(_ bytes: [UInt8], markup: Markup, encoding: TextEncoding) {
    if UTF8Check.isValid(bytes), !bytes.contains(0) {
      self = .text(Source(bytes))
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if bytes.contains(0) {
      self = .binary
    } else if encoding == .windows1252 || markup == .html && DeclaredCharset.isWindows1252(bytes) {
      self = .text(Source(Windows1252.utf8(bytes), wasSingleByte: true))
    } else {
      self = .unknown(Source(bytes))
    }
  }
}
