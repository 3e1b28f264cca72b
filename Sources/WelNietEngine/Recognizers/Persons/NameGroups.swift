/// Names that commas and `en` join to one group, so that what is said of one is said of all.
struct NameGroups {
  private let reader: NameReader

  init(_ reader: NameReader) {
    self.reader = reader
  }

  /// The tokens of the group that holds one of the names, which stand in order.
  func range(around index: Int, in names: [Range<Int>]) -> Range<Int> {
    var first = index
    while first > 0, isJoined(names[first - 1], names[first]) { first -= 1 }
    var last = index
    while last + 1 < names.count, isJoined(names[last], names[last + 1]) { last += 1 }
    return names[first].lowerBound..<names[last].upperBound
  }

  private func isJoined(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound < right.lowerBound, right.lowerBound - left.upperBound <= 2,
      reader.isSameBlock(left.upperBound, right.lowerBound)
    else { return false }
    return (left.upperBound..<right.lowerBound).allSatisfy {
      reader.has(reader.symbols.joint, at: $0) || reader.mark($0, UInt8(ascii: ","))
    }
  }
}
