import WelNietEngine

/// Makes what tells a finding again when the draft has changed elsewhere.
///
/// A hash without a key gives away a short word to whoever tries them all, so the words that were found never go into
/// it: it is made of the rule and the words around, which are read from the redacted draft. How many findings of a
/// draft have the same hash is counted.
struct Fingerprinter {
  private let source: Source
  private var counts: [String: Int] = [:]

  private static let neighbours = 4
  /// How far to look for them, in bytes.
  private static let reach = 160

  /// - Parameter source: The redacted draft.
  init(_ source: Source) {
    self.source = source
  }

  /// `hash:number`, the numbers of equal hashes from 1 in the order of asking.
  mutating func fingerprint(of finding: Finding) -> String {
    var hash = StableHash()
    hash.add(finding.rule.id)
    if let range = finding.range?.clamped(to: 0..<source.bytes.count) {
      hash.add(words(before: range.lowerBound).joined(separator: " "))
      hash.add(words(after: range.upperBound).joined(separator: " "))
    }
    let text = hash.text
    counts[text, default: 0] += 1
    return "\(text):\(counts[text, default: 1])"
  }

  private func words(before offset: Int) -> [String] {
    let start = max(0, offset - Fingerprinter.reach)
    // One more than enough: the first may be the end of a word.
    let words = words(in: start..<offset).suffix(Fingerprinter.neighbours + 1)
    return Array(words.dropFirst(words.count > Fingerprinter.neighbours || start > 0 ? 1 : 0))
  }

  private func words(after offset: Int) -> [String] {
    let end = min(source.bytes.count, offset + Fingerprinter.reach)
    let words = words(in: offset..<end).prefix(Fingerprinter.neighbours + 1)
    return Array(words.dropLast(words.count > Fingerprinter.neighbours || end < source.bytes.count ? 1 : 0))
  }

  /// Words in lower case, without marks, markup and what is covered.
  private func words(in range: Range<Int>) -> [String] {
    var words: [String] = []
    var isInside = false
    for scalar in source.text(in: range).unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        isInside = false
        continue
      }
      if !isInside { words.append("") }
      isInside = true
      words[words.count - 1] += scalar.properties.lowercaseMapping
    }
    return words
  }
}
