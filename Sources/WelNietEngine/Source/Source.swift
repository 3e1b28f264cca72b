/// A draft exactly as it was given: its bytes and its line table.
///
/// Every position in the engine is a byte offset into `bytes`. The bytes need not be valid UTF-8; nothing is
/// normalised, so an offset found here is an offset in the file.
public struct Source: Sendable {
  /// The draft's bytes, byte-order mark and line endings included.
  public let bytes: [UInt8]
  /// Byte offsets at which each line begins; the first is 0. LF, CRLF and lone CR end a line.
  public let lineStarts: [Int]
  /// Where each line begins in the file, for a file of one byte a character that was turned into UTF-8; else empty.
  private let fileLineStarts: [Int]

  /// Makes a source of the bytes as given.
  public init(_ bytes: [UInt8]) {
    self.init(bytes, wasSingleByte: false)
  }

  /// Makes a source of UTF-8.
  ///
  /// - Parameter wasSingleByte: Whether each scalar stands for one byte of the file.
  package init(_ bytes: [UInt8], wasSingleByte: Bool) {
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
    fileLineStarts = wasSingleByte ? Source.scalarsBefore(starts, in: bytes) : []
  }

  /// How many scalars stand before each of some ascending offsets.
  private static func scalarsBefore(_ offsets: [Int], in bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var index = 0
    for offset in offsets {
      while index < offset {
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        index += 1
      }
      counts.append(count)
    }
    return counts
  }

  /// Whether offsets in the file differ from those in `bytes`.
  package var isTranscoded: Bool { !fileLineStarts.isEmpty }

  /// A position's byte offset in the file.
  package func fileOffset(of position: Position) -> Int {
    isTranscoded ? fileLineStarts[position.line - 1] + position.column - 1 : position.offset
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
