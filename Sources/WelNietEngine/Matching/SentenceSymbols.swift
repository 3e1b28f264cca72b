/// Where in one sentence the instances of symbols and groups lie: a bit a word, so that a filter goes through all
/// places at once.
///
/// Places are counted in words: bit `n` stands for what begins behind `n` words of the sentence, marks included, and
/// the last bit for all that is further on.
///
/// Has memory of its own, because it is written to for every word of a draft; whoever makes one calls `deallocate`.
struct SentenceSymbols {
  private let data: ImageBytes
  private let groups: Int
  private let anchors: Int
  private let symbolCount: Int
  private let numberCount: Int
  /// For each symbol and group, where it stands in the lists below; 0 for no instance.
  private let slots: UnsafeMutablePointer<UInt32>
  /// The symbols and groups with instances, from 1 on.
  private let found: UnsafeMutablePointer<UInt32>
  private let places: UnsafeMutablePointer<Places>
  /// How many symbols and groups have instances.
  private(set) var count = 0
  /// For each token of the sentence and for its end, the words before it, 63 for more.
  private var words: [UInt8] = []
  private var first = 0

  /// Where the instances of a symbol or group lie.
  private struct Places {
    /// Where those of one word begin.
    var words: UInt64 = 0
    /// Where the others, of more words or of a mark, begin and end.
    var starts: UInt64 = 0
    var ends: UInt64 = 0
  }

  private static let lastBit: UInt64 = 1 << 63

  init(_ image: LexiconImage) {
    data = image.data
    groups = image.header.groups
    anchors = image.header.anchors
    symbolCount = image.header.firstSymbol + image.header.symbolCount
    numberCount = symbolCount + image.header.groupCount
    slots = .allocate(capacity: numberCount)
    slots.initialize(repeating: 0, count: numberCount)
    found = .allocate(capacity: numberCount + 1)
    places = .allocate(capacity: numberCount + 1)
    places.initialize(to: Places())
  }

  func deallocate() {
    slots.deallocate()
    found.deallocate()
    places.deallocate()
  }

  /// Whether a symbol or group has an instance.
  @inline(__always)
  func has(_ number: Int) -> Bool { slots[number] != 0 }

  /// The symbol or group that was found first, second, and so on.
  @inline(__always)
  func present(_ index: Int) -> Int { Int(found[index]) }

  /// Whether entries are tried for what was found first, second, and so on.
  @inline(__always)
  func isAnchor(_ index: Int) -> Bool { data.int(anchors + Int(found[index]) * 4) > 0 }

  /// Forgets the sentence before, and reads what the chart knows of another.
  mutating func read(_ sentence: Range<Int>, _ tokens: [Token], _ chart: Chart) {
    for index in 0..<count { slots[Int(found[index + 1])] = 0 }
    count = 0
    words.removeAll(keepingCapacity: true)
    first = sentence.lowerBound
    var before: UInt8 = 0
    for token in sentence {
      words.append(before)
      if tokens[token].kind.isWord, before < 63 { before += 1 }
    }
    words.append(before)
    for token in sentence where !chart.isEmpty(at: token) {
      chart.forEachInstance(at: token) { symbol, end in add(symbol, from: token, to: end) }
    }
  }

  /// Notes an instance of a symbol, and of the groups that it belongs to.
  @inline(__always)
  mutating func add(_ symbol: Symbol, from start: Int, to end: Int) {
    // A later image's symbols are of no concern to this one's patterns.
    guard Int(symbol) < symbolCount else { return }
    let list = data.int(groups + Int(symbol) * 4)
    // Nor are those that no pattern asks for.
    guard list > 0 else { return }
    var place = Places()
    let startBit: UInt64 = 1 << UInt64(words[start - first])
    if end == start + 1, words[end - first] > words[start - first] {
      place.words = startBit
    } else {
      place.starts = startBit
      place.ends = 1 << UInt64(words[min(end - first, words.count - 1)])
    }
    note(Int(symbol), place)
    data.forEach(inList: list) { note($0, place) }
  }

  @inline(__always)
  private mutating func note(_ number: Int, _ place: Places) {
    let slot = Int(slots[number])
    guard slot == 0 else {
      places[slot].words |= place.words
      if place.starts != 0 {
        places[slot].starts |= place.starts
        places[slot].ends |= place.ends
      }
      return
    }
    count += 1
    slots[number] = UInt32(truncatingIfNeeded: count)
    found[count] = UInt32(truncatingIfNeeded: number)
    places[count] = place
  }

  // MARK: Filters

  /// Whether a pattern may match, by its filter at an offset of the image.
  ///
  /// - Parameter beforeMarks: Whether marks may still be drawn, anywhere.
  func mayMatch(_ filter: Int, beforeMarks: Bool) -> Bool {
    run(filter + 4, to: data.end(ofList: filter), UInt64.max, beforeMarks) != 0
  }

  /// Where a filter may end that begins at one of some places.
  private func run(_ start: Int, to end: Int, _ places: UInt64, _ beforeMarks: Bool) -> UInt64 {
    var at = start
    var places = places
    while at < end {
      guard places != 0 else { return 0 }
      switch FilterOperation(rawValue: data.int(at)) {
      case .instance:
        places = ends(ofAny: at + 4, from: places)
        at = data.end(ofList: at + 4)
      case .markedInstance:
        places = beforeMarks ? Self.onwards(from: places) : ends(ofAny: at + 4, from: places)
        at = data.end(ofList: at + 4)
      case .choice:
        var joined: UInt64 = 0
        let count = data.int(at + 4)
        at += 8
        for _ in 0..<count {
          let (length, first) = data.both(at)
          let next = at + 8 + length * 4
          if first == FilterOperation.anyFirst || has(first) { joined |= run(at + 8, to: next, places, beforeMarks) }
          at = next
        }
        places = joined
      case .optional:
        let next = data.end(ofList: at + 4)
        places |= run(at + 8, to: next, places, beforeMarks)
        at = next
      case .gap:
        places = Self.within(data.int(at + 4), of: places)
        at += 8
      case .word:
        places = Self.next(places)
        at += 4
      case .sentenceStart:
        places &= 1
        at += 4
      case .sentenceEnd:
        places &= 1 << UInt64(words.last ?? 0)
        at += 4
      case nil: return places
      }
    }
    return places
  }

  /// Where instances of a list's symbols end that begin at one of some places.
  @inline(__always)
  private func ends(ofAny list: Int, from places: UInt64) -> UInt64 {
    var all: UInt64 = 0
    data.forEach(inList: list) { symbol in
      let slot = Int(slots[symbol])
      guard slot != 0 else { return }
      let instances = self.places[slot]
      // Which of the longer ones ends where isn't kept: all ends behind the first of them are taken.
      all |= Self.next(places & instances.words) | instances.ends & Self.onwards(from: places & instances.starts)
    }
    return all
  }

  /// One word on; what is further on than can be told stays so.
  @inline(__always)
  private static func next(_ places: UInt64) -> UInt64 { places << 1 | places & lastBit }

  /// All places from the first of some on.
  @inline(__always)
  private static func onwards(from places: UInt64) -> UInt64 { places == 0 ? 0 : ~((places & (0 &- places)) &- 1) }

  private static func within(_ words: Int, of places: UInt64) -> UInt64 {
    guard words < 64 else { return onwards(from: places) }
    var all = places
    for _ in 0..<words { all |= next(all) }
    return all
  }
}
