/// Tells the names of those who make books, songs and sayings, which anybody may mention with their work.
struct MakerNames {
  private let analysis: Analysis
  private let symbols: PersonSymbols
  private let reader: NameReader
  /// For each block, whether a heading above it, or the head of its table, announces works.
  private let underWorks: [Bool]
  private let works: SymbolPlaces

  init(_ analysis: Analysis, _ symbols: PersonSymbols) {
    self.analysis = analysis
    self.symbols = symbols
    reader = NameReader(analysis: analysis, symbols: symbols)
    underWorks = Self.blocksUnderWorks(analysis, symbols)
    works = SymbolPlaces(symbols.workNoun, in: analysis.chart)
  }

  /// Whether a full name is a maker's: `een boek van …`, `toegeschreven aan …`, an author in a list of books.
  func isMaker(_ person: Entity) -> Bool {
    let start = person.tokens.lowerBound
    let sentence = analysis.sentence(of: start)
    for first in max(sentence.tokens.lowerBound, start - 4)..<start
    where analysis.chart.end(of: symbols.attribution, at: first) == start {
      return true
    }
    if reader.isSameSentence(start - 1, start),
      reader.has(symbols.tieLink, at: start - 1) || reader.has(symbols.makerLink, at: start - 1),
      works.isAny(in: sentence.tokens.lowerBound..<start)
    {
      return true
    }
    return underWorks[sentence.block]
  }

  private static func blocksUnderWorks(_ analysis: Analysis, _ symbols: PersonSymbols) -> [Bool] {
    var announces = [Bool](repeating: false, count: analysis.prose.blocks.count)
    for sentence in analysis.sentences where analysis.chart.first(symbols.makerHeading, in: sentence.tokens) != nil {
      announces[sentence.block] = true
    }
    var under = [Bool](repeating: false, count: announces.count)
    var heading = false
    var level = 0
    var heads: [Bool] = []
    for (number, block) in analysis.prose.blocks.enumerated() {
      switch block.role {
      case .heading:
        if block.level <= level || !heading { (heading, level) = (announces[number], block.level) }
      case .tableCell:
        if block.row == 0 {
          if block.column == 0 { heads = [] }
          heads.append(announces[number])
        }
        under[number] = block.row > 0 && (heading || heads.contains(true))
      default: under[number] = heading
      }
    }
    return under
  }
}
