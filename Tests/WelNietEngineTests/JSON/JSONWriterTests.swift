import Testing
import WelNietEngine

@Suite("Writing JSON")
struct JSONWriterTests {
  private func written(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    JSONWriter.appendString(bytes, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    ("", #""""#), ("kaas", #""kaas""#), ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\u{0}\u{1}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001f\\u007f\""), ("é€😀\u{2007}", "\"é€😀\u{2007}\""),
    // What would steer a terminal or turn the reading direction.
    ("a\u{85}\u{9B}\u{61C}\u{200E}", "\"a\\u0085\\u009b\\u061c\\u200e\""),
    ("\u{2028}\u{202E}\u{2069}\u{206A}", "\"\\u2028\\u202e\\u2069\u{206A}\""),
    ("\u{FFFD}", "\"\u{FFFD}\""),
  ])
  func strings(text: String, expected: String) {
    #expect(written(Array(text.utf8)) == expected)
    var out: [UInt8] = []
    JSONWriter.appendString(text, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      ([0xE9], "\"\u{FFFD}\""), ([0x61, 0xFF, 0x62], "\"a\u{FFFD}b\""), ([0xC3], "\"\u{FFFD}\""),
      ([0xE2, 0x82], "\"\u{FFFD}\u{FFFD}\""), ([0xED, 0xA0, 0x80], "\"\u{FFFD}\u{FFFD}\u{FFFD}\""),
      ([0xC0, 0x22], "\"\u{FFFD}\\\"\""), ([0xF4, 0x90, 0x80, 0x80], "\"\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\""),
    ] as [([UInt8], String)])
  func invalidUTF8IsReplaced(bytes: [UInt8], expected: String) {
    #expect(written(bytes) == expected)
  }

  @Test func aSliceMayCutThroughAScalar() {
    let bytes = Array("a€b".utf8)
    for (range, expected) in [
      (0..<2, "\"a\u{FFFD}\""), (0..<3, "\"a\u{FFFD}\u{FFFD}\""), (2..<5, "\"\u{FFFD}\u{FFFD}b\""), (1..<4, "\"€\""),
    ] {
      var out: [UInt8] = []
      JSONWriter.appendString(bytes, in: range, to: &out)
      #expect(String(decoding: out, as: UTF8.self) == expected)
    }
  }

  @Test func anyBytesComeBack() throws {
    var state: UInt64 = 7
    for length in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      var out: [UInt8] = []
      JSONWriter.appendString(bytes, to: &out)
      #expect(String(validating: out, as: UTF8.self) != nil)
      let scalars = try #require(JSONReader.read(out).string).unicodeScalars
      var index = 0
      var expected: [UInt32] = []
      while index < bytes.count {
        let (scalar, length) = UTF8Reader.scalar(in: bytes, at: index)
        expected.append(scalar)
        index += length
      }
      #expect(scalars.map(\.value) == expected)
    }
  }

  @Test(arguments: [
    (0, "0"), (-1, "-1"), (1_234_567_890, "1234567890"), (Int.max, "\(Int.max)"), (Int.min, "\(Int.min)"),
  ])
  func integers(value: Int, expected: String) {
    var out: [UInt8] = Array("x".utf8)
    JSONWriter.appendInteger(value, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "x" + expected)
  }

  @Test func commasComeByThemselves() {
    var writer = JSONWriter(appendingTo: Array(">".utf8))
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.integer(1)
    writer.bool(true)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.string("x")
    writer.endArray()
    writer.key("b" as String)
    writer.raw(Array("1e2".utf8))
    writer.key("c")
    writer.string(Array("xyz".utf8), in: 1..<2)
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #">{"a":[1,true,null,{},[],"x"],"b":1e2,"c":"y"}"#)
  }
}
