/// Turns lexicon files into one image: all words in one table, all patterns reached from their rarest words.
package struct LexiconCompiler {
  private var vocabulary = Vocabulary()
  private(set) var errors: [LexiconError] = []
  private var symbols: [[UInt8]: Symbol] = [:]
  private var literals: [[UInt8]: Symbol] = [:]
  private var definitions: [[UInt8]: [PatternNode]] = [:]
  private var marks: [[UInt8]: Int] = [:]
  private var setNames: [[UInt8]: Bool] = [:]
  /// Sets that hold all members of a set.
  private var ancestors: [Symbol: [Symbol]] = [:]
  private var disguised: [Symbol: Bool] = [:]
  private var costs: [Symbol: Int] = [:]
  private var groups = SymbolGroups()
  /// The symbols that entries draw.
  private var markSymbols: Set<Symbol> = []
  private var nextSymbol: Int
  private let firstSymbol: Int
  private let files: [LexiconFile]
  private let base: Lexicon?
  private var file: LexiconFile

  /// What compilation gives: an image, and every mistake found on the way.
  package struct Result: Sendable {
    package var image: [UInt8]
    package var errors: [LexiconError]
  }

  /// The first symbol behind those of the slots.
  static let firstFreeSymbol = 64

  /// Compiles files together. Names that they don't define are looked up in `base`.
  package static func compile(_ files: [LexiconFile], over base: Lexicon? = nil) -> Result {
    var compiler = LexiconCompiler(files, base)
    let image = compiler.compile()
    return Result(image: image, errors: compiler.errors)
  }

  private init(_ files: [LexiconFile], _ base: Lexicon?) {
    self.files = files
    self.base = base
    firstSymbol = base?.nextSymbol ?? Self.firstFreeSymbol
    nextSymbol = firstSymbol
    file = files.first ?? LexiconFile(name: "")
  }

  private mutating func report(_ problem: LexiconError.Problem, _ place: LexiconFile.Place) {
    errors.append(
      LexiconError(file: file.name, line: place.line, column: place.column, problem: problem, excerpt: ""))
  }

  private mutating func newSymbol() -> Symbol {
    defer { nextSymbol += 1 }
    return Symbol(truncatingIfNeeded: nextSymbol)
  }

  private mutating func compile() -> [UInt8] {
    nameEverything()
    relateSets()
    addMembers()
    var entries: [(LexiconEntry, [PatternProgram])] = []
    let levels = markLevels()
    for file in files {
      self.file = file
      for entry in file.entries {
        if let compiled = compile(entry, levels) { entries.append(compiled) }
      }
    }
    return write(entries, levels: (levels.values.max() ?? -1) + 1)
  }

  private mutating func nameEverything() {
    for file in files {
      for set in file.sets {
        if symbols[set.name] == nil { symbols[set.name] = newSymbol() }
        setNames[set.name] = true
        if set.seesDisguise, let symbol = symbols[set.name] { disguised[symbol] = true }
      }
      for definition in file.definitions { definitions[definition.name, default: []].append(definition.pattern) }
      for entry in file.entries {
        guard case .mark(let name) = entry.target else { continue }
        if symbols[name] == nil { symbols[name] = newSymbol() }
        marks[name] = 0
        if let symbol = symbols[name] { markSymbols.insert(symbol) }
      }
    }
  }

  /// Finds, for each set, the sets that include it, through any number of steps.
  private mutating func relateSets() {
    var parents: [Symbol: [Symbol]] = [:]
    for file in files {
      self.file = file
      for set in file.sets {
        guard let parent = symbols[set.name] else { continue }
        for member in set.members {
          guard case .set(let name) = member.content else { continue }
          if setNames[name] == true, let child = symbols[name] {
            parents[child, default: []].appendOnce(parent)
          } else {
            let text = String(decoding: name, as: UTF8.self)
            report(definitions[name] == nil && marks[name] == nil ? .unknownName(text) : .notASet(text), member.place)
          }
        }
      }
    }
    for (_, symbol) in symbols {
      var all: [Symbol] = []
      var waiting = parents[symbol] ?? []
      while let parent = waiting.popLast() {
        guard parent != symbol, !all.contains(parent) else { continue }
        all.append(parent)
        waiting.append(contentsOf: parents[parent] ?? [])
      }
      ancestors[symbol] = all
    }
  }

  private mutating func addMembers() {
    for file in files {
      self.file = file
      for set in file.sets {
        guard let symbol = symbols[set.name] else { continue }
        let all = [symbol] + (ancestors[symbol] ?? [])
        for member in set.members {
          switch member.content {
          case .set: break
          case .exclusion(let spellings):
            for spelling in spellings {
              for symbol in all { vocabulary.exclude(spelling, symbol) }
            }
          case .words(let words):
            for phrase in Self.phrases(words) {
              for symbol in all { add(phrase, symbol, member.place) }
            }
          }
        }
      }
    }
  }

  /// Every combination of the spellings of a phrase's words.
  private static func phrases(_ words: [[[UInt8]]]) -> [[UInt8]] {
    var results: [[UInt8]] = [[]]
    for spellings in words {
      results = results.flatMap { prefix in
        spellings.map { prefix.isEmpty ? $0 : prefix + [UInt8(ascii: " ")] + $0 }
      }
    }
    return results
  }

  private mutating func add(_ text: [UInt8], _ symbol: Symbol, _ place: LexiconFile.Place) {
    costs[symbol, default: 0] += Self.cost(text)
    do throws(Vocabulary.Refusal) {
      try vocabulary.add(text, symbol)
    } catch {
      let word = String(decoding: text, as: UTF8.self)
      switch error {
      case .badStar: report(.badStar(word), place)
      case .phraseWithStar: report(.phraseWithStar(word), place)
      case .empty: break
      }
    }
  }

  /// Groups of commoner words than this are in most sentences: to note where they are costs more than it spares.
  private static let dearestNeed = 400

  /// How often a word may occur, relatively: short words are common words.
  private static func cost(_ text: [UInt8]) -> Int {
    switch text.count {
    case ...2: 120
    case 3: 60
    case 4: 12
    case 5: 4
    default: text.contains(UInt8(ascii: " ")) ? 1 : 2
    }
  }

  private func price(_ symbols: [Symbol]) -> Int {
    symbols.reduce(0) { $0 + cost($1) }
  }

  private func cost(_ symbol: Symbol) -> Int {
    if Int(symbol) < Self.firstFreeSymbol {
      switch Entity.Kind(rawValue: UInt8(symbol)) {
      case .number, .capitalized: return 400
      case .person, .emoji, .school: return 80
      default: return 20
      }
    }
    return costs[symbol] ?? 40
  }
}

