import WelNietEngine

/// Makes texts that tell a draft's findings apart, whatever happens elsewhere in the draft.
///
/// A finding's text holds its rule, its words and up to three words either side in the same sentence, in lower case:
/// no lines, marks or markup. It is still readable, and must be hashed with a key before it is written anywhere.
struct Fingerprints {
  private let source: Source
  private let prose: Prose

  private static let neighbours = 3
  private static let openingWords = 8

  init(_ source: Source, markup: Markup) {
    self.source = source
    prose = Prose(of: source, as: markup)
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
    guard let place = proseRange(of: range), let block = prose.blocks.first(where: { $0.range.overlaps(place) }) else {
      // What a reader doesn't see, such as an image without a description.
      return [TextWords(source.bytes[range.clamped(to: 0..<source.bytes.count)]).all]
    }
    let before = words(in: block.range.lowerBound..<max(place.lowerBound, block.range.lowerBound))
    let after = words(in: min(place.upperBound, block.range.upperBound)..<block.range.upperBound)
    return [
      before.lastSentence.suffix(Fingerprints.neighbours), words(in: place.clamped(to: block.range)).all[...],
      after.firstSentence.prefix(Fingerprints.neighbours),
    ].map { Array($0) }
  }

  private func words(in range: Range<Int>) -> TextWords {
    TextWords(prose.text[range])
  }

  /// The prose that a range of the source stands for, in one block; nil where it stands for none.
  private func proseRange(of range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for run in prose.runs where run.sourceLength > 0 && run.proseLength > 0 {
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
