/// Writes out words such as `zus(sen|je)` and `(bijles)leraar`.
enum WordNotation {
  /// Every spelling that a notation stands for, the shortest first; nil where its brackets don't close.
  static func spellings(_ notation: ArraySlice<UInt8>) -> [[UInt8]]? {
    var results: [[UInt8]] = [[]]
    var index = notation.startIndex
    while index < notation.endIndex {
      let byte = notation[index]
      if byte == UInt8(ascii: "(") {
        guard let close = notation[index...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        let group = notation[notation.index(after: index)..<close]
        let choices = group.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: true)
        var next = results
        for choice in choices {
          for prefix in results { next.append(prefix + choice) }
        }
        results = next
        index = notation.index(after: close)
      } else if byte == UInt8(ascii: ")") {
        return nil
      } else {
        for position in results.indices { results[position].append(byte) }
        index += 1
      }
    }
    return results.filter { !$0.isEmpty }
  }
}