// MARK: - Patterns

extension LexiconCompiler {
  /// Which marks use which, as levels; reports circles.
  private mutating func markLevels() -> [[UInt8]: Int] {
    var uses: [[UInt8]: [[UInt8]]] = [:]
    var places: [[UInt8]: (LexiconFile, LexiconFile.Place)] = [:]
    for file in files {
      for entry in file.entries {
        guard case .mark(let name) = entry.target else { continue }
        if places[name] == nil { places[name] = (file, entry.place) }
        for node in entry.pattern + entry.conditions.guards.flatMap({ $0.pattern }) {
          collectMarks(node, into: &uses[name, default: []], depth: 0)
        }
      }
    }
    var levels: [[UInt8]: Int] = [:]
    for name in marks.keys { levels[name] = 0 }
    // In a fixed order, so that the same mark of a circle is reported each time.
    let ordered = uses.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for round in 0...marks.count {
      var changed = false
      for (name, used) in ordered {
        let least = used.map { ($0 == name ? -1 : levels[$0] ?? -1) + 1 }.max() ?? 0
        if least > levels[name] ?? 0 {
          guard round < marks.count else {
            if let (file, place) = places[name] {
              self.file = file
              report(.recursive(String(decoding: name, as: UTF8.self)), place)
            }
            continue
          }
          levels[name] = least
          changed = true
        }
      }
      if !changed { break }
    }
    return levels
  }

  private func collectMarks(_ node: PatternNode, into names: inout [[UInt8]], depth: Int) {
    guard depth < 24 else { return }
    switch node {
    case .sequence(let nodes), .alternatives(let nodes):
      for node in nodes { collectMarks(node, into: &names, depth: depth + 1) }
    case .optional(let node), .not(let node): collectMarks(node, into: &names, depth: depth + 1)
    case .name(let name, _):
      if marks[name] != nil { names.appendOnce(name) }
      for node in definitions[name] ?? [] { collectMarks(node, into: &names, depth: depth + 1) }
    default: break
    }
  }

