import Testing
import WelNietEngine

@testable import WelNietHost

/// Bytes as text: UTF-8, what pages declare, what people say, and what is no text.
struct DecodedTextTests {
  private func kind(_ bytes: [UInt8], _ markup: Markup = .plain, _ encoding: TextEncoding = .utf8) -> String {
    switch DecodedText(bytes, markup: markup, encoding: encoding) {
    case .text(let source): String(decoding: source.bytes, as: UTF8.self)
    case .unknown: "unknown"
    case .binary: "binary"
    case .utf16: "utf16"
    }
  }

  private static let latin: [UInt8] = Array("Ren".utf8) + [0xE9, 0x20, 0x80, 0x93, 0x81]

  @Test("Kinds of bytes")
  func kinds() {
    #expect(kind(Array("René".utf8)) == "René")
    #expect(kind([]) == "")
    #expect(kind(Self.latin) == "unknown")
    #expect(kind(Self.latin, .html) == "unknown")
    #expect(kind(Self.latin, .plain, .windows1252) == "René €“\u{81}")
    #expect(kind(Array("René".utf8), .plain, .windows1252) == "René")
    #expect(kind([0x61, 0x00, 0x62]) == "binary")
    #expect(kind([0x61, 0x00, 0xE9], .plain, .windows1252) == "binary")
    #expect(kind([0xFF, 0xFE, 0x61, 0x00]) == "utf16")
    #expect(kind([0xFE, 0xFF, 0x00, 0x61]) == "utf16")
  }

  @Test(
    "What pages declare",
    arguments: [
      ("<meta charset=\"iso-8859-1\">", true), ("<META CHARSET=Windows-1252>", true),
      ("<meta charset='latin1'/>", true),
      ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">", true),
      ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html>", true),
      ("<!doctype html>\n<html><head><meta charset = cp1252>", true),
      ("<meta charset=\"utf-8\">", false), ("<meta charset=\"iso-8859-15\">", false),
      ("<meta name=\"x\" content=\"y\">", false),
      ("<!-- <meta charset=latin1> --><p>", false), ("<p>charset=latin1</p>", false), ("<meta charset", false),
      ("<meta charset=", false), ("<!-- <meta charset=latin1>", false), ("", false), ("<", false),
      (String(repeating: " ", count: 2000) + "<meta charset=latin1>", false),
    ])
  func declared(_ head: String, _ isWindows: Bool) {
    #expect((kind(Array(head.utf8) + Self.latin, .html) != "unknown") == isWindows)
    #expect(kind(Array(head.utf8) + Self.latin, .markdown) == "unknown")
  }

  @Test("Every sequence of up to two bytes, and the borders of longer ones, are UTF-8 where Swift says so")
  func valid() {
    var samples: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      samples.append([first])
      for second in UInt8.min...UInt8.max {
        samples.append([first, second])
        if first >= 0xE0, second & 0x0F == 0 || second & 0x0F == 0x0F {
          for third: UInt8 in [0x00, 0x7F, 0x80, 0xBF, 0xC0] {
            samples += [[first, second, third], [first, second, third, 0x80], [first, second, third, 0xC0, 0x61]]
          }
        }
      }
    }
    for sample in samples {
      #expect(UTF8Check.isValid(sample) == (String(validating: sample, as: UTF8.self) != nil), "\(sample)")
    }
  }

  @Test("Offsets in a file of one byte a character are that file's")
  func offsets() {
    let file = Array("a\r\n".utf8) + [0xE9, 0x80] + Array("b\r".utf8) + [0x93] + Array("c".utf8)
    let source = Source(Windows1252.utf8(file), wasSingleByte: true)
    let scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
    #expect(scalars.count == file.count)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      #expect(source.fileOffset(of: source.position(at: offset)) == index)
      offset += String(scalar).utf8.count
    }
    #expect(source.fileOffset(of: source.position(at: source.bytes.count)) == file.count)
    #expect(Source("é").fileOffset(of: Source("é").position(at: 2)) == 2)
  }
}
