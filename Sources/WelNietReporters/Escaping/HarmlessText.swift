/// Text for reports that services show: nothing in it can steer a terminal or turn the reading direction.
enum HarmlessText {
  /// The text with what `DisplayText` escapes escaped, but for tabs and line ends: a format has its own way with those.
  static func of(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var harmless = ""
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x09 || byte == 0x0A || byte == 0x0D {
      harmless += DisplayText.escaped(String(decoding: bytes[start..<index], as: UTF8.self))
      harmless.unicodeScalars.append(Unicode.Scalar(byte))
      start = index + 1
    }
    return harmless + DisplayText.escaped(String(decoding: bytes[start...], as: UTF8.self))
  }
}
