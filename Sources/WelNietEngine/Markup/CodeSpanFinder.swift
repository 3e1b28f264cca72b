/// Finds the end of code between backticks; belongs to one fragment.
struct CodeSpanFinder {
  /// For each run of backticks from which a search began: where a run of that length was last found, so that runs
  /// without an end are searched for once.
  private var lastOfLength: [Int: Int] = [:]
  private var isScanned = false

  /// The length of the run at an index, and where the run that ends its code begins.
  mutating func find(in bytes: [UInt8], at index: Int, end: Int) -> (length: Int, close: Int?) {
    let length = runLength(bytes, index, end)
    if isScanned, (lastOfLength[length] ?? -1) <= index { return (length, nil) }
    var scan = index + length
    while scan < end {
      guard bytes[scan] == UInt8(ascii: "`") else {
        scan += 1
        continue
      }
      let found = runLength(bytes, scan, end)
      if found == length { return (length, scan) }
      if !isScanned { lastOfLength[found] = scan }
      scan += found
    }
    isScanned = true
    return (length, nil)
  }

  private func runLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    var scan = index
    while scan < end, bytes[scan] == UInt8(ascii: "`") { scan += 1 }
    return scan - index
  }
}
