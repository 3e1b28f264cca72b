import WelNietEngine

/// A draft's text as the bytes of a file again.
package enum EncodedText {
  /// The bytes of a draft in the encoding that it was read in.
  ///
  /// What an encoding has no character for becomes a character reference in HTML, and a plain letter or a question mark
  /// elsewhere.
  package static func bytes(of source: Source, markup: Markup) -> [UInt8] {
    source.isTranscoded ? Windows1252.bytes(source.bytes, markup: markup) : source.bytes
  }
}

extension Windows1252 {
  /// The bytes for UTF-8 text; what `utf8` makes of bytes comes back as it was.
  static func bytes(_ text: [UInt8], markup: Markup) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Reader.scalar(in: text, at: index)
      index += length
      if let byte = byte(of: scalar) {
        bytes.append(byte)
      } else if markup == .html {
        bytes += Array("&#\(scalar);".utf8)
      } else {
        var plain: [UInt8] = []
        Folding.append(scalar, to: &plain)
        bytes += plain.allSatisfy { $0 < 0x80 } && !plain.isEmpty ? plain : [UInt8(ascii: "?")]
      }
    }
    return bytes
  }

  private static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || scalar >= 0xA0 && scalar < 0x100 { return UInt8(scalar) }
    return special.firstIndex(of: scalar).map { UInt8($0) + 0x80 }
  }
}
