#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads standard input line by line in memory for one line, however long the input is.
package final class LineReader {
  package enum Line: Sendable, Equatable {
    /// Without its line feed and the carriage return before it.
    case text([UInt8])
    /// It has more bytes than are read at the most, and was passed over.
    case tooLong
  }

  private let limit: Int
  private var isPassingOver = false
  private var buffer: [UInt8] = []
  /// The part of `buffer` that holds bytes not yet given out.
  private var start = 0
  private var end = 0
  private var hasEnded = false
  private let path = Path("<stdin>")

  /// - Parameter limit: How many bytes a line may have.
  package init(limit: Int = SizeLimit.draft) {
    self.limit = limit
  }

  /// The next line; nil at the end.
  ///
  /// - Parameter beforeWaiting: is called before each look for more input, which may take any time to come.
  package func next(beforeWaiting: () -> Void) throws(FileProblem) -> Line? {
    var searched = start
    while true {
      if let lineFeed = firstLineFeed(from: searched) {
        defer { start = lineFeed + 1 }
        return line(upTo: lineFeed)
      }
      searched = end
      if hasEnded {
        guard start < end || isPassingOver else { return nil }
        defer { start = end }
        return line(upTo: end)
      }
      if end - start > limit {
        isPassingOver = true
        start = end
      }
      beforeWaiting()
      searched -= start
      try fill()
      searched += start
    }
  }

  private func line(upTo end: Int) -> Line {
    defer { isPassingOver = false }
    let last = end > start && buffer[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    return isPassingOver || last - start > limit ? .tooLong : .text(Array(buffer[start..<last]))
  }

  private func firstLineFeed(from index: Int) -> Int? {
    guard index < end else { return nil }
    return buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + index, Int32(UInt8(ascii: "\n")), end - index)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Reads once more, after what is not yet given out.
  private func fill() throws(FileProblem) {
    if start > 0 {
      buffer.replaceSubrange(0..<(end - start), with: Array(buffer[start..<end]))
      end -= start
      start = 0
    }
    // A long line doubles the buffer; after it the buffer goes back to its usual size.
    let wanted = max(1 << 16, end * 2)
    if buffer.count < wanted {
      buffer += Array(repeating: 0, count: wanted - buffer.count)
    } else if buffer.count > 1 << 20, end < 1 << 16 {
      buffer = Array(buffer[..<end]) + Array(repeating: 0, count: (1 << 16) - end)
    }
    let room = end
    let count = buffer.withUnsafeMutableBytes { bytes in
      Descriptor.read(STDIN_FILENO, into: UnsafeMutableRawBufferPointer(rebasing: bytes[room...]))
    }
    if count < 0 { throw FileProblem(errorNumber: errno, path: path) }
    if count == 0 { hasEnded = true }
    end += count
  }
}
