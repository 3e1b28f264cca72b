/// Tells UTF-8 from other bytes.
package enum UTF8Check {
  /// Whether all bytes are well-formed UTF-8.
  package static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        let byte = buffer[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch byte {
        case 0xC2...0xDF: length = 2
        case 0xE0:
          length = 3
          low = 0xA0
        case 0xED:
          length = 3
          high = 0x9F
        case 0xE1...0xEF: length = 3
        case 0xF0:
          length = 4
          low = 0x90
        case 0xF4:
          length = 4
          high = 0x8F
        case 0xF1...0xF3: length = 4
        default: return false
        }
        guard index + length <= count, buffer[index + 1] >= low, buffer[index + 1] <= high else { return false }
        for next in index + 2..<max(index + 2, index + length) where buffer[next] & 0xC0 != 0x80 { return false }
        index += length
      }
      return true
    }
  }
}
