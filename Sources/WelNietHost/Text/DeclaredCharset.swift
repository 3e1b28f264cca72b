/// Finds the encoding that an HTML page declares for itself.
enum DeclaredCharset {
  /// The names that browsers read as Windows-1252 (encoding.spec.whatwg.org).
  private static let windows1252 = [
    "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100", "iso8859-1",
    "iso88591", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "windows-1252", "x-cp1252",
  ]
  /// How far browsers look.
  private static let reach = 1024

  static func isWindows1252(_ bytes: [UInt8]) -> Bool {
    name(in: bytes).map { windows1252.contains($0) } ?? false
  }

  /// The name behind `charset=` in a `meta` tag, or behind `encoding=` in an XML declaration; in lower case.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var index = 0
    while let open = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = head[open...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      let tag = head[open..<end]
      if tag.starts(with: "<!--".utf8) {
        index = endOfComment(head, from: open + 4)
        continue
      }
      if tag.starts(with: "<meta".utf8), let name = value(of: "charset", in: tag) { return name }
      if tag.starts(with: "<?xml".utf8), let name = value(of: "encoding", in: tag) { return name }
      index = min(end + 1, head.count)
    }
    return nil
  }

  private static func endOfComment(_ head: [UInt8], from start: Int) -> Int {
    var index = start
    while index < head.count {
      if head[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return head.count
  }

  /// What stands behind `name=` in a tag, quotes left out.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    var rest = tag
    while !rest.isEmpty, !rest.starts(with: name.utf8) { rest = rest.dropFirst() }
    rest = rest.dropFirst(name.utf8.count).drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let value = rest.prefix { $0 > 0x20 && !"\"';/>?".utf8.contains($0) }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
