/// Where the instances of a symbol begin in a draft: looked up once, to be asked any number of times.
struct SymbolPlaces {
  /// Token indices, in order.
  private var tokens: [Int32] = []

  init(_ symbol: Symbol, in chart: Chart) {
    let all = 0..<chart.tokenCount
    var start = 0
    while let token = chart.first(symbol, in: start..<all.upperBound) {
      tokens.append(Int32(token))
      start = token + 1
    }
  }

  init(_ symbol: Symbol?, in chart: Chart) {
    self.init(symbol ?? Symbol.max, in: chart)
  }

  /// Whether an instance begins in a range of tokens.
  func isAny(in range: Range<Int>) -> Bool {
    guard !tokens.isEmpty else { return false }
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && Int(tokens[low]) < range.upperBound
  }
}
