import WelNietEngine

/// Reads the value of one key at the top of a YAML text: mappings and lists by indentation or in brackets, texts plain
/// or in quotes. Anchors, tags and block texts are refused; what other keys hold is not looked at.
struct YAMLReader {
  struct Line {
    /// Offsets of the first byte after the indentation, and of the end.
    var start: Int
    var end: Int
    /// How many columns it is indented.
    var indentation: Int
  }

  let bytes: [UInt8]
  let end: Int
  private var lines: [Line] = []
  private var next = 0
  private static let maximumDepth = 32

  static func value(of key: String, in source: Source, _ body: Range<Int>) throws(FrontMatterError) -> JSONValue? {
    var reader = YAMLReader(bytes: source.bytes, end: body.upperBound)
    var line = source.lineIndex(at: body.lowerBound)
    while line < source.lineStarts.count, source.lineStarts[line] < body.upperBound {
      reader.add(source.lineRange(line))
      line += 1
    }
    while reader.next < reader.lines.count {
      if let value = reader.valueStart(of: key) { return try reader.value(at: value, indentation: 0, depth: 0) }
      reader.next += 1
    }
    return nil
  }

  private init(bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// Takes a line that is neither empty nor a comment.
  private mutating func add(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    var first = start
    while first < range.upperBound, bytes[first] == 0x09 { first += 1 }
    guard first < range.upperBound, bytes[first] != UInt8(ascii: "#") else { return }
    lines.append(Line(start: start, end: range.upperBound, indentation: start - range.lowerBound))
  }

  /// Where the value begins if the line in hand has a key at the top.
  private func valueStart(of key: String) -> Int? {
    let line = lines[next]
    guard line.indentation == 0, let (name, value) = try? keyAndValue(in: line), name == key else { return nil }
    return value
  }

  // MARK: Blocks

  /// The value that begins at an offset of the line in hand, or on the lines below it; goes on to the next line.
  private mutating func value(at start: Int, indentation: Int, depth: Int) throws(FrontMatterError) -> JSONValue {
    guard depth < YAMLReader.maximumDepth else { throw FrontMatterError(.tooDeep, at: start) }
    let line = lines[next]
    var scanner = YAMLFlow(bytes: bytes, end: end, index: start)
    scanner.skipBlanks()
    if scanner.index < line.end, bytes[scanner.index] != UInt8(ascii: "#") || scanner.index == line.start {
      let value = try scanner.value(lineEnd: line.end, depth: depth)
      try scanner.expectLineEnd()
      // A list or object in brackets may have gone on for some lines.
      while next < lines.count, lines[next].start < scanner.index { next += 1 }
      return value
    }
    next += 1
    guard next < lines.count else { return JSONValue(.null, offset: start) }
    let below = lines[next]
    if bytes[below.start] == 0x09 { throw FrontMatterError(.tab, at: below.start) }
    if isItem(below), below.indentation >= indentation { return try list(depth: depth + 1) }
    guard below.indentation > indentation else { return JSONValue(.null, offset: start) }
    return try mapping(depth: depth + 1)
  }

  private mutating func mapping(depth: Int) throws(FrontMatterError) -> JSONValue {
    let indentation = lines[next].indentation
    let offset = lines[next].start
    var members: [JSONValue.Member] = []
    while next < lines.count, lines[next].indentation >= indentation {
      let line = lines[next]
      if line.indentation > indentation { throw FrontMatterError(.badIndentation, at: line.start) }
      let (key, start) = try keyAndValue(in: line)
      let value = try value(at: start, indentation: indentation, depth: depth)
      members.append(JSONValue.Member(key: key, keyOffset: line.start, value: value))
    }
    return JSONValue(.object(members), offset: offset)
  }

  private mutating func list(depth: Int) throws(FrontMatterError) -> JSONValue {
    let indentation = lines[next].indentation
    let offset = lines[next].start
    var elements: [JSONValue] = []
    while next < lines.count, lines[next].indentation == indentation, isItem(lines[next]) {
      var content = lines[next].start + 1
      while content < lines[next].end, bytes[content] == 0x20 { content += 1 }
      // `- key: value` begins a mapping that is indented as far as the key.
      var inner = lines[next]
      inner.indentation += content - inner.start
      inner.start = content
      if content < inner.end, (try? keyAndValue(in: inner)) != nil, bytes[content] != UInt8(ascii: "{") {
        lines[next] = inner
        elements.append(try mapping(depth: depth + 1))
      } else {
        elements.append(try value(at: content, indentation: indentation, depth: depth))
      }
    }
    return JSONValue(.array(elements), offset: offset)
  }

  private func isItem(_ line: Line) -> Bool {
    bytes[line.start] == UInt8(ascii: "-") && (line.start + 1 == line.end || bytes[line.start + 1] == 0x20)
  }

  /// The key at the start of a line, and where its value begins.
  private func keyAndValue(in line: Line) throws(FrontMatterError) -> (key: String, value: Int) {
    if bytes[line.start] == 0x09 { throw FrontMatterError(.tab, at: line.start) }
    var scanner = YAMLFlow(bytes: bytes, end: line.end, index: line.start)
    let key = try scanner.key()
    return (key, scanner.index)
  }
}
