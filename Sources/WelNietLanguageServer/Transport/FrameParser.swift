import WelNietEngine

/// Cuts what a client sends into messages: headers, an empty line, and as many bytes as the headers say.
///
/// Where the bytes are no message it tells so once, and goes on at the next header that it can find: no length that a
/// client made up can make the server wait for ever.
struct FrameParser {
  enum Event: Equatable {
    /// The content of a message.
    case content([UInt8])
    case malformed(Problem)
  }

  enum Problem: Equatable {
    /// Bytes that are no header, or headers that don't tell a length.
    case noHeader
    /// A message larger than the server takes.
    case tooLarge
  }

  /// The most bytes that a message may have, and a line of its headers.
  static let longestContent = 64 << 20
  static let longestHeader = 4096
  /// The most bytes that a length and the white space around it may have, where a header is looked for.
  private static let longestNumber = 64

  private enum State {
    case headers(length: Int?, isEmpty: Bool)
    case content(length: Int)
    /// Looking for the next header.
    case lost
  }

  private var buffer: [UInt8] = []
  /// The part of `buffer` that is done with.
  private var start = 0
  private var state = State.headers(length: nil, isEmpty: true)

  mutating func append(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer += bytes
  }

  /// The next event; nil where more bytes are needed.
  mutating func next() -> Event? {
    while true {
      switch state {
      case .headers(let length, let isEmpty):
        guard let lineEnd = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) else {
          // A carriage return may still be followed by its line feed.
          return buffer.count - start > FrameParser.longestHeader + 1 ? lose(.noHeader) : nil
        }
        if let problem = takeHeader(upTo: lineEnd, length: length, isEmpty: isEmpty) { return lose(problem) }
      case .content(let length):
        guard buffer.count - start >= length else { return nil }
        let content = Array(buffer[start..<start + length])
        start += length
        if start == buffer.count {
          // A long message's buffer isn't kept.
          buffer = []
          start = 0
        }
        state = .headers(length: nil, isEmpty: true)
        return .content(content)
      case .lost:
        guard findHeader() else { return nil }
        state = .headers(length: nil, isEmpty: true)
      }
    }
  }

  /// Takes a line of headers; tells what is wrong with it.
  private mutating func takeHeader(upTo lineEnd: Int, length: Int?, isEmpty: Bool) -> Problem? {
    let line = FrameParser.line(buffer[start..<lineEnd])
    if line.isEmpty {
      start = lineEnd + 1
      // Line breaks between messages do no harm.
      if isEmpty { return nil }
      guard let length else { return .noHeader }
      state = .content(length: length)
      return nil
    }
    guard line.count <= FrameParser.longestHeader, let colon = line.firstIndex(of: UInt8(ascii: ":")),
      FrameParser.isName(line[..<colon])
    else { return .noHeader }
    guard FrameParser.isLength(line[..<colon]) else {
      start = lineEnd + 1
      state = .headers(length: length, isEmpty: false)
      return nil
    }
    guard let told = FrameParser.number(line[(colon + 1)...]), length == nil || length == told else {
      start = lineEnd + 1
      return .noHeader
    }
    start = lineEnd + 1
    guard told <= FrameParser.longestContent else { return .tooLarge }
    state = .headers(length: told, isEmpty: false)
    return nil
  }

  private mutating func lose(_ problem: Problem) -> Event {
    state = .lost
    return .malformed(problem)
  }

  /// Moves on to the next `Content-Length: N` with a line break behind it; a string inside a message has none.
  private mutating func findHeader() -> Bool {
    let name = FrameParser.lengthName
    var index = start
    while index < buffer.count {
      let rest = buffer[index...]
      guard rest.count >= name.count else { break }
      if FrameParser.isLength(rest.prefix(name.count)) {
        let value = rest.dropFirst(name.count)
        guard let end = value.prefix(FrameParser.longestNumber).firstIndex(of: UInt8(ascii: "\n")) else {
          if value.count < FrameParser.longestNumber { break }
          index += 1
          continue
        }
        let line = FrameParser.line(value[..<end])
        if line.first == UInt8(ascii: ":"), FrameParser.number(line.dropFirst()) != nil {
          start = index
          return true
        }
      }
      index += 1
    }
    start = index
    return false
  }

  // MARK: Headers

  private static let lengthName = Array("content-length".utf8)

  private static func line(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
  }

  /// Whether bytes can name a header; one that follows rubbish without a line break is for `findHeader`.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let areLetters = bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
    return !bytes.isEmpty && areLetters && (isLength(bytes) || !isLength(bytes.suffix(lengthName.count)))
  }

  /// Whether bytes spell `Content-Length`, in capitals or not.
  private static func isLength(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == lengthName.count
      && zip(bytes, lengthName).allSatisfy { $0 == $1 || $1 != UInt8(ascii: "-") && $0 | 0x20 == $1 }
  }

  /// A number with white space around it; one that doesn't fit becomes the greatest.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    let end = digits.lastIndex { $0 != 0x20 && $0 != 0x09 }
    guard let end else { return nil }
    var value = 0
    for byte in digits[...end] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(byte & 0x0F))
      value = overflow || carry ? Int.max / 16 : sum
    }
    return value
  }
}
