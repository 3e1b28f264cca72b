/// What, farther from a first name, makes it a child's: the heading with the class, the table, the picture, the talk of
/// school. Holds for what staff write, and for what stands on the school's own pages.
struct NameContext {
  private let analysis: Analysis
  private let symbols: NameCheckSymbols
  /// For each block, whether a heading above it, or the letter's opening, names a class.
  private let underClass: [Bool]

  init(_ analysis: Analysis, _ symbols: NameCheckSymbols) {
    self.analysis = analysis
    self.symbols = symbols
    underClass = Self.blocksUnderClass(analysis)
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
    if block.role == .tableCell, isUnderChildHeading(block) { return true }
    if hasStaffNear(person) { return false }
    if underClass[number] { return true }
    guard analysis.context.author == .employee else { return false }
    return sentences(near: person).contains { has(symbols.childWord, in: analysis.sentences[$0].tokens) }
  }

  /// Whether colleagues are spoken of where a name stands.
  func hasStaffNear(_ person: Entity) -> Bool {
    sentences(near: person).contains { has(symbols.staffWord, in: analysis.sentences[$0].tokens) }
  }

  /// The sentence of a name and those before and after it, of the same block where it has several.
  private func sentences(near person: Entity) -> ClosedRange<Int> {
    let sentence = Int(analysis.tokens[person.tokens.lowerBound].sentence)
    return max(0, sentence - 1)...min(analysis.sentences.count - 1, sentence + 1)
  }

  private func has(_ symbol: Symbol, in tokens: Range<Int>) -> Bool {
    analysis.chart.first(symbol, in: tokens) != nil
  }

  /// Whether a cell's column, or its table's first column, is headed `kind`, `leerling`, `naam` …, or by a class.
  private func isUnderChildHeading(_ cell: Prose.Block) -> Bool {
    for (number, block) in analysis.prose.blocks.enumerated()
    where block.role == .tableCell && block.table == cell.table && block.row == 0 && block.column == cell.column {
      for sentence in analysis.sentences where sentence.block == number {
        if has(symbols.childHeading, in: sentence.tokens) || has(Entity.Kind.schoolClass.symbol, in: sentence.tokens) {
          return true
        }
      }
    }
    return false
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
