/// Looks every token up in the lexicons and draws the edges of all sets, literals, affixes and phrases it begins.
package struct WordMatcher {
  private let image: LexiconImage
  private let tokens: [Token]
  private let keys: [UInt8]
  private var chart: Chart
  /// For each token, its word's record in the image; 0 for none.
  private var records: [Int]

  /// Adds the edges of every image of a lexicon to a chart.
  package static func match(_ stream: TokenStream, _ lexicon: Lexicon, into chart: inout Chart) {
    for image in lexicon.images {
      var matcher = WordMatcher(image, stream, chart)
      matcher.matchAll()
      chart = matcher.chart
    }
  }

  private init(_ image: LexiconImage, _ stream: TokenStream, _ chart: Chart) {
    self.image = image
    tokens = stream.tokens
    keys = stream.keys
    self.chart = chart
    records = [Int](repeating: 0, count: stream.tokens.count)
  }

  private mutating func matchAll() {
    keys.withUnsafeBufferPointer { keys in
      for index in tokens.indices {
        let token = tokens[index]
        switch token.kind {
        case .word, .hashtag:
          let key = UnsafeBufferPointer(rebasing: keys[token.keyRange])
          records[index] = matchWord(key, index, token)
          if token.kind == .hashtag { matchHashtagParts(index, token) }
        case .number, .punctuation, .symbol, .emoji:
          let key = UnsafeBufferPointer(rebasing: keys[token.keyRange])
          records[index] = record(of: key)
          if records[index] > 0 { addSymbols(ofRecord: records[index], index, capitalized: false) }
        default: break
        }
      }
    }
    for index in tokens.indices where records[index] > 0 { matchPhrases(from: index) }
    matchSpacedLetters()
  }

  // MARK: Words

  /// The record of a key in the word table; 0 for none.
  private func record(of key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = KeyHash.seed
    for byte in key { hash = KeyHash.add(byte, to: hash) }
    return record(of: key, hash)
  }

  private func record(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let count = image.header.wordSlotCount
    guard count > 0, key.count > 0 else { return 0 }
    var slot = KeyHash.slot(hash, count)
    while true {
      let record = image.int(image.header.wordSlots + slot * 4)
      if record == 0 { return 0 }
      if image.int(record) == key.count, image.equals(keyOffset(record), key) { return record }
      slot = (slot + 1) & (count - 1)
    }
  }

  /// Where a word record's key bytes lie.
  private func keyOffset(_ record: Int) -> Int {
    var at = record + 4
    for _ in 0..<3 { at += 4 + image.int(at) * 4 }
    return at + 4
  }

  /// Adds what a word is by itself, by its ends, by its parts and behind its mask; returns its record.
  private mutating func matchWord(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, _ token: Token) -> Int {
    let capitalized = token.flags.contains(.capitalized)
    let edges = chart.edges.count
    let record = record(of: key)
    if record > 0 { addSymbols(ofRecord: record, index, capitalized: capitalized) }
    matchAffixes(key, index, capitalized: capitalized, record: record)
    if chart.edges.count == edges, token.flags.contains(.hasHyphen) { matchHyphenated(key, index, capitalized) }
    if chart.edges.count == edges, token.flags.contains(.hasApostrophe) { matchGenitive(key, index, capitalized) }
    Unmasking.readings(of: key, flags: token.flags) { reading, backwards in
      reading.withUnsafeBufferPointer { matchDisguised($0, index, end: index + 1, whole: backwards) }
    }
    return record
  }

  private mutating func addSymbols(ofRecord record: Int, _ index: Int, capitalized: Bool) {
    var at = record + 4
    for _ in 0..<image.int(at) {
      at += 4
      chart.add(Symbol(image.int(at)), from: index, to: index + 1)
    }
    guard capitalized else { return }
    at += 4
    for _ in 0..<image.int(at) {
      at += 4
      chart.add(Symbol(image.int(at)), from: index, to: index + 1)
    }
  }

  /// Whether a word is excluded from a set's affixes.
  private func isExcluded(_ symbol: Int, _ record: Int) -> Bool {
    guard record > 0 else { return false }
    var at = record + 4
    for _ in 0..<2 { at += 4 + image.int(at) * 4 }
    let count = image.int(at)
    for item in 0..<count where image.int(at + 4 + item * 4) == symbol { return true }
    return false
  }

  // MARK: Affixes

  private mutating func matchAffixes(
    _ key: UnsafeBufferPointer<UInt8>, _ index: Int, capitalized: Bool, record: Int, disguisedOnly: Bool = false
  ) {
    let longest = min(image.header.longestAffix, key.count)
    var forward = KeyHash.seed
    var backward = KeyHash.seed
    for length in 1..<max(1, longest + 1) {
      forward = KeyHash.add(key[length - 1], to: forward)
      backward = KeyHash.add(key[key.count - length], to: backward)
      guard length >= 2 else { continue }
      let prefix = affix(
        image.header.prefixSlots, image.header.prefixSlotCount, forward,
        UnsafeBufferPointer(rebasing: key[0..<length]))
      if prefix > 0 { addAffix(prefix, index, capitalized, record, disguisedOnly) }
      let suffix = affix(
        image.header.suffixSlots, image.header.suffixSlotCount, backward,
        UnsafeBufferPointer(rebasing: key[(key.count - length)...]))
      if suffix > 0 { addAffix(suffix, index, capitalized, record, disguisedOnly) }
    }
  }

  private func affix(_ slots: Int, _ count: Int, _ hash: UInt32, _ key: UnsafeBufferPointer<UInt8>) -> Int {
    guard count > 0 else { return 0 }
    var slot = KeyHash.slot(hash, count)
    while true {
      let record = image.int(slots + slot * 4)
      if record == 0 { return 0 }
      if image.int(record) == key.count {
        var at = record + 4
        for _ in 0..<2 { at += 4 + image.int(at) * 4 }
        if image.equals(at, key) { return record }
      }
      slot = (slot + 1) & (count - 1)
    }
  }

  private mutating func addAffix(_ affix: Int, _ index: Int, _ capitalized: Bool, _ record: Int, _ disguisedOnly: Bool)
  {
    var at = affix + 4
    for list in 0..<(capitalized ? 2 : 1) {
      if list == 1 { at += 4 }
      for _ in 0..<image.int(at) {
        at += 4
        let symbol = image.int(at)
        if isExcluded(symbol, record) || disguisedOnly && !image.seesDisguise(Symbol(symbol)) { continue }
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
        let record = record(of: part)
        if record > 0 { addSymbols(ofRecord: record, index, capitalized: capitalized) }
      }
      start = position + 1
    }
    joined.withUnsafeBufferPointer { joined in
      let record = record(of: joined)
      if record > 0 { addSymbols(ofRecord: record, index, capitalized: capitalized) }
    }
  }

  /// `directeur's` and `teacher's` are also what the word before the apostrophe is.
  private mutating func matchGenitive(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, _ capitalized: Bool) {
    guard let apostrophe = key.lastIndex(of: UInt8(ascii: "'")), apostrophe > 1, key.count - apostrophe <= 2 else {
      return
    }
    let record = record(of: UnsafeBufferPointer(rebasing: key[0..<apostrophe]))
    if record > 0 { addSymbols(ofRecord: record, index, capitalized: capitalized) }
  }

  /// `#StopPesten` is also what `stop` and `pesten` are.
  private mutating func matchHashtagParts(_ index: Int, _ token: Token) {
    for part in HashtagParts.split(keys[token.keyRange]) {
      part.withUnsafeBufferPointer { part in
        let record = record(of: part)
        if record > 0 { addSymbols(ofRecord: record, index, capitalized: true) }
      }
    }
    // `#WatEenSukkel`: a coarse word at its end, which needs no capital to be told.
    guard token.keyRange.count > 5 else { return }
    keys.withUnsafeBufferPointer { keys in
      for start in (token.keyRange.lowerBound + 1)...(token.keyRange.upperBound - 5) {
        matchDisguised(
          UnsafeBufferPointer(rebasing: keys[start..<token.keyRange.upperBound]), index, end: index + 1, whole: true)
      }
    }
  }

  // MARK: Phrases

  private mutating func matchPhrases(from start: Int) {
    var at = records[start] + 4
    for _ in 0..<3 { at += 4 + image.int(at) * 4 }
    var node = image.int(at)
    var index = start + 1
    while node > 0, index < tokens.count, records[index] > 0 {
      node = transition(node, records[index])
      guard node > 0 else { return }
      index += 1
      var list = node
      for kind in 0..<(tokens[start].flags.contains(.capitalized) ? 2 : 1) {
        if kind == 1 { list += 4 }
        for _ in 0..<image.int(list) {
          list += 4
          chart.add(Symbol(image.int(list)), from: start, to: index)
        }
      }
    }
  }

  private func transition(_ node: Int, _ word: Int) -> Int {
    let count = image.header.transitionSlotCount
    var slot = KeyHash.slot(KeyHash.transition(node, word), count)
    while true {
      let record = image.int(image.header.transitionSlots + slot * 4)
      if record == 0 { return 0 }
      if image.int(record) == node, image.int(record + 4) == word { return image.int(record + 8) }
      slot = (slot + 1) & (count - 1)
    }
  }

  // MARK: Disguises

  /// Adds the sets that see through disguises for an unmasked reading; with `whole`, not by its beginning or end.
  private mutating func matchDisguised(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, end: Int, whole: Bool) {
    guard key.count >= 3 else { return }
    if key.contains(UInt8(ascii: "*")) { return matchWildcards(key, index, end: end) }
    let record = record(of: key)
    if record > 0 {
      var at = record + 4
      for _ in 0..<image.int(at) {
        at += 4
        let symbol = Symbol(image.int(at))
        if image.seesDisguise(symbol) { chart.add(symbol, from: index, to: end) }
      }
    }
    if !whole {
      matchAffixes(key, index, capitalized: false, record: record, disguisedOnly: true)
    }
  }

  /// `s*kkel`, `k**t`, `k*tweer`: a star stands for one letter.
  private mutating func matchWildcards(_ key: UnsafeBufferPointer<UInt8>, _ index: Int, end: Int) {
    let letters = key.reduce(0) { $0 + ($1 == UInt8(ascii: "*") ? 0 : 1) }
    var at = image.header.disguised
    for _ in 0..<image.header.disguisedCount {
      let kind = image.int(at)
      let length = image.int(at + 4)
      let symbols = image.int(at + 8)
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
        equal = letter == image.byte(bytes + position)
        known += 1
      }
      guard equal, known >= 1, kind == 0 || known >= 2 else { continue }
      for item in 0..<symbols { chart.add(Symbol(image.int(bytes - (symbols - item) * 4)), from: index, to: end) }
    }
  }

  /// `s u k k e l` and `s-u-k-k-e-l`: four or more letters by themselves.
  private mutating func matchSpacedLetters() {
    var start = 0
    while start < tokens.count {
      guard tokens[start].kind == .word else {
        start += 1
        continue
      }
      var reading: [UInt8] = []
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
      start = max(end, start + 1)
    }
  }
}
