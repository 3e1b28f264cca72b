/// What, farther from a first name, makes it a child's: the heading with the class, the table, the picture, the talk of
/// school. Holds for what staff write, and for what stands on the school's own pages.
struct NameContext {
  private let analysis: Analysis
  private let symbols: NameCheckSymbols
  /// For each block, whether a heading above it, or the letter's opening, names a class.
  private let underClass: [Bool]
  private let staffWords: SymbolPlaces
  private let childWords: SymbolPlaces
  /// The columns headed `kind`, `leerling`, `naam` …, or by a class.
  private let childColumns: Set<Column>

  private struct Column: Hashable {
    var table: Int
    var column: Int
  }

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols) {
    self.analysis = analysis
    self.symbols = symbols
    underClass = Self.blocksUnderClass(analysis)
    staffWords = SymbolPlaces(symbols.staffWord, in: analysis.chart)
    childWords = SymbolPlaces(symbols.childWord, in: analysis.chart)
    childColumns = Self.columnsOfChildren(analysis, symbols)
  }

  /// Whether a bare first name points at a child here.
  func pointsAtChild(_ person: Entity) -> Bool {
    let speaksForSchool = analysis.context.author == .employee || analysis.context.channel == .official
    guard speaksForSchool, !person.person.contains(.guessed) else { return false }
    let token = person.tokens.lowerBound
    if analysis.chart.has(symbols.persons.publicPerson, at: token) { return false }
    let number = analysis.sentence(of: token).block
    let block = analysis.prose.blocks[number]
    if block.role == .imageText { return token == 0 || !analysis.chart.has(symbols.persons.makerLink, at: token - 1) }
    if block.role == .tableCell, childColumns.contains(Column(table: block.table, column: block.column)) {
      return true
    }
    if hasStaffNear(person) { return false }
    if underClass[number] { return true }
    guard analysis.context.author == .employee else { return false }
    return childWords.isAny(in: tokens(near: person))
  }

  /// Whether colleagues are spoken of where a name stands.
  func hasStaffNear(_ person: Entity) -> Bool {
    staffWords.isAny(in: tokens(near: person))
  }

  /// The sentence of a name and those before and after it.
  private func tokens(near person: Entity) -> Range<Int> {
    let sentence = Int(analysis.tokens[person.tokens.lowerBound].sentence)
    let last = min(analysis.sentences.count - 1, sentence + 1)
    return analysis.sentences[max(0, sentence - 1)].tokens.lowerBound..<analysis.sentences[last].tokens.upperBound
  }

  private static func columnsOfChildren(_ analysis: Analysis, _ symbols: NameCheckSymbols) -> Set<Column> {
    var columns: Set<Column> = []
    for sentence in analysis.sentences {
      let block = analysis.prose.blocks[sentence.block]
      guard block.role == .tableCell, block.row == 0 else { continue }
      if analysis.chart.first(symbols.childHeading, in: sentence.tokens) != nil
        || analysis.chart.first(Entity.Kind.schoolClass.symbol, in: sentence.tokens) != nil
      {
        columns.insert(Column(table: block.table, column: block.column))
      }
    }
    return columns
  }

  private static func blocksUnderClass(_ analysis: Analysis) -> [Bool] {
    let classSymbol = Entity.Kind.schoolClass.symbol
    var under = [Bool](repeating: false, count: analysis.prose.blocks.count)
    var blockHasClass = under
    for sentence in analysis.sentences where analysis.chart.first(classSymbol, in: sentence.tokens) != nil {
      blockHasClass[sentence.block] = true
    }
    // The opening: the first line of a plain post, title or salutation.
    var opening = false
    if let first = analysis.sentences.first { opening = analysis.chart.first(classSymbol, in: first.tokens) != nil }
    var current = opening
    var level = 0
    for (number, block) in analysis.prose.blocks.enumerated() {
      if block.role == .heading {
        if level == 0 || block.level <= level || blockHasClass[number] {
          level = block.level
          current = blockHasClass[number] || opening && block.level <= 1
        }
      }
      under[number] = current
    }
    return under
  }
}
