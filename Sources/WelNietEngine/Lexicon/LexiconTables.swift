extension LexiconImageWriter {
  /// Writes a program; jumps become offsets in the image. Returns where it lies.
  mutating func append(_ program: PatternProgram) -> Int {
    let offset = position
    var index = 0
    while index < program.code.count {
      let code = program.code[index]
      append(code)
      index += 1
      switch PatternOperation(rawValue: code) {
      case .split:
        append(offset + program.code[index] * 4)
        append(program.code[index + 1])
        append(program.code[index + 2])
        index += 3
      case .jump:
        append(offset + program.code[index] * 4)
        index += 1
      case .gap:
        for item in 0..<3 { append(program.code[index + item]) }
        index += 3
      case .symbol:
        append(program.code[index])
        index += 1
      case .oneOf, .sieve:
        let count = program.code[index]
        for item in 0...count { append(program.code[index + item]) }
        index += count + 1
      case .not:
        let count = program.code[index]
        for item in 0...count { append(program.code[index + item]) }
        index += count + 1
      default: break
      }
    }
    return offset
  }

  /// Writes lists and, as a section, their offsets; 0 for none.
  mutating func append(_ section: LexiconImage.Section, lists: [[Int]?]) {
    let offsets = lists.map { list in
      defer { if let list { appendList(list) } }
      return list == nil ? 0 : position
    }
    set(section, position)
    for offset in offsets { append(offset) }
    append(0)
  }

  /// Writes the names of sets and marks, sorted by their bytes.
  mutating func appendNames(_ symbols: [[UInt8]: Symbol]) {
    let sorted = symbols.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var offsets: [Int] = []
    for (name, symbol) in sorted {
      offsets.append(append(Int(symbol)))
      append(name.count)
      append(name)
    }
    set(.names, position)
    set(.nameCount, offsets.count)
    for offset in offsets { append(offset) }
  }

  mutating func appendFlags(_ flags: [Bool]) {
    set(.symbolFlags, position)
    append(flags.map { $0 ? UInt8(0x31) : UInt8(0x30) })
  }

  /// Writes the words, affixes, phrases and disguised words.
  mutating func append(_ vocabulary: Vocabulary, seesDisguise: (Symbol) -> Bool) {
    var nodeOffsets = [0]
    for node in vocabulary.nodes.dropFirst() {
      nodeOffsets.append(position)
      appendList(node.symbols.map { Int($0) })
      appendList(node.capitalSymbols.map { Int($0) })
    }
    var wordRecords: [[UInt8]: Int] = [:]
    let words = vocabulary.words.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (key, word) in words {
      wordRecords[key] = position
      append(key.count)
      append(word.node == 0 ? 0 : nodeOffsets[word.node])
      append(key)
      append(mask: SymbolMask.of(word.symbols))
      append(mask: SymbolMask.of(word.symbols + word.capitalSymbols))
      appendList(word.symbols.map { Int($0) })
      appendList(word.capitalSymbols.map { Int($0) })
      appendList(word.excluded.map { Int($0) })
    }
    let wordTable = appendTable(words.map { (KeyHash.hash($0.key), wordRecords[$0.key] ?? 0) })
    set(.wordSlots, wordTable.offset)
    set(.wordSlotCount, wordTable.count)
    appendTransitions(vocabulary, wordRecords, nodeOffsets)
    let prefixes = appendAffixes(vocabulary.prefixes, reversed: false)
    set(.prefixSlots, prefixes.offset)
    set(.prefixSlotCount, prefixes.count)
    let suffixes = appendAffixes(vocabulary.suffixes, reversed: true)
    set(.suffixSlots, suffixes.offset)
    set(.suffixSlotCount, suffixes.count)
    set(.prefixLengths, appendLengths(vocabulary.prefixes.keys.map { $0 }))
    set(.suffixLengths, appendLengths(vocabulary.suffixes.keys.map { $0.reversed() }))
    appendDisguised(vocabulary, seesDisguise)
  }

  private mutating func appendTransitions(
    _ vocabulary: Vocabulary, _ wordRecords: [[UInt8]: Int], _ nodeOffsets: [Int]
  ) {
    var records: [(hash: UInt32, record: Int)] = []
    for (number, node) in vocabulary.nodes.enumerated() {
      for (key, next) in node.next.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let word = wordRecords[key] ?? 0
        let record = append(nodeOffsets[number])
        append(word)
        append(nodeOffsets[next])
        records.append((KeyHash.transition(nodeOffsets[number], word), record))
      }
    }
    let table = appendTable(records)
    set(.transitionSlots, table.offset)
    set(.transitionSlotCount, table.count)
  }

  /// Affixes are hashed from the word's outer end, so that one walk over a word meets them all.
  private mutating func appendAffixes(
    _ affixes: [[UInt8]: Vocabulary.Word], reversed: Bool
  ) -> (offset: Int, count: Int) {
    var records: [(hash: UInt32, record: Int)] = []
    for (key, word) in affixes.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let record = append(key.count)
      append(key)
      appendList(word.symbols.map { Int($0) })
      appendList(word.capitalSymbols.map { Int($0) })
      records.append((KeyHash.hash(reversed ? key.reversed() : key), record))
    }
    return appendTable(records)
  }

  /// Writes which lengths the affixes with the same outer bytes have; the affixes are given from the outside in.
  private mutating func appendLengths(_ affixes: [[UInt8]]) -> Int {
    var lengths = [Int](repeating: 0, count: LexiconImage.pairSlots + LexiconImage.tripleSlots)
    for affix in affixes {
      let pair = KeyHash.add(affix[1], to: KeyHash.add(affix[0], to: KeyHash.seed))
      if affix.count == 2 {
        lengths[KeyHash.slot(pair, LexiconImage.pairSlots)] |= 1
      } else {
        let triple = KeyHash.slot(KeyHash.add(affix[2], to: pair), LexiconImage.tripleSlots)
        lengths[LexiconImage.pairSlots + triple] |= LexiconImage.lengthBit(affix.count)
      }
    }
    let offset = position
    for bits in lengths { append(bits) }
    return offset
  }

  private mutating func appendDisguised(_ vocabulary: Vocabulary, _ seesDisguise: (Symbol) -> Bool) {
    set(.disguised, position)
    var count = 0
    for (kind, table) in [vocabulary.words, vocabulary.prefixes, vocabulary.suffixes].enumerated() {
      for (key, word) in table.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let symbols = word.symbols.filter(seesDisguise)
        guard !symbols.isEmpty, key.count >= 3 else { continue }
        append(kind)
        append(key.count)
        appendList(symbols.map { Int($0) })
        append(key)
        count += 1
      }
    }
    set(.disguisedCount, count)
  }
}