  private mutating func resolve(_ node: PatternNode, depth: Int) -> ResolvedPattern {
    switch node {
    case .sequence(let nodes):
      var parts: [ResolvedPattern] = []
      for node in nodes { parts.append(resolve(node, depth: depth)) }
      return .sequence(parts)
    case .alternatives(let nodes):
      var parts: [ResolvedPattern] = []
      for node in nodes { parts.append(resolve(node, depth: depth)) }
      return .alternatives(parts)
    case .optional(let node): return .optional(resolve(node, depth: depth))
    case .gap(let words): return .gap(words)
    case .anyWord: return .anyWord
    case .word(let notation, let spellings, let place): return .symbol(literal(notation, spellings, place))
    case .name(let name, let place): return resolve(name, place, depth: depth)
    case .slot(let symbol): return .symbol(symbol)
    case .not(let node):
      var symbols: [Symbol] = []
      collectSymbols(resolve(node, depth: depth), into: &symbols)
      return .not(symbols)
    case .sentenceStart: return .sentenceStart
    case .sentenceEnd: return .sentenceEnd
    case .openSpan: return .openSpan
    case .closeSpan: return .closeSpan
    }
  }

  private func collectSymbols(_ pattern: ResolvedPattern, into symbols: inout [Symbol]) {
    switch pattern {
    case .symbol(let symbol): symbols.appendOnce(symbol)
    case .alternatives(let choices): for choice in choices { collectSymbols(choice, into: &symbols) }
    case .sequence(let parts): if let first = parts.first { collectSymbols(first, into: &symbols) }
    default: break
    }
  }

  private mutating func literal(_ notation: [UInt8], _ spellings: [[UInt8]], _ place: LexiconFile.Place) -> Symbol {
    if let symbol = literals[notation] { return symbol }
    let symbol = newSymbol()
    literals[notation] = symbol
    for spelling in spellings { add(spelling, symbol, place) }
    return symbol
  }

