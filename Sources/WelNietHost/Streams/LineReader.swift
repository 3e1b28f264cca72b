#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads standard input line by line in memory for one line, however long the input is.
package final class LineReader {
  private var buffer: [UInt8] = []
  /// The part of `buffer` that holds bytes not yet given out.
  private var start = 0
  private var end = 0
  private var hasEnded = false
  private let path = Path("<stdin>")

  package init() {}

  /// The next line without its line feed (and the carriage return before it); nil at the end.
  ///
  /// - Parameter beforeWaiting: is called before each look for more input, which may take any time to come.
  package func next(beforeWaiting: () -> Void) throws(FileProblem) -> [UInt8]? {
    var searched = start
    while true {
      if let lineFeed = firstLineFeed(from: searched) {
        defer { start = lineFeed + 1 }
        return line(upTo: lineFeed)
      }
      searched = end
      if hasEnded {
        guard start < end else { return nil }
        defer { start = end }
        return line(upTo: end)
      }
      beforeWaiting()
      searched -= start
      try fill()
      searched += start
    }
  }

  private func line(upTo end: Int) -> [UInt8] {
    let last = end > start && buffer[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    return Array(buffer[start..<last])
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
