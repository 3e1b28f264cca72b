extension JSONValue {
  /// The number where it is written as an integer that fits.
  package var integer: Int? {
    guard case .number(let digits) = content else { return nil }
    let negative = digits.first == UInt8(ascii: "-")
    var value = 0
    for byte in digits.dropFirst(negative ? 1 : 0) {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      let (sum, carry) = negative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if carry { return nil }
      value = sum
    }
    return value
  }

  /// The number, exact to 15 significant digits; infinite where it is out of range.
  package var double: Double? {
    guard case .number(let digits) = content else { return nil }
    var mantissa: UInt64 = 0
    var exponent = 0
    var written = 0
    var negative = false
    var negativeExponent = false
    var part = Part.whole
    for byte in digits {
      switch byte {
      case UInt8(ascii: "-"):
        if part == .exponent { negativeExponent = true } else { negative = true }
      case UInt8(ascii: "+"):
        break
      case UInt8(ascii: "."):
        part = .fraction
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        part = .exponent
      default:
        let digit = UInt64(byte & 0x0F)
        if part == .exponent {
          written = min(written * 10 + Int(digit), 100_000)
        } else if mantissa < 1_000_000_000_000_000_000 {
          mantissa = mantissa * 10 + digit
          if part == .fraction { exponent -= 1 }
        } else if part == .whole {
          exponent += 1
        }
      }
    }
    exponent += negativeExponent ? -written : written
    let value = JSONValue.scaled(Double(mantissa), byTenTo: exponent)
    return negative ? -value : value
  }

  private enum Part { case whole, fraction, exponent }

  private static func scaled(_ value: Double, byTenTo exponent: Int) -> Double {
    guard value != 0 else { return 0 }
    var result = value
    var power = 10.0
    var left = min(abs(exponent), 700)
    while left > 0 {
      if left & 1 == 1 { result = exponent < 0 ? result / power : result * power }
      power *= power
      left >>= 1
    }
    return result
  }
}
