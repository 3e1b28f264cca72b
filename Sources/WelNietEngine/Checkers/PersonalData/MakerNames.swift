/// Tells the names of those who make books, songs and sayings, which anybody may mention with their work.
struct MakerNames {
  private let analysis: Analysis
  private let symbols: PersonSymbols
  private let reader: NameReader
  private let titles: WorkTitles
  private let works: SymbolPlaces
  /// For each block, what a heading above it, or the head of its table, announces.
  private let under: [Announced]

  private enum Announced {
    case nothing
    /// Music, films, the library: a name in a list is a maker's where it stands behind a work.
    case works
    /// Authors, books to read: every name is a maker's.
    case makers
  }

  init(_ analysis: Analysis, _ symbols: PersonSymbols) {
    self.analysis = analysis
    self.symbols = symbols
    reader = NameReader(analysis: analysis, symbols: symbols)
    titles = WorkTitles(analysis)
    works = SymbolPlaces(symbols.workNoun, in: analysis.chart)
    under = Self.announced(analysis, symbols)
  }

  /// Whether a full name is a maker's: `een boek van …`, `toegeschreven aan …`, an author in a list of books.
  func isMaker(_ person: Entity) -> Bool {
    let start = person.tokens.lowerBound
    let sentence = analysis.sentence(of: start)
    for first in max(sentence.tokens.lowerBound, start - 4)..<start
    where analysis.chart.end(of: symbols.attribution, at: first) == start {
      return true
    }
    if reader.has(symbols.attributionStart, at: start - 1), reader.isSentenceStart(start - 1) { return true }
    if reader.isSameSentence(start - 1, start), isWorkOf(start, in: sentence.tokens) { return true }
    switch under[sentence.block] {
    case .nothing: return false
    case .makers: return true
    case .works: return isBehindWork(start, in: sentence)
    }
  }

  /// `een boek van …`, `*De gruffalo* van …`, `een film over …`.
  private func isWorkOf(_ start: Int, in sentence: Range<Int>) -> Bool {
    let before = start - 1
    let isMade = reader.has(symbols.tieLink, at: before) || reader.has(symbols.makerLink, at: before)
    if isMade, titles.ends(at: before - 1) { return true }
    if reader.mark(before, UInt8(ascii: "(")) || isDash(before), titles.ends(at: before - 1) { return true }
    guard isMade || reader.has(symbols.workSubject, at: before) else { return false }
    return works.isAny(in: sentence.lowerBound..<start)
  }

  /// Behind a dash, a bracket, a comma or `van`, in a list or a table.
  private func isBehindWork(_ start: Int, in sentence: Sentence) -> Bool {
    let role = analysis.prose.blocks[sentence.block].role
    if reader.has(symbols.tieLink, at: start - 1) || reader.has(symbols.makerLink, at: start - 1) { return true }
    guard role == .listItem || role == .tableCell else { return false }
    if role == .tableCell { return start == sentence.tokens.lowerBound }
    guard start > sentence.tokens.lowerBound else { return false }
    return analysis.tokens[start - 1].kind == .punctuation || isDash(start - 1)
  }

  private func isDash(_ token: Int) -> Bool {
    guard token >= 0, analysis.tokens[token].kind != .word else { return false }
    let text = analysis.prose.text[analysis.tokens[token].range]
    return text.elementsEqual("–".utf8) || text.elementsEqual("—".utf8) || text.elementsEqual("-".utf8)
  }

  private static func announced(_ analysis: Analysis, _ symbols: PersonSymbols) -> [Announced] {
    var announces = [Announced](repeating: .nothing, count: analysis.prose.blocks.count)
    for sentence in analysis.sentences {
      if analysis.chart.first(symbols.makerHeading, in: sentence.tokens) != nil {
        announces[sentence.block] = .makers
      } else if announces[sentence.block] == .nothing,
        analysis.chart.first(symbols.makerHeadingWide, in: sentence.tokens) != nil
      {
        announces[sentence.block] = .works
      }
    }
    var under = [Announced](repeating: .nothing, count: announces.count)
    var heading = Announced.nothing
    var level = 0
    var heads: [Announced] = []
    for (number, block) in analysis.prose.blocks.enumerated() {
      switch block.role {
      case .heading:
        if block.level <= level || heading == .nothing { (heading, level) = (announces[number], block.level) }
      case .tableCell:
        if block.row == 0 {
          if block.column == 0 { heads = [] }
          heads.append(announces[number])
        }
        guard block.row > 0 else { continue }
        under[number] =
          heading == .makers || heads.contains(.makers) ? .makers : heads.contains(.works) ? .works : heading
      default: under[number] = heading
      }
    }
    return under
  }
}
