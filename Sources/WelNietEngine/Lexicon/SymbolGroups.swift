/// Groups of symbols that patterns take for one another, `(juf|meester|@teacher)`; each stands in an image once.
///
/// A draft's sentence is asked for a group as for a symbol, however many members it has: the group is noted beside
/// its members' instances.
struct SymbolGroups {
  /// A symbol, or a group: the groups' references begin behind those of all symbols.
  typealias Reference = Int

  private(set) var members: [[Symbol]] = []
  private var numbers: [[Symbol]: Int] = [:]

  /// The first reference to a group while symbols are still being given out.
  static let first: Reference = 1 << 20

  /// What stands for any one of some symbols; a symbol stands for itself.
  mutating func reference(to symbols: [Symbol]) -> Reference {
    let sorted = Set(symbols).sorted()
    if sorted.count == 1 { return Int(sorted[0]) }
    if let number = numbers[sorted] { return Self.first + number }
    numbers[sorted] = members.count
    members.append(sorted)
    return Self.first + members.count - 1
  }
}
