/// Looks every token up in the lexicons and draws the edges of all sets, literals, affixes and phrases it begins.
package struct WordMatcher {
  private let image: LexiconImage
  private let data: ImageBytes
  private let tokens: UnsafeBufferPointer<Token>
  private let keys: UnsafeBufferPointer<UInt8>
  /// Whether the chart keeps this image's records of words, and needs no edges for them.
  private let isFirst: Bool
  private var chart: Chart
  /// For each token, its word's record in the image; 0 for none.
  private var records: [Int32]

  /// The chart of all that the images of a lexicon know of a stream's tokens.
  package static func chart(of stream: TokenStream, _ lexicon: Lexicon) -> Chart {
    stream.tokens.withUnsafeBufferPointer { tokens in
      stream.keys.withUnsafeBufferPointer { keys in
        var chart = Chart(tokenCount: tokens.count)
        for (number, image) in lexicon.images.enumerated() {
          var matcher = WordMatcher(image, isFirst: number == 0, tokens, keys, chart)
          // The matcher's is the only copy, so that it grows in place.
          chart = Chart(tokenCount: 0)
          matcher.matchAll()
          chart = matcher.chart
        }
        return chart
      }
    }
  }

  private init(
    _ image: LexiconImage, isFirst: Bool, _ tokens: UnsafeBufferPointer<Token>, _ keys: UnsafeBufferPointer<UInt8>,
    _ chart: Chart
  ) {
    self.image = image
    data = image.data
    self.isFirst = isFirst
    self.tokens = tokens
    self.keys = keys
    self.chart = chart
    records = [Int32](repeating: 0, count: tokens.count)
  }

  private mutating func matchAll() {
    for index in tokens.indices {
      let token = tokens[index]
      let key = UnsafeBufferPointer(rebasing: keys[token.keyRange])
      switch token.kind {
      case .word: matchWord(key, index, token)
      case .hashtag:
        matchWord(key, index, token)
        matchHashtagParts(index, token)
      case .number, .punctuation, .symbol, .emoji:
        if let record = record(of: key) { setRecord(record, index, capitalized: false) }
      default: break
      }
    }
    for index in tokens.indices where records[index] > 0 { matchPhrases(from: index) }
    matchSpacedLetters()
  }

  // MARK: Words

  /// The record of a key in the word table; nil for none.
  private func record(of key: UnsafeBufferPointer<UInt8>) -> WordRecord? {
    var hash = KeyHash.seed
    for byte in key { hash = KeyHash.add(byte, to: hash) }
    return record(of: key, hash)
  }

  /// The record of a key that has a hash; with `backwards`, of the key read back to front.
  @inline(__always)
  private func record(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt32, backwards: Bool = false) -> WordRecord? {
    guard key.count > 0 else { return nil }
    return find(hash, image.header.wordSlots, image.header.wordSlotCount) { offset in
      let record = WordRecord(data: data, offset: offset)
      guard record.keyLength == key.count else { return false }
      return backwards ? data.equals(record.key, backwards: key) : data.equals(record.key, key)
    }.map { WordRecord(data: data, offset: $0) }
  }

  /// The offset of the record that is meant, in a table that has one for a hash.
  @inline(__always)
  private func find(_ hash: UInt32, _ slots: Int, _ count: Int, isMeant: (Int) -> Bool) -> Int? {
    guard count > 0 else { return nil }
    let tag = KeyHash.tag(hash)
    var slot = KeyHash.slot(hash, count)
    while true {
      let pair = data.pair(slots + slot * 8)
      let record = Int(pair & 0xFF_FFFF)
      if record == 0 { return nil }
      if Int(pair >> 32) == tag, isMeant(record) { return record }
      slot = (slot + 1) & (count - 1)
    }
  }

  /// Adds what a word is by itself, by its ends, by its parts and behind its mask.
  private mutating func matchWord(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, _ token: Token) {
    let capitalized = token.flags.contains(.capitalized)
    let record = record(of: key)
    if let record { setRecord(record, index, capitalized: capitalized) }
    let edges = chart.edgeCount
    matchAffixes(key, index, capitalized: capitalized, record: record)
    if !token.flags.isDisjoint(with: [.hasHyphen, .hasApostrophe]) {
      // A known word is not taken apart.
      var isKnown = chart.edgeCount > edges || record.map { $0.mask(capitalized: capitalized) != 0 } ?? false
      if !isKnown, token.flags.contains(.hasHyphen) {
        matchHyphenated(key, index, capitalized)
        isKnown = chart.edgeCount > edges
      }
      if !isKnown, token.flags.contains(.hasApostrophe) { matchGenitive(key, index, capitalized) }
    }
    let isSuspicious = !token.flags.isDisjoint(with: [.masked, .hasDigit])
    if isSuspicious || Unmasking.isDrawnOut(key) {
      Unmasking.readings(of: key, isSuspicious: isSuspicious) { reading in
        reading.withUnsafeBufferPointer { matchDisguised($0, index, end: index + 1, whole: false) }
      }
    }
    if !isSuspicious, key.count >= 5 { matchBackwards(key, index) }
  }

  /// Notes the record of a token's word, and its symbols in the chart.
  private mutating func setRecord(_ record: WordRecord, _ index: Int, capitalized: Bool) {
    records[index] = Int32(record.offset)
    if isFirst {
      chart.set(record, at: index, capitalized: capitalized)
    } else {
      addSymbols(of: record, index, capitalized: capitalized)
    }
  }

  private mutating func addSymbols(of record: WordRecord, _ index: Int, capitalized: Bool) {
    record.forEachSymbol(capitalized: capitalized) { chart.add($0, from: index, to: index + 1) }
  }

  private mutating func addSymbols(ofWord key: UnsafeBufferPointer<UInt8>, _ index: Int, capitalized: Bool) {
    if let record = record(of: key) { addSymbols(of: record, index, capitalized: capitalized) }
  }

  // MARK: Affixes

  private mutating func matchAffixes(
    _ key: UnsafeBufferPointer<UInt8>, _ index: Int, capitalized: Bool, record: WordRecord?,
    disguisedOnly: Bool = false
  ) {
    guard key.count >= 2 else { return }
    matchAffixes(
      key, index, capitalized: capitalized, record, disguisedOnly, isSuffix: false,
      (image.header.prefixLengths, image.header.prefixSlots, image.header.prefixSlotCount))
    matchAffixes(
      key, index, capitalized: capitalized, record, disguisedOnly, isSuffix: true,
      (image.header.suffixLengths, image.header.suffixSlots, image.header.suffixSlotCount))
  }

  /// Looks up those ends of a word that are as long as an affix with its outer bytes is.
  @inline(__always)
  private mutating func matchAffixes(
    _ key: UnsafeBufferPointer<UInt8>, _ index: Int, capitalized: Bool, _ record: WordRecord?, _ disguisedOnly: Bool,
    isSuffix: Bool, _ tables: (lengths: Int, slots: Int, slotCount: Int)
  ) {
    func byte(_ number: Int) -> UInt8 { isSuffix ? key[key.count - 1 - number] : key[number] }
    var hash = KeyHash.add(byte(1), to: KeyHash.add(byte(0), to: KeyHash.seed))
    var lengths = data.int(tables.lengths + KeyHash.slot(hash, LexiconImage.pairSlots) * 4)
    var length = 2
    if key.count > 2 {
      let triple = KeyHash.slot(KeyHash.add(byte(2), to: hash), LexiconImage.tripleSlots)
      lengths |= data.int(tables.lengths + (LexiconImage.pairSlots + triple) * 4)
    }
    while lengths != 0 {
      if lengths & LexiconImage.lengthBit(length) != 0 {
        if length < 25 { lengths &= ~LexiconImage.lengthBit(length) }
        let part = UnsafeBufferPointer(
          rebasing: isSuffix ? key[(key.count - length)...] : key[..<length])
        let affix = find(hash, tables.slots, tables.slotCount) { offset in
          data.int(offset) == length && data.equals(offset + 4, part)
        }
        if let affix { addAffix(affix, length, index, capitalized, record, disguisedOnly) }
      }
      guard length < key.count else { return }
      hash = KeyHash.add(byte(length), to: hash)
      length += 1
    }
  }

  private mutating func addAffix(
    _ affix: Int, _ length: Int, _ index: Int, _ capitalized: Bool, _ record: WordRecord?, _ disguisedOnly: Bool
  ) {
    let excluded = record.map { $0.excluded }
    var at = affix + 4 + length
    for list in 0..<(capitalized ? 2 : 1) {
      if list == 1 { at += 4 }
      for _ in 0..<data.int(at) {
        at += 4
        let symbol = data.int(at)
        if let excluded, data.list(excluded, holds: symbol) { continue }
        if disguisedOnly, !image.seesDisguise(Symbol(symbol)) { continue }
        chart.add(Symbol(symbol), from: index, to: index + 1)
      }
    }
  }

  // MARK: Parts

  /// `azc-kinderen` is also what `kinderen` is, and `kut-school` what `kut` is.
  private mutating func matchHyphenated(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, _ capitalized: Bool) {
    var start = 0
    var joined: [UInt8] = []
    for position in 0...key.count where position == key.count || key[position] == UInt8(ascii: "-") {
      if position > start {
        let part = UnsafeBufferPointer(rebasing: key[start..<position])
        joined.append(contentsOf: part)
        addSymbols(ofWord: part, index, capitalized: capitalized)
      }
      start = position + 1
    }
    joined.withUnsafeBufferPointer { addSymbols(ofWord: $0, index, capitalized: capitalized) }
  }

  /// `directeur's` and `teacher's` are also what the word before the apostrophe is.
  private mutating func matchGenitive(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, _ capitalized: Bool) {
    guard let apostrophe = key.lastIndex(of: UInt8(ascii: "'")), apostrophe > 1, key.count - apostrophe <= 2 else {
      return
    }
    addSymbols(ofWord: UnsafeBufferPointer(rebasing: key[0..<apostrophe]), index, capitalized: capitalized)
  }

  /// `#StopPesten` is also what `stop` and `pesten` are.
  private mutating func matchHashtagParts(_ index: Int, _ token: Token) {
    for part in HashtagParts.split(keys[token.keyRange]) {
      part.withUnsafeBufferPointer { addSymbols(ofWord: $0, index, capitalized: true) }
    }
    // `#WatEenSukkel`: a coarse word at its end, which needs no capital to be told.
    let (first, end) = (Int(token.keyStart) + 1, Int(token.keyEnd))
    guard end - first >= 5 else { return }
    for start in max(first, end - Self.longestTagEnding)...(end - 5) {
      matchDisguised(UnsafeBufferPointer(rebasing: keys[start..<end]), index, end: index + 1, whole: true)
    }
  }

  /// Bytes of the longest word that is looked for at a hashtag's end.
  private static let longestTagEnding = 40

  // MARK: Phrases

  private mutating func matchPhrases(from start: Int) {
    var node = WordRecord(data: data, offset: Int(records[start])).node
    var index = start + 1
    while node > 0, index < tokens.count, records[index] > 0 {
      node = transition(node, Int(records[index]))
      guard node > 0 else { return }
      index += 1
      var list = node
      for kind in 0..<(tokens[start].flags.contains(.capitalized) ? 2 : 1) {
        if kind == 1 { list += 4 }
        for _ in 0..<data.int(list) {
          list += 4
          chart.add(Symbol(data.int(list)), from: start, to: index)
        }
      }
    }
  }

  private func transition(_ node: Int, _ word: Int) -> Int {
    let record = find(
      KeyHash.transition(node, word), image.header.transitionSlots, image.header.transitionSlotCount
    ) { data.int($0) == node && data.int($0 + 4) == word }
    return record.map { data.int($0 + 8) } ?? 0
  }

  // MARK: Disguises

  /// Half of a word read backwards proves nothing (`werkstuk` ends in a curse, backwards): all of it must be known.
  private mutating func matchBackwards(_ key: UnsafeBufferPointer<UInt8>, _ index: Int) {
    var hash = KeyHash.seed
    for byte in key.reversed() { hash = KeyHash.add(byte, to: hash) }
    if let record = record(of: key, hash, backwards: true) { addDisguised(record, index, end: index + 1) }
  }

  /// Adds the sets that see through disguises for an unmasked reading; with `whole`, not by its beginning or end.
  private mutating func matchDisguised(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, end: Int, whole: Bool) {
    guard key.count >= 3 else { return }
    if key.contains(UInt8(ascii: "*")) { return matchWildcards(key, index, end: end) }
    let record = record(of: key)
    if let record { addDisguised(record, index, end: end) }
    if !whole {
      matchAffixes(key, index, capitalized: false, record: record, disguisedOnly: true)
    }
  }

  private mutating func addDisguised(_ record: WordRecord, _ index: Int, end: Int) {
    record.forEachSymbol(capitalized: false) { symbol in
      if image.seesDisguise(symbol) { chart.add(symbol, from: index, to: end) }
    }
  }

  /// `s*kkel`, `k**t`, `k*tweer`: a star stands for one letter.
  private mutating func matchWildcards(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, end: Int) {
    let letters = key.reduce(0) { $0 + ($1 == UInt8(ascii: "*") ? 0 : 1) }
    var at = image.header.disguised
    for _ in 0..<image.header.disguisedCount {
      let kind = data.int(at)
      let length = data.int(at + 4)
      let symbols = data.int(at + 8)
      let bytes = at + 12 + symbols * 4
      at = bytes + length
      guard kind == 0 ? length == key.count : length <= key.count, letters * 3 >= length || letters >= 2 else {
        continue
      }
      let offset = kind == 2 ? key.count - length : 0
      var equal = true
      var known = 0
      for position in 0..<length where equal {
        let letter = key[offset + position]
        if letter == UInt8(ascii: "*") { continue }
        equal = letter == data.byte(bytes + position)
        known += 1
      }
      guard equal, known >= 1, kind == 0 || known >= 2 else { continue }
      for item in 0..<symbols { chart.add(Symbol(data.int(bytes - (symbols - item) * 4)), from: index, to: end) }
    }
  }

  /// `s u k k e l` and `s-u-k-k-e-l`: four or more letters by themselves.
  private mutating func matchSpacedLetters() {
    var start = 0
    var reading: [UInt8] = []
    while start < tokens.count {
      guard tokens[start].kind == .word, tokens[start].keyEnd - tokens[start].keyStart == 1 else {
        start += 1
        continue
      }
      reading.removeAll(keepingCapacity: true)
      var index = start
      var end = start
      while index < tokens.count {
        let token = tokens[index]
        if token.kind == .word, token.keyEnd - token.keyStart == 1 {
          reading.append(keys[Int(token.keyStart)])
          end = index + 1
        } else if token.kind != .punctuation && token.kind != .symbol || index > end {
          break
        }
        index += 1
      }
      if reading.count >= 4 { reading.withUnsafeBufferPointer { matchDisguised($0, start, end: end, whole: true) } }
      start = end
    }
  }
}
