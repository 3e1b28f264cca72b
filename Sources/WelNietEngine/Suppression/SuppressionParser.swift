/// Reads the suppression directives among a draft's comments.
struct SuppressionParser {
  private let bytes: [UInt8]
  private(set) var directives: [SuppressionDirective] = []
  private(set) var notes: [SuppressionNote] = []

  init(_ comments: [Prose.Comment], in source: Source) {
    bytes = source.bytes
    for comment in comments { read(comment) }
  }

  private mutating func read(_ comment: Prose.Comment) {
    let content = trimmed(comment.content)
    guard content.count >= 8, bytes.spells("welniet-", in: content.lowerBound..<content.lowerBound + 8) else { return }
    var wordEnd = content.lowerBound
    while wordEnd < content.upperBound, !bytes[wordEnd].isASCIISpace, bytes[wordEnd] != UInt8(ascii: ":") {
      wordEnd += 1
    }
    let word = String(decoding: bytes[content.lowerBound..<wordEnd].map { $0.asciiLowercased }, as: UTF8.self)
    guard let kind = SuppressionDirective.Kind.allCases.first(where: { $0.word == word }) else {
      let words = SuppressionDirective.Kind.allCases.map { $0.word }
      let suggestion = NearestWord.suggestion(for: word, among: words)
      note(.unknownDirective(word, suggestion: suggestion), comment.source)
      return
    }
    let rest = wordEnd..<content.upperBound
    let colon = bytes[rest].firstIndex(of: UInt8(ascii: ":"))
    let names = names(in: rest.lowerBound..<(colon ?? rest.upperBound))
    let reason = trimmed((colon.map { $0 + 1 } ?? rest.upperBound)..<rest.upperBound)
    let isEnable = kind == .enable
    if names.isEmpty, !isEnable { return note(.missingRule, comment.source) }
    let selectors = selectors(for: names)
    if reason.isEmpty, !isEnable { return note(.missingReason, comment.source) }
    if selectors.isEmpty, !names.isEmpty { return }
    directives.append(
      SuppressionDirective(kind: kind, selectors: selectors, reason: reason, comment: comment.source))
  }

  /// The names of a list with commas, without the white space around them.
  private func names(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: UInt8(ascii: ",")).map { trimmed($0.startIndex..<$0.endIndex) }
      .filter { !$0.isEmpty }
  }

  private mutating func selectors(for names: [Range<Int>]) -> [SuppressionDirective.Selector] {
    var selectors: [SuppressionDirective.Selector] = []
    for range in names {
      let name = String(decoding: bytes[range], as: UTF8.self)
      if let rules = RuleSet(named: name) {
        selectors.append(SuppressionDirective.Selector(rules: rules, name: range))
      } else {
        note(.unknownRule(name, suggestion: RuleSet.suggestion(for: name)), range)
      }
    }
    return selectors
  }

  private mutating func note(_ problem: SuppressionNote.Problem, _ range: Range<Int>) {
    notes.append(SuppressionNote(problem, range: range))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isASCIISpace { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last].isASCIISpace { range = range.lowerBound..<last }
    return range
  }
}
