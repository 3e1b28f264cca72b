import Testing

@testable import WelNietEngine

@Suite("Character references")
struct HTMLEntityTests {
  private func decoded(_ text: String, _ place: HTMLEntities.Place = .htmlText) -> String? {
    let bytes = Array(text.utf8)
    return HTMLEntities.match(in: bytes, at: 0, end: bytes.count, place: place).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"), ("&zwj;", "\u{200D}"), ("&euro;", "€"), ("&hellip;", "…"),
    ("&alpha;", "α"),
    ("&bdquo;", "„"), ("&inodot;", "ı"), ("&scaron;", "š"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&quot;", "\""),
    ("&acE;", "∾̳"), ("&eacute", "é"), ("&notit;", "¬"), ("&#233", "é"), ("&#XE9;", "é"), ("&#x80;", "€"),
    ("&#99999999;", "\u{FFFD}"),
  ])
  func known(text: String, expected: String) { #expect(decoded(text) == expected) }

  @Test(arguments: ["&", "&;", "&a", "&x;", "&eacut;", "&#;", "&#x;", "&#xg;", "& eacute;", "&alpha"])
  func unknown(text: String) { #expect(decoded(text) == nil) }

  @Test func placesDiffer() {
    #expect(decoded("&copy=1", .htmlAttribute) == nil)
    #expect(decoded("&copy ", .htmlAttribute) == "©")
    #expect(decoded("&eacute ", .markdown) == nil)
    #expect(decoded("&#x80;", .markdown) == "\u{80}")
  }

  /// Every name of the tables is found, and only there.
  @Test func tablesAreSorted() {
    var names: [[UInt8]] = []
    for table in [HTMLEntities.firstNames, HTMLEntities.secondNames] {
      let words = table.withUTF8Buffer { Array($0) }.split(separator: UInt8(ascii: " "))
      for index in stride(from: 0, to: words.count, by: 2) {
        names.append(Array(words[index].filter { $0 != UInt8(ascii: "!") }))
      }
    }
    #expect(names.count == 2125)
    for (left, right) in zip(names, names.dropFirst()) { #expect(left.lexicographicallyPrecedes(right)) }
    for name in names {
      #expect(
        HTMLEntityNames.value(of: name, from: 0, to: name.count) != nil, "\(String(decoding: name, as: UTF8.self))")
    }
  }
}
