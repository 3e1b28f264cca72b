import Testing
import WelNietEngine

@Suite("Reading JSON")
struct JSONReaderTests {
  /// Reads and writes back in the shortest form.
  private func normal(_ text: String, _ options: JSONReader.Options = .strict) throws(JSONError) -> String {
    var writer = JSONWriter()
    writer.value(try JSONReader.read(Array(text.utf8), options: options))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("false\n", "false"), ("0", "0"), ("-0.5e+10", "-0.5e+10"),
    ("1E400", "1E400"),
    ("\"\"", "\"\""), ("[]", "[]"), ("{}", "{}"), ("[ 1 , [ ] , { } ]", "[1,[],{}]"),
    (#"{"b":1,"a":{"c":[true,null]}}"#, #"{"b":1,"a":{"c":[true,null]}}"#),
    (#"{"a":1,"a":2}"#, #"{"a":1,"a":2}"#),
    (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#),
    (#""\u0041\u00e9\u20AC""#, #""Aé€""#),
    (#""\ud83d\ude00""#, #""😀""#),
    (#""\u0000\u001f""#, #""\u0000\u001f""#),
    ("\u{FEFF}[1]", "[1]"),
    ("\"é\u{7F}\u{2028}\"", #""é\u007f\u2028""#),
  ])
  func values(text: String, expected: String) throws {
    #expect(try normal(text) == expected)
  }

  @Test(arguments: [
    (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
  ])
  func loneSurrogatesAreReplaced(text: String, expected: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).string == expected)
  }

  @Test(arguments: [
    ("", JSONError.Problem.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1),
    ("[1,", .unexpectedEnd, 3), ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5),
    ("[1}", .expectedCommaOrEnd, 2), ("{\"a\":1]", .expectedCommaOrEnd, 6), ("[1 2]", .expectedCommaOrEnd, 3),
    ("{a:1}", .expectedKey, 1), ("{1:1}", .expectedKey, 1), ("{\"a\" 1}", .expectedColon, 5), ("{,}", .expectedKey, 1),
    ("[,]", .expectedValue, 1), ("]", .expectedValue, 0), ("nul", .expectedValue, 0), ("nulll", .expectedValue, 0),
    ("True", .expectedValue, 0), ("'a'", .expectedValue, 0), ("NaN", .expectedValue, 0), ("+1", .expectedValue, 0),
    (".5", .expectedValue, 0), ("01", .invalidNumber, 0), ("-", .invalidNumber, 0), ("1.", .invalidNumber, 0),
    ("[1e]", .invalidNumber, 1), ("-a", .invalidNumber, 0), ("1 2", .trailingContent, 2), ("{} x", .trailingContent, 3),
    ("[1,]", .trailingComma, 2), ("{\"a\":1,}", .trailingComma, 6), ("// x\n1", .commentNotAllowed, 0),
    ("\"a", .unterminatedString, 0), ("[\"a\\\"]", .unterminatedString, 1), ("\"a\nb\"", .controlCharacter, 2),
    ("\"\\x\"", .invalidEscape, 1), ("\"\\u12g4\"", .invalidEscape, 1), ("\"\\u12", .invalidEscape, 1),
    ("\"\\", .invalidEscape, 1), ("/", .expectedValue, 0), ("\u{FEFF}", .unexpectedEnd, 3),
  ])
  func errors(text: String, problem: JSONError.Problem, offset: Int) {
    #expect(throws: JSONError(problem, offset: offset)) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test(arguments: [
    ("[1, 2, ]", "[1,2]"), ("{\"a\": 1,}", "{\"a\":1}"), ("// één\n[1] // twee", "[1]"),
    ("/* a */ { /* b */ \"a\" /**/ : /* * / */ 1 /* c */ } /* d */", "{\"a\":1}"), ("\"// geen\"", "\"// geen\""),
    ("[1] // het einde\r", "[1]"),
  ])
  func configurations(text: String, expected: String) throws {
    #expect(try normal(text, .configuration) == expected)
  }

  @Test(arguments: [
    ("[1,,]", JSONError.Problem.expectedValue, 3), ("[,]", .expectedValue, 1), ("{,}", .expectedKey, 1),
    ("[1] /* open", .unterminatedComment, 4), ("[1] /", .expectedValue, 4), ("/* x *", .unterminatedComment, 0),
  ])
  func configurationErrors(text: String, problem: JSONError.Problem, offset: Int) {
    #expect(throws: JSONError(problem, offset: offset)) {
      try JSONReader.read(Array(text.utf8), options: .configuration)
    }
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONReader.read(nested(512))
    #expect(throws: JSONError(.tooDeep, offset: 512)) { try JSONReader.read(nested(513)) }
    #expect(throws: JSONError(.tooDeep, offset: 512)) {
      try JSONReader.read([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
    let objects = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
    #expect(throws: JSONError(.tooDeep, offset: 5 * 512)) { try JSONReader.read(objects) }
  }

  @Test func placesAreKept() throws {
    let value = try JSONReader.read(Array(#"  {"a": [10, "é"], "b" : {"c":true}}"#.utf8))
    #expect(value.offset == 2)
    let members = try #require(value.members)
    #expect(members.map(\.keyOffset) == [3, 20])
    #expect(members.map(\.value.offset) == [8, 26])
    #expect(value["a"]?[1]?.offset == 13)
    #expect(value["b"]?["c"]?.offset == 31)
  }

  @Test func aRangeOfTheBytesIsReadInPlace() throws {
    let bytes = Array("[1]\n{\"a\":2}\n[3]".utf8)
    let value = try JSONReader.read(bytes, in: 4..<11)
    #expect(value["a"]?.integer == 2 && value.offset == 4)
    #expect(throws: JSONError(.unterminatedString, offset: 5)) { try JSONReader.read(bytes, in: 4..<7) }
    #expect(throws: JSONError(.unexpectedEnd, offset: 15)) { try JSONReader.read(bytes, in: 15..<99) }
  }

  @Test func invalidUTF8InAStringIsKept() throws {
    let value = try JSONReader.read([0x22, 0x63, 0x61, 0x66, 0xE9, 0x22])
    #expect(value.bytes == [0x63, 0x61, 0x66, 0xE9])
    #expect(value.string == "caf\u{FFFD}")
  }

  @Test func theLastOfRepeatedKeysCounts() throws {
    #expect(try JSONReader.read(Array(#"{"a":1,"a":2}"#.utf8))["a"]?.integer == 2)
  }

  @Test(arguments: [
    ("0", 0, 0.0), ("-12", -12, -12.0), ("9223372036854775807", Int.max, 9.223372036854775807e18),
    ("-9223372036854775808", Int.min, -9.223372036854775808e18), ("9223372036854775808", nil, 9.223372036854775808e18),
    ("1.5", nil, 1.5), ("1e3", nil, 1000.0), ("25e-2", nil, 0.25), ("1e999", nil, Double.infinity),
    ("1e-999", nil, 0.0),
    ("0.1", nil, 0.1), ("0e999999999999999999999", nil, 0.0),
  ])
  func numbers(text: String, integer: Int?, double: Double) throws {
    let value = try JSONReader.read(Array(text.utf8))
    #expect(value.integer == integer)
    #expect(value.double == double)
  }

  /// Whatever is cut off or changed, the reader answers and never crashes.
  @Test func damagedTextsNeverCrash() {
    let bytes = Array(#" {"tekst": "caf\u00e9 \ud83d\ude00 é", "n": [-1.5e+3, true, null, {"x": []}], "o": {}} "#.utf8)
    for end in 0..<bytes.count - 2 {
      #expect(throws: JSONError.self) { try JSONReader.read(Array(bytes[..<end])) }
    }
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(state >> 33) % damaged.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = try? JSONReader.read(damaged)
      _ = try? JSONReader.read(damaged, options: .configuration)
    }
  }
}
