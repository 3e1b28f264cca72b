/// A file's name as a URI reference (RFC 3986): relative where the name is, else with the scheme `file`.
enum URIReference {
  static func of(path: String) -> String {
    (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + encoded(path)
  }

  /// Everything but letters, digits, `-._~` and slashes becomes `%` and two digits; a colon, too, which would make a
  /// scheme of what is before it.
  private static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
