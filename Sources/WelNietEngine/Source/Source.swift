/// A draft exactly as it was given: its bytes and its line table.
///
/// Every position in the engine is a byte offset into `bytes`. The bytes need not be valid UTF-8; nothing is
/// normalised, so an offset found here is an offset in the file.
public struct Source: Sendable {
  /// The draft's bytes, byte-order mark and line endings included.
  public let bytes: [UInt8]
  /// Byte offsets at which each line begins; the first is 0. LF, CRLF and lone CR end a line.
  public let lineStarts: [Int]

  /// Makes a source of the bytes as given.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        if byte == UInt8(ascii: "\n") {
          starts.append(index)
        } else if byte == UInt8(ascii: "\r") {
          if index < buffer.count, buffer[index] == UInt8(ascii: "\n") { index += 1 }
          starts.append(index)
        }
      }
    }
    lineStarts = starts
  }

  /// Makes a source of a string's UTF-8.
  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Whether the draft begins with a UTF-8 byte-order mark, which counts in offsets and not in columns.
  package var hasByteOrderMark: Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// The draft's bytes in a range, repaired to valid Unicode for display.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
