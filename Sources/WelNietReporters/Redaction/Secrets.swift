import WelNietEngine

/// The names and numbers in what was found: they must not show elsewhere either, in a comment or the next sentence.
struct Secrets: Sendable {
  private var needles = Needles()
  private var numbers = SecretNumbers()
  /// Words with a capital where no sentence begins.
  private var properNouns: Set<[UInt8]> = []
  /// A word that only ever begins sentences is taken for a name from this many bytes: Pieter, but not Ik or Het.
  private static let leastName = 4

  init(of findings: [Finding], in source: Source) {
    if findings.isEmpty { return }
    for word in SecretWord.all(in: source.bytes) where word.isCapitalized && !word.beginsSentence {
      properNouns.insert(word.bytes)
    }
    for finding in findings {
      guard let range = finding.range?.clamped(to: 0..<source.bytes.count), !range.isEmpty else { continue }
      add(Array(source.bytes[range]), of: finding.rule)
    }
  }

  private mutating func add(_ text: [UInt8], of rule: Rule) {
    switch rule {
    case .personalDataName: addNames(SecretWord.all(in: text))
    case .personalDataContact:
      needles.add(text)
      numbers.add(text)
      addMailbox(text)
    case .personalDataAddress, .personalDataIdentifier, .personalDataBirth:
      needles.add(text)
      numbers.add(text)
      for word in SecretWord.all(in: text) where word.isCapitalized || word.hasDigit { needles.add(word) }
    default:
      numbers.add(text)
      for word in SecretWord.all(in: text) where isName(word) { needles.add(word, isExact: true) }
    }
  }

  /// A capital inside a sentence makes a name; at its start, rather too much is covered than too little.
  private func isName(_ word: SecretWord) -> Bool {
    guard word.isCapitalized else { return false }
    return !word.beginsSentence || properNouns.contains(word.bytes) || word.bytes.count >= Secrets.leastName
  }

  /// The parts of a name; its particles (van, de) only where it has nothing else.
  private mutating func addNames(_ words: [SecretWord]) {
    let capitalized = words.filter { $0.isCapitalized }
    for word in capitalized.isEmpty ? words : capitalized { needles.add(word) }
  }

  /// Who an address of e-mail or a handle stands for.
  private mutating func addMailbox(_ text: [UInt8]) {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")) else { return }
    let owner = at == text.startIndex ? text[(at + 1)...] : text[..<at]
    for word in SecretWord.all(in: Array(owner)) where word.bytes.count > 2 { needles.add(word) }
  }

  /// Where a text has any of them; the places may overlap.
  func places(in text: [UInt8]) -> [Range<Int>] {
    needles.places(in: text) + numbers.places(in: text)
  }
}