  private mutating func resolve(_ name: [UInt8], _ place: LexiconFile.Place, depth: Int) -> ResolvedPattern {
    let text = String(decoding: name, as: UTF8.self)
    guard depth < 24 else {
      report(.recursive(text), place)
      return .sequence([])
    }
    var choices: [ResolvedPattern] = []
    if let symbol = symbols[name] {
      choices.append(.symbol(symbol))
    } else if definitions[name] == nil, let symbol = base?.symbol(named: name) {
      choices.append(.symbol(symbol))
    }
    for node in definitions[name] ?? [] { choices.append(resolve(node, depth: depth + 1)) }
    if choices.isEmpty { report(.unknownName(text), place) }
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func compile(
    _ entry: LexiconFile.Entry, _ levels: [[UInt8]: Int]
  ) -> (LexiconEntry, [PatternProgram])? {
    let before = errors.count
    var programs: [PatternProgram] = []
    let parts = compile(entry.pattern, &programs)
    let rarest = parts.min { price($0.anchors) < price($1.anchors) }?.anchors ?? []
    // The anchors are there when an entry is looked at; the rarest of the others first.
    let needs = programs.flatMap { $0.needs }.filter { $0 != rarest }.sorted { price($0) < price($1) }
    if errors.count == before, parts.contains(where: { $0.anchors.isEmpty }) { report(.noDefiniteWord, entry.place) }
    var guards: [LexiconEntry.Guard] = []
    for entryGuard in entry.conditions.guards {
      let parts = compile(entryGuard.pattern, &programs)
      guards.append(LexiconEntry.Guard(required: entryGuard.required, scope: entryGuard.scope, parts: parts))
    }
    guard errors.count == before else { return nil }
    let conditions = entry.conditions
    var message: SchoolProtocol.Text?
    if !conditions.messageDutch.isEmpty || !conditions.messageEnglish.isEmpty {
      let dutch = conditions.messageDutch.isEmpty ? conditions.messageEnglish : conditions.messageDutch
      let english = conditions.messageEnglish.isEmpty ? conditions.messageDutch : conditions.messageEnglish
      message = SchoolProtocol.Text(
        dutch: String(decoding: dutch, as: UTF8.self), english: String(decoding: english, as: UTF8.self))
    }
    var target = LexiconEntry.Target.mark(0)
    var level = 0
    switch entry.target {
    case .rule(let rule): target = .rule(rule)
    case .mark(let name):
      target = .mark(symbols[name] ?? 0)
      level = levels[name] ?? 0
    }
    var compiled = LexiconEntry(
      target: target, level: level, authors: conditions.authors, channels: conditions.channels, tongue: entry.tongue,
      severity: conditions.severity, span: conditions.span, message: message, parts: parts, guards: guards)
    if !rarest.isEmpty { compiled.anchor = groups.reference(to: rarest) }
    for need in needs where price(need) <= Self.dearestNeed {
      let reference = groups.reference(to: need)
      if need.contains(where: markSymbols.contains) {
        compiled.markNeeds.appendOnce(reference)
      } else {
        compiled.needs.appendOnce(reference)
      }
    }
    return (compiled, programs)
  }

  /// Compiles parts; `LexiconEntry.Part.program` is then an index into `programs`.
  private mutating func compile(_ nodes: [PatternNode], _ programs: inout [PatternProgram]) -> [LexiconEntry.Part] {
    var parts: [LexiconEntry.Part] = []
    for node in nodes {
      let pattern = resolve(node, depth: 0)
      let program = PatternProgram(pattern, cost: cost)
      programs.append(program)
      let filter = PatternFilter(pattern, isMark: markSymbols.contains)
      parts.append(
        LexiconEntry.Part(
          program: programs.count - 1, hasSpan: program.hasSpan, mask: program.firstMask, filter: filter,
          anchors: program.anchors))
    }
    return parts
  }
}

// MARK: - Writing

extension LexiconCompiler {
  private mutating func write(_ entries: [(LexiconEntry, [PatternProgram])], levels: Int) -> [UInt8] {
    var writer = LexiconImageWriter()
    var entryOffsets: [Int] = []
    var anchors = [[Int]?](repeating: nil, count: nextSymbol + groups.members.count)
    let symbolCount = nextSymbol
    let number = { (reference: SymbolGroups.Reference) in
      reference < SymbolGroups.first ? reference : symbolCount + reference - SymbolGroups.first
    }
    for (index, (entry, programs)) in entries.enumerated() {
      let offsets = programs.map { writer.append($0) }
      if let anchor = entry.anchor {
        let place = number(anchor)
        anchors[place] = (anchors[place] ?? []) + [index, entry.needs.first.map(number) ?? place]
      }
      entryOffsets.append(writer.append(entry, program: { offsets[$0] }, number: number))
    }
    writer.set(.entries, writer.position)
    for offset in entryOffsets { writer.append(offset) }
    writer.set(.entryCount, entries.count)
    writer.set(.levels, levels)
    writer.append(.anchors, lists: anchors)
    writer.append(.groups, lists: groupsOfSymbols(entries.map { $0.0 }))
    writer.set(.groupCount, groups.members.count)
    writer.set(.firstSymbol, firstSymbol)
    writer.set(.symbolCount, nextSymbol - firstSymbol)
    writer.appendNames(symbols)
    writer.appendFlags(
      (firstSymbol..<max(firstSymbol, nextSymbol)).map { disguised[Symbol(truncatingIfNeeded: $0)] == true })
    writer.append(vocabulary) { disguised[$0] == true }
    if writer.overflow || nextSymbol > Int(Symbol.max) { report(.tooLarge, LexiconFile.Place(line: 1, column: 1)) }
    return writer.bytes
  }

  /// For each symbol that patterns ask for, the numbers of the groups that it belongs to.
  private func groupsOfSymbols(_ entries: [LexiconEntry]) -> [[Int]?] {
    var lists = [[Int]?](repeating: nil, count: nextSymbol)
    for entry in entries {
      for part in entry.parts + entry.guards.flatMap({ $0.parts }) {
        for symbol in part.filter.symbols { lists[Int(symbol)] = [] }
      }
    }
    for (number, members) in groups.members.enumerated() {
      for symbol in members { lists[Int(symbol)]?.append(nextSymbol + number) }
    }
    return lists
  }
}
