/// What, farther from a first name, makes it a child's: the heading with the class, the table, the picture, the talk of
/// school. Holds for what staff write, and for what stands on the school's own pages.
struct NameContext {
  private let analysis: Analysis
  private let symbols: NameCheckSymbols
  /// For each block, whether a heading above it, or the letter's opening, names a class.
  private let underClass: [Bool]
  /// For each block, whether a heading above it announces riddles, sums or jokes, whose people are invented.
  private let underExercise: [Bool]
  /// Whether the draft is about the school at all.
  private let isAboutSchool: Bool
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
    underClass = Self.blocksUnderClass(analysis, symbols.childSection)
    underExercise = Self.blocksUnderExercise(analysis, symbols.exercise)
    isAboutSchool = analysis.context.channel == .official || symbols.schoolTie.isTied(analysis, [])
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
    if hasStaffNear(person) || underExercise[number] { return false }
    if analysis.chart.first(symbols.exercise, in: analysis.sentencePart(around: token)) != nil { return false }
    if underClass[number] { return true }
    guard analysis.context.author == .employee, isAboutSchool else { return false }
    return childWords.isAny(in: tokens(near: person))
  }

  /// Whether colleagues are spoken of where a name stands.
  func hasStaffNear(_ person: Entity) -> Bool {
    staffWords.isAny(in: tokens(near: person))
  }

  /// The sentence of a name and those before and after it.
  private func tokens(near person: Entity) -> Range<Int> {
    let sentence = Int(analysis.tokens[person.tokens.lowerBound].sentence)
    let block = analysis.sentences[sentence].block
    // In markup, what another paragraph, line of a list or heading says is another matter.
    func isBeside(_ other: Int) -> Bool {
      analysis.sentences.indices.contains(other)
        && (analysis.context.markup == .plain || analysis.sentences[other].block == block)
    }
    let first = isBeside(sentence - 1) ? sentence - 1 : sentence
    let last = isBeside(sentence + 1) ? sentence + 1 : sentence
    return analysis.sentences[first].tokens.lowerBound..<analysis.sentences[last].tokens.upperBound
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

  private static func blocksUnderExercise(_ analysis: Analysis, _ exercise: Symbol) -> [Bool] {
    var announces = [Bool](repeating: false, count: analysis.prose.blocks.count)
    for sentence in analysis.sentences where analysis.chart.first(exercise, in: sentence.tokens) != nil {
      announces[sentence.block] = true
    }
    var under = announces
    var isUnder = false
    for (number, block) in analysis.prose.blocks.enumerated() {
      if block.role == .heading { isUnder = announces[number] }
      under[number] = isUnder
    }
    return under
  }

  private static func blocksUnderClass(_ analysis: Analysis, _ childSection: Symbol) -> [Bool] {
    let classSymbol = Entity.Kind.schoolClass.symbol
    var under = [Bool](repeating: false, count: analysis.prose.blocks.count)
    var blockHasClass = under
    for sentence in analysis.sentences where analysis.chart.first(classSymbol, in: sentence.tokens) != nil {
      blockHasClass[sentence.block] = true
    }
    // `Kind van de week`, `Jarigen`
    for sentence in analysis.sentences
    where analysis.prose.blocks[sentence.block].role == .heading
      && analysis.chart.first(childSection, in: sentence.tokens) != nil
    {
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
