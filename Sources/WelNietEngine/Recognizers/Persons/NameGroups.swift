/// Names that commas and `en` join to one group, so that what is said of one is said of all.
struct NameGroups {
  /// For each name, the tokens of the group that it is in.
  private let groups: [Range<Int>]

  /// - Parameter names: The tokens of names, in order.
  init(of names: [Range<Int>], _ reader: NameReader) {
    var groups = names
    var first = 0
    for index in names.indices {
      let isLast = index + 1 == names.count || !Self.isJoined(names[index], names[index + 1], reader)
      guard isLast else { continue }
      for member in first...index { groups[member] = names[first].lowerBound..<names[index].upperBound }
      first = index + 1
    }
    self.groups = groups
  }

  /// The tokens of the group that holds a name.
  subscript(name: Int) -> Range<Int> { groups[name] }

  /// Whether nothing but a comma or `en` stands between two names of a paragraph.
  static func isJoined(_ left: Range<Int>, _ right: Range<Int>, _ reader: NameReader) -> Bool {
    guard left.upperBound < right.lowerBound, right.lowerBound - left.upperBound <= 2,
      reader.isSameBlock(left.upperBound, right.lowerBound)
    else { return false }
    return (left.upperBound..<right.lowerBound).allSatisfy {
      reader.has(reader.symbols.joint, at: $0) || reader.mark($0, UInt8(ascii: ","))
    }
  }
}
