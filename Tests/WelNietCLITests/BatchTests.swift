import Foundation
import Testing

/// The batch interface, as other programs rely on it.
struct BatchTests {
  private func run(_ input: String, _ arguments: [String] = []) throws -> Tool.Outcome {
    try Tool.runSchool(["batch"] + arguments, input: input)
  }

  @Test("One answer a line, in order, with everything that a finding has")
  func answers() throws {
    let outcome = try run(
      #"{"id":"a","text":"Wat\n\u00e9en sukkel!"}"# + "\n" + #"{"id":2,"text":"Mooi weer"}"# + "\n")
    #expect(outcome.status == 0)
    #expect(
      outcome.lines == [
        #"{"id":"a","findings":[{"rule":"abuse/insult","severity":"warning","message":"Belediging: ‘sukkel’","#
          + #""niet":"Dit hoort niet in een bericht dat iedereen kan lezen, ook niet als het maar een grapje was of als "#
          + #"je denkt dat bijna niemand het ziet.","wel":"Zeg het anders.","citation":{"protocol":"de-regenboog","#
          + #""article":"1","text":"Scheld niemand uit.","others":["3"]},"range":{"start":{"line":2,"column":5,"#
          + #""offset":9},"end":{"line":2,"column":11,"offset":15}},"text":"sukkel"}]}"#,
        #"{"id":2,"findings":[]}"#,
      ])
  }

  @Test(
    "A bad line is answered with an error, and the run goes on",
    arguments: [
      ("x", "null"),
      ("{", "null"),
      ("[]", "null"),
      (#"{"text":"a"}"#, "null"),
      (#"{"id":null,"text":"a"}"#, "null"),
      (#"{"id":{},"text":"a"}"#, "null"),
      (#"{"id":7}"#, "7"),
      (#"{"id":7.50,"text":3}"#, "7.50"),
      (#"{"id":"b","text":"a","author":"teacher"}"#, #""b""#),
      (#"{"id":"b","text":"a","channel":1}"#, #""b""#),
      (#"{"id":"b","text":"a","format":"docx"}"#, #""b""#),
      (#"{"id":"b","text":"a","protocol":"kopwrk"}"#, #""b""#),
      (#"{"id":"b","text":"a","protocol":"/etc/passwd"}"#, #""b""#),
    ])
  func badLine(_ line: String, _ id: String) throws {
    let outcome = try run(line + "\n" + #"{"id":"ok","text":"a"}"#)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "")
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines[0].hasPrefix(#"{"id":\#(id),"error":""#))
    #expect(outcome.lines[1] == #"{"id":"ok","findings":[]}"#)
  }

  @Test("Errors are in the language asked for, with a suggestion")
  func errors() throws {
    let line = #"{"id":1,"text":"a","protocol":"kopwrk"}"#
    #expect(try run(line).text == #"{"id":1,"error":"‘kopwrk’ kan niet bij ‘protocol’; bedoel je ‘kopwerk’?"}"# + "\n")
    #expect(
      try run(line, ["--language", "en"]).text
        == #"{"id":1,"error":"‘protocol’ does not take ‘kopwrk’; did you mean ‘kopwerk’?"}"# + "\n")
  }

  @Test(
    "Byte-order mark, CRLF, empty lines and a missing last line feed are all right",
    arguments: [
      "\u{FEFF}{\"id\":1,\"text\":\"a\"}\r\n\r\n \n{\"id\":2,\"text\":\"b\"}",
      "\n\n{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}\r\n",
    ])
  func lineEndings(_ input: String) throws {
    let outcome = try run(input)
    #expect(outcome.status == 0)
    #expect(outcome.lines == [#"{"id":1,"findings":[]}"#, #"{"id":2,"findings":[]}"#])
  }

  @Test("No input, no output")
  func empty() throws {
    let outcome = try run("")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
  }

  @Test("Ids come back as they were written")
  func ids() throws {
    let ids = ["-0", "1e400", "12345678901234567890", #""""#, #""\u00e9\/\ud83d\ude00""#, #""\ud800""#, #""é""#]
    let outcome = try run(ids.map { #"{"id":\#($0),"text":""}"# }.joined(separator: "\n"))
    #expect(outcome.lines == ids.map { #"{"id":\#($0),"findings":[]}"# })
  }

  @Test("Offsets count UTF-8 bytes; a lone surrogate counts three, a NUL one")
  func offsets() throws {
    let outcome = try run(#"{"id":1,"text":"\ud800 \u0000 😀 sukkel"}"#)
    #expect(outcome.text.contains(#""range":{"start":{"line":1,"column":7,"offset":11}"#))
  }

  @Test("What a line doesn't say comes from the options")
  func defaults() throws {
    let line = #"{"id":1,"text":"bel me thuis"}"#
    #expect(try run(line).text.contains(#""article":"2a""#))
    #expect(try run(line, ["--author", "pupil"]).text.contains(#""article":"2b""#))
    #expect(try run(#"{"id":1,"text":"bel me thuis","author":"pupil"}"#).text.contains(#""article":"2b""#))
  }

  @Test("A long line in between other lines", arguments: [70_000, 3_000_000])
  func longLines(_ length: Int) throws {
    let long = String(repeating: "woord ", count: length / 6) + "sukkel"
    let outcome = try run(
      #"{"id":1,"text":"a"}"# + "\n" + #"{"id":2,"text":"\#(long)"}"# + "\n" + #"{"id":3,"text":"sukkel"}"#)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines[1].contains(#""offset":\#(long.utf8.count - 6)}"#))
    #expect(outcome.lines[2].contains(#""offset":0}"#))
  }

  @Test("What was read is answered before more is waited for", .timeLimit(.minutes(1)))
  func flushes() throws {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = Folders.binary
    process.arguments = ["batch"] + Tool.schoolOptions
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for id in 1...3 {
      // Half of the next line comes along, and must not keep the answer back.
      try input.fileHandleForWriting.write(contentsOf: Data(#"\#(id == 1 ? #"{"id":1"# : ""),"text":"a"}"#.utf8))
      try input.fileHandleForWriting.write(contentsOf: Data("\n{\"id\":\(id + 1)".utf8))
      let answer = output.fileHandleForReading.availableData
      #expect(String(decoding: answer, as: UTF8.self) == "{\"id\":\(id),\"findings\":[]}\n")
    }
    try input.fileHandleForWriting.write(contentsOf: Data(",\"text\":\"\"}".utf8))
    try input.fileHandleForWriting.close()
    let last = output.fileHandleForReading.availableData
    #expect(String(decoding: last, as: UTF8.self) == "{\"id\":4,\"findings\":[]}\n")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("Many lines come back in order and alike, however many are answered at a time")
  func threads() throws {
    let words = ["Wat een sukkel!", "Mooi weer", "Noor Visser uit 2B", "x"]
    let lines = (0..<1500).map { number in
      number % 50 == 7 ? "{" : #"{"id":\#(number),"text":"\#(words[number % 4])"}"#
    }
    let one = try run(lines.joined(separator: "\n"), ["--jobs", "1"])
    let many = try run(lines.joined(separator: "\n"), ["--jobs", "4"])
    #expect(one.lines.count == 1500)
    #expect(one.lines == many.lines)
    #expect(one.status == 2 && many.status == 2)
  }
}
