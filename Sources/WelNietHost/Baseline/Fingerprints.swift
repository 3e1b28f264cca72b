import WelNietEngine

/// Makes texts that tell a draft's findings apart, whatever happens elsewhere in the draft.
///
/// A finding's text holds its rule, its words and up to three words either side in the same sentence, in lower case:
/// no lines, marks or markup. It is still readable, and must be hashed with a key before it is written anywhere.
struct Fingerprints {
  private let source: Source
  private let prose: Prose
  /// The prose's runs by their places in the source, with how far those up to each reach.
  private var places: [(run: Int, reach: Int)] = []

  private static let neighbours = 3
  private static let openingWords = 8
  /// How many bytes either side are looked at for neighbours, so that long lines don't cost the square of their length.
  private static let reach = 512

  init(_ source: Source, markup: Markup) {
    self.source = source
    prose = Prose(of: source, as: markup)
    let runs = prose.runs
    var end = 0
    for run in runs.indices.sorted(by: { (runs[$0].sourceStart, $0) < (runs[$1].sourceStart, $1) }) {
      end = max(end, runs[run].sourceStart + runs[run].sourceLength)
      places.append((run, end))
    }
  }

  func text(for finding: Finding) -> [UInt8] {
    var text = Array(finding.rule.id.utf8)
    for words in groups(for: finding) {
      text.append(0)
      text += Array(words.joined(separator: " ").utf8)
    }
    return text
  }

  /// The words before a finding, in it and after it.
  private func groups(for finding: Finding) -> [[String]] {
    // A finding about a whole draft: the words that it begins with.
    guard let range = finding.range else {
      return [Array(prose.blocks.lazy.flatMap { words(in: $0.range).all }.prefix(Fingerprints.openingWords))]
    }
    guard let place = proseRange(of: range), let block = block(at: place) else {
      // What a reader doesn't see, such as an image without a description.
      return [TextWords(source.bytes[range.clamped(to: 0..<source.bytes.count)]).all]
    }
    let start = max(place.lowerBound, block.range.lowerBound)
    let end = min(place.upperBound, block.range.upperBound)
    let before = words(in: max(block.range.lowerBound, start - Fingerprints.reach)..<start)
    let after = words(in: end..<min(block.range.upperBound, end + Fingerprints.reach))
    return [
      before.lastSentence.suffix(Fingerprints.neighbours), words(in: place.clamped(to: block.range)).all[...],
      after.firstSentence.prefix(Fingerprints.neighbours),
    ].map { Array($0) }
  }

  private func words(in range: Range<Int>) -> TextWords {
    TextWords(prose.text[range])
  }

  /// The prose that a range of the source stands for; nil where it stands for none.
  private func proseRange(of range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for run in runs(meeting: range) where run.sourceLength > 0 && run.proseLength > 0 {
      let source = run.sourceStart..<(run.sourceStart + run.sourceLength)
      guard source.overlaps(range) else { continue }
      var part = run.proseStart..<(run.proseStart + run.proseLength)
      if run.proseLength == run.sourceLength {
        let common = source.clamped(to: range)
        let shift = part.lowerBound - source.lowerBound
        part = (common.lowerBound + shift)..<(common.upperBound + shift)
      }
      found = found.map { $0.lowerBound..<max($0.upperBound, part.upperBound) } ?? part
    }
    return found
  }

  /// The runs that may stand for a range of the source, in the order of the prose.
  private func runs(meeting range: Range<Int>) -> [Prose.Run] {
    var index = Fingerprints.firstIndex(below: places.count) {
      prose.runs[places[$0].run].sourceStart >= range.upperBound
    }
    var found: [Int] = []
    while index > 0, places[index - 1].reach > range.lowerBound {
      index -= 1
      found.append(places[index].run)
    }
    return found.sorted().map { prose.runs[$0] }
  }

  private func block(at place: Range<Int>) -> Prose.Block? {
    let index = Fingerprints.firstIndex(below: prose.blocks.count) {
      prose.blocks[$0].range.upperBound > place.lowerBound
    }
    guard index < prose.blocks.count, prose.blocks[index].range.overlaps(place) else { return nil }
    return prose.blocks[index]
  }

  /// The first of some indices for which something holds, where it holds for all after it, too; their count for none.
  private static func firstIndex(below count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The words of a stretch of text, in lower case, sentence by sentence as far as marks tell.
struct TextWords {
  private var sentences: [[String]] = [[]]

  var all: [String] { sentences.flatMap { $0 } }
  var firstSentence: [String] { sentences.first ?? [] }
  var lastSentence: [String] { sentences.last ?? [] }

  init(_ text: ArraySlice<UInt8>) {
    var word = ""
    var endsSentence = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
        if endsSentence { sentences.append([]) }
        endsSentence = false
        word += properties.lowercaseMapping
        continue
      }
      if !word.isEmpty { sentences[sentences.count - 1].append(word) }
      word = ""
      endsSentence = endsSentence || scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
    }
    if !word.isEmpty { sentences[sentences.count - 1].append(word) }
    if endsSentence { sentences.append([]) }
  }
}
