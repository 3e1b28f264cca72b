import WelNietEngine

/// Reads one table of a TOML text: strings, lists, inline tables, true and false. What other keys hold is skipped.
struct TOMLReader {
  private typealias Key = (name: String, offset: Int)

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private static let maximumDepth = 32

  static func value(of key: String, in bytes: [UInt8], _ body: Range<Int>) throws(FrontMatterError) -> JSONValue? {
    var reader = TOMLReader(bytes: bytes, end: body.upperBound, index: body.lowerBound)
    return try reader.value(of: key)
  }

  private init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private mutating func value(of wanted: String) throws(FrontMatterError) -> JSONValue? {
    var found: JSONValue?
    var table: [Key] = []
    while true {
      skipSpace()
      guard index < end else { return found }
      let start = index
      if bytes[index] == UInt8(ascii: "[") {
        let isList = index + 1 < end && bytes[index + 1] == UInt8(ascii: "[")
        index += isList ? 2 : 1
        table = (try? keys()) ?? []
        if table.first?.name == wanted {
          if isList { throw FrontMatterError(.unsupported("[["), at: start) }
          guard index < end, bytes[index] == UInt8(ascii: "]") else {
            throw FrontMatterError(.unclosedBracket, at: start)
          }
          found = TOMLReader.merged(found, at: table, JSONValue(.object([]), offset: start))
          index += 1
          try expectLineEnd()
        }
        skipLine()
        continue
      }
      let isWanted = table.first?.name == wanted
      do throws(FrontMatterError) {
        let path = table + (try keys())
        guard path.first?.name == wanted else {
          skipOther()
          continue
        }
        guard index < end, bytes[index] == UInt8(ascii: "=") else { throw FrontMatterError(.expectedKey, at: start) }
        index += 1
        found = TOMLReader.merged(found, at: path, try element(depth: 0))
        try expectLineEnd()
      } catch {
        let isAbout = isWanted || bytes[start...].starts(with: wanted.utf8)
        if isAbout { throw error }
        skipLine()
      }
    }
  }

  /// Puts a value at the end of a path of keys, of which the first leads to `root`.
  private static func merged(_ root: JSONValue?, at path: [Key], _ value: JSONValue) -> JSONValue {
    guard path.count > 1 else {
      guard let root, case .object(let members) = value.content, members.isEmpty else { return value }
      return root
    }
    let rest = Array(path.dropFirst())
    var members = root?.members ?? []
    let index = members.firstIndex { $0.key == rest[0].name }
    let isLast = rest.count == 1 && value.kind != .object
    if let index, !isLast {
      members[index].value = merged(members[index].value, at: rest, value)
    } else {
      // A key that is there twice stays there twice, for the error.
      members.append(
        JSONValue.Member(key: rest[0].name, keyOffset: rest[0].offset, value: merged(nil, at: rest, value)))
    }
    return JSONValue(.object(members), offset: root?.offset ?? path[0].offset)
  }

  // MARK: Keys and values

