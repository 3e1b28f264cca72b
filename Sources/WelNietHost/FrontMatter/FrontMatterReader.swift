import WelNietEngine

/// Finds what a page's front matter says to this program: the value of its key `welniet`.
package enum FrontMatterReader {
  static let key = "welniet"

  /// Whether the front matter may have the key: most pages' doesn't, and that shows at the speed of a byte search.
  package static func mayHaveValue(in source: Source, markup: Markup) -> Bool {
    guard markup != .plain, let range = FrontMatter.range(in: source) else { return false }
    return contains(Array(key.utf8), source.bytes[range])
  }

  /// The value with places in the draft; nil where there is no front matter or it does not have the key.
  package static func value(in source: Source, markup: Markup) throws(FrontMatterError) -> JSONValue? {
    guard markup != .plain, let range = FrontMatter.range(in: source) else { return nil }
    guard contains(Array(key.utf8), source.bytes[range]) else { return nil }
    switch source.bytes[range.lowerBound] {
    case UInt8(ascii: "{"): return try json(source.bytes, range)
    case UInt8(ascii: "+"): return try TOMLReader.value(of: key, in: source.bytes, body(of: range, in: source))
    default: return try YAMLReader.value(of: key, in: source, body(of: range, in: source))
    }
  }

  private static func json(_ bytes: [UInt8], _ range: Range<Int>) throws(FrontMatterError) -> JSONValue? {
    do throws(JSONError) {
      return try JSONReader.read(bytes, in: range, options: .configuration)[key]
    } catch {
      throw FrontMatterError(.json(error.problem), at: error.offset)
    }
  }

  /// What stands between the fences.
  private static func body(of range: Range<Int>, in source: Source) -> Range<Int> {
    let first = source.lineIndex(at: range.lowerBound)
    let last = source.lineIndex(at: range.upperBound - 1)
    guard last > first else { return range.lowerBound..<range.lowerBound }
    return source.lineStarts[first + 1]..<source.lineStarts[last]
  }

  private static func contains(_ word: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    var rest = bytes
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
