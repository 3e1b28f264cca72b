/// Reads the characters of a shape, whatever signs were typed for digits, dashes and spaces.
///
/// Full-width digits and keycap emoji read as digits, every dash as `-`, every space as a space; characters that
/// nobody sees (soft hyphen, zero width) are passed over. Any other character beyond ASCII reads as `other`.
package struct ShapeCursor {
  /// Stands for the end and for line ends.
  package static let end: UInt8 = 0
  /// Stands for a letter or sign beyond ASCII.
  package static let other: UInt8 = 0xFF

  let text: [UInt8]
  let limit: Int
  /// Byte offset of the character that `peek` reads.
  package private(set) var offset: Int
  /// The character at `offset`.
  package private(set) var peek: UInt8 = ShapeCursor.end
  private var next: Int

  /// Begins at a byte offset and never reads at or past `limit`.
  package init(_ text: [UInt8], from offset: Int, limit: Int) {
    self.text = text
    self.limit = limit
    self.offset = offset
    next = offset
    read()
  }

  /// Goes to the next character that can be seen.
  package mutating func advance() {
    offset = next
    read()
  }

  var isDigit: Bool { peek >= 0x30 && peek <= 0x39 }
  var isLetter: Bool { peek | 0x20 >= 0x61 && peek | 0x20 <= 0x7A }
  /// Whether a letter of any alphabet or a digit stands here.
  var isWord: Bool { isDigit || isLetter || peek == ShapeCursor.other }

  private mutating func read() {
    while offset < limit {
      let byte = text[offset]
      if byte < 0x80 {
        next = offset + 1
        peek = byte == 0x0A || byte == 0x0D ? ShapeCursor.end : byte == 0x09 ? 0x20 : byte
        return
      }
      let (scalar, length) = UTF8Reader.scalar(in: text, at: offset)
      next = offset + length
      switch scalar {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: peek = 0x20
      case 0x2010...0x2015, 0x2212: peek = UInt8(ascii: "-")
      case 0xFF10...0xFF19: peek = 0x30 + UInt8(scalar - 0xFF10)
      case _ where Folding.isInvisible(scalar):
        offset = next
        continue
      default: peek = 0xC0...0x24F ~= scalar || 0x370...0x1FFF ~= scalar ? ShapeCursor.other : UInt8(ascii: "*")
      }
      return
    }
    offset = limit
    next = limit
    peek = ShapeCursor.end
  }
}