  /// Keys with dots between them.
  private mutating func keys() throws(FrontMatterError) -> [Key] {
    var keys: [Key] = []
    while true {
      skipBlanks()
      let start = index
      guard index < end else { throw FrontMatterError(.expectedKey, at: start) }
      if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        keys.append((String(decoding: try quoted(), as: UTF8.self), start))
      } else {
        while index < end, isBare(bytes[index]) { index += 1 }
        guard index > start else { throw FrontMatterError(.expectedKey, at: start) }
        keys.append((String(decoding: bytes[start..<index], as: UTF8.self), start))
      }
      skipBlanks()
      guard index < end, bytes[index] == UInt8(ascii: ".") else { return keys }
      index += 1
    }
  }

  private func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func element(depth: Int) throws(FrontMatterError) -> JSONValue {
    guard depth < TOMLReader.maximumDepth else { throw FrontMatterError(.tooDeep, at: index) }
    skipBlanks()
    let start = index
    guard index < end else { throw FrontMatterError(.expectedValue, at: start) }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return JSONValue(.string(try quoted()), offset: start)
    case UInt8(ascii: "["): return try list(depth: depth + 1)
    case UInt8(ascii: "{"): return try table(depth: depth + 1)
    default:
      while index < end, bytes[index] > 0x20, !",]}#".utf8.contains(bytes[index]) { index += 1 }
      switch String(decoding: bytes[start..<index], as: UTF8.self) {
      case "": throw FrontMatterError(.expectedValue, at: start)
      case "true": return JSONValue(.bool(true), offset: start)
      case "false": return JSONValue(.bool(false), offset: start)
      case let word:
        guard let first = bytes[start..<index].first, "+-0123456789".utf8.contains(first) else {
          throw FrontMatterError(.unsupported(word), at: start)
        }
        return JSONValue(.number(Array(bytes[start..<index])), offset: start)
      }
    }
  }

  private mutating func list(depth: Int) throws(FrontMatterError) -> JSONValue {
    let open = index
    var elements: [JSONValue] = []
    index += 1
    while true {
      skipSpace()
      guard index < end else { throw FrontMatterError(.unclosedBracket, at: open) }
      if bytes[index] == UInt8(ascii: "]") { break }
      elements.append(try element(depth: depth))
      skipSpace()
      guard index < end else { throw FrontMatterError(.unclosedBracket, at: open) }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else if bytes[index] != UInt8(ascii: "]") {
        throw FrontMatterError(.unclosedBracket, at: open)
      }
    }
    index += 1
    return JSONValue(.array(elements), offset: open)
  }

  private mutating func table(depth: Int) throws(FrontMatterError) -> JSONValue {
    let open = index
    var object = JSONValue(.object([]), offset: open)
    index += 1
    while true {
      skipSpace()
      guard index < end else { throw FrontMatterError(.unclosedBracket, at: open) }
      if bytes[index] == UInt8(ascii: "}") { break }
      let path = try keys()
      guard index < end, bytes[index] == UInt8(ascii: "=") else { throw FrontMatterError(.expectedKey, at: index) }
      index += 1
      object = TOMLReader.merged(object, at: [("", open)] + path, try element(depth: depth))
      skipSpace()
      guard index < end else { throw FrontMatterError(.unclosedBracket, at: open) }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else if bytes[index] != UInt8(ascii: "}") {
        throw FrontMatterError(.unclosedBracket, at: open)
      }
    }
    index += 1
    return object
  }

  /// A string in quotes; three quotes let it go on for lines.
  private mutating func quoted() throws(FrontMatterError) -> [UInt8] {
    let open = index
    let quote = bytes[open]
    let isLong = open + 2 < end && bytes[open + 1] == quote && bytes[open + 2] == quote
    index += isLong ? 3 : 1
    var text: [UInt8] = []
    while index < end {
      let byte = bytes[index]
      if byte == quote {
        let isClosing = !isLong || index + 2 < end && bytes[index + 1] == quote && bytes[index + 2] == quote
        if isClosing {
          index += isLong ? 3 : 1
          return text
        }
      } else if !isLong, byte == 0x0A || byte == 0x0D {
        break
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += try QuotedEscape.read(bytes, &index, end: end)
        continue
      }
      text.append(byte)
      index += 1
    }
    throw FrontMatterError(.unclosedQuote, at: open)
  }

  // MARK: Between them

  /// Skips the rest of a statement that is about something else.
  private mutating func skipOther() {
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return skipLine() }
    index += 1
    _ = try? element(depth: 0)
    skipLine()
  }

  private mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  private mutating func skipLine() {
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  private mutating func skipSpace() {
    while index < end {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#") {
        skipLine()
      } else {
        return
      }
    }
  }

  private mutating func expectLineEnd() throws(FrontMatterError) {
    skipBlanks()
    guard index < end, bytes[index] != 0x0A, bytes[index] != 0x0D, bytes[index] != UInt8(ascii: "#") else { return }
    throw FrontMatterError(.textAfterValue, at: index)
  }
}
