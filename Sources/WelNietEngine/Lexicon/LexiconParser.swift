/// Reads a lexicon file in the notation of `Lexicons/README.md`. Reports every mistake, not only the first.
package struct LexiconParser {
  private let bytes: [UInt8]
  private var file: LexiconFile
  private var errors: [LexiconError] = []
  private var tongue: Sentence.Tongue = .unknown
  private var target: LexiconFile.Target?
  private var shared = LexiconFile.Conditions()
  private var head = Head.none
  private var excerpt: Range<Int> = 0..<0

  /// What an indented line belongs to.
  private enum Head { case none, ignored, set, define, section, entry }

  /// Reads a file; the result holds what could be read beside the errors.
  package static func parse(name: String, _ bytes: [UInt8]) -> (file: LexiconFile, errors: [LexiconError]) {
    var parser = LexiconParser(name: name, bytes)
    parser.parse()
    return (parser.file, parser.errors)
  }

  private init(name: String, _ bytes: [UInt8]) {
    self.bytes = bytes
    file = LexiconFile(name: name)
  }

  private mutating func parse() {
    let source = Source(bytes)
    for line in source.lineStarts.indices {
      var range = source.lineRange(line)
      if line == 0, source.hasByteOrderMark { range = 3..<max(3, range.upperBound) }
      excerpt = range
      parse(line: line + 1, range)
    }
  }

  private mutating func report(_ problem: LexiconError.Problem, _ place: LexiconFile.Place) {
    errors.append(
      LexiconError(
        file: file.name, line: place.line, column: place.column, problem: problem,
        excerpt: String(decoding: bytes[excerpt], as: UTF8.self)))
  }

  private mutating func parse(line: Int, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    guard start < range.upperBound, bytes[start] != UInt8(ascii: "#") else { return }
    let indented = start > range.lowerBound
    let place = LexiconFile.Place(line: line, column: start - range.lowerBound + 1)
    let isExample =
      indented && (bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-"))
      && (start + 1 == range.upperBound || bytes[start + 1] <= 0x20)
    let keywordEnd = wordEnd(start, range.upperBound)
    let keyword = String(decoding: bytes[start..<keywordEnd], as: UTF8.self)
    var end = range.upperBound
    if !isExample && !(indented && keyword == "message") { end = commentStart(start, end) }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    var restStart = min(keywordEnd, end)
    while restStart < end, bytes[restStart] <= 0x20 { restStart += 1 }
    let rest = bytes[restStart..<end]
    if indented {
      parseIndented(line, range.lowerBound, place, keyword, rest, bytes[start..<end], isExample: isExample)
    } else {
      parseHead(line, range.lowerBound, place, keyword, rest)
    }
  }

  private func wordEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] > 0x20 { index += 1 }
    return index
  }

  private func commentStart(_ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "#"), bytes[index - 1] <= 0x20, index + 1 >= end || bytes[index + 1] <= 0x20 {
        return index
      }
      index += 1
    }
    return end
  }

  private mutating func parseHead(
    _ line: Int, _ lineStart: Int, _ place: LexiconFile.Place, _ keyword: String, _ rest: ArraySlice<UInt8>
  ) {
    let text = String(decoding: rest, as: UTF8.self)
    switch keyword {
    case "language":
      head = .ignored
      tongue = text == "nl" ? .dutch : text == "en" ? .english : .unknown
      if tongue == .unknown { report(.unexpected(text), place) }
    case "set":
      head = .set
      if rest.isEmpty { report(.missingName, place) }
      file.sets.append(LexiconFile.WordSet(name: Array(rest), place: place))
    case "define": parseDefinition(line, lineStart, place, rest)
    case "rule":
      head = .section
      shared = LexiconFile.Conditions()
      if let rule = Rule(id: text) {
        target = .rule(rule)
      } else {
        target = nil
        report(.unknownRule(text), place)
      }
    case "mark":
      head = .section
      shared = LexiconFile.Conditions()
      target = .mark(Array(rest))
      if rest.isEmpty { report(.missingName, place) }
    case "match":
      head = .ignored
      guard let target else { return report(.matchWithoutRule, place) }
      guard let pattern = pattern(rest, line, lineStart) else { return }
      head = .entry
      file.entries.append(
        LexiconFile.Entry(target: target, pattern: pattern, conditions: shared, tongue: tongue, place: place))
    default:
      head = .ignored
      report(.unknownKeyword(keyword), place)
    }
  }

  private mutating func pattern(_ rest: ArraySlice<UInt8>, _ line: Int, _ lineStart: Int) -> [PatternNode]? {
    var parser = PatternParser(rest, line: line, lineStart: lineStart)
    do throws(PatternParser.Failure) {
      return try parser.parse()
    } catch {
      report(error.problem, error.place)
      return nil
    }
  }

  private mutating func parseDefinition(
    _ line: Int, _ lineStart: Int, _ place: LexiconFile.Place, _ rest: ArraySlice<UInt8>
  ) {
    head = .define
    guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return report(.missingPattern, place) }
    let name = rest[..<equals].split(separator: UInt8(ascii: " ")).first
    guard let name, !name.isEmpty else { return report(.missingName, place) }
    guard let parts = pattern(rest[(equals + 1)...], line, lineStart) else { return }
    guard parts.count == 1 else { return report(.unexpected("&"), place) }
    file.definitions.append(LexiconFile.Definition(name: Array(name), pattern: parts[0], place: place))
  }

  private mutating func parseIndented(
    _ line: Int, _ lineStart: Int, _ place: LexiconFile.Place, _ keyword: String, _ rest: ArraySlice<UInt8>,
    _ whole: ArraySlice<UInt8>, isExample: Bool
  ) {
    switch head {
    case .none: report(.indentedWithoutHead, place)
    case .ignored: break
    case .set:
      if keyword == "option", String(decoding: rest, as: UTF8.self) == "disguise" {
        file.sets[file.sets.count - 1].seesDisguise = true
      } else {
        parseMembers(whole, line, lineStart)
      }
    case .define:
      guard keyword == "|", let last = file.definitions.indices.last else { return report(.unexpected(keyword), place) }
      guard let parts = pattern(rest, line, lineStart) else { return }
      guard parts.count == 1 else { return report(.unexpected("&"), place) }
      file.definitions[last].pattern = .alternatives([file.definitions[last].pattern, parts[0]])
    case .section:
      guard !isExample else { return report(.unexpected(keyword), place) }
      parseCondition(line, lineStart, place, keyword, rest)
    case .entry:
      guard !isExample else {
        let example = LexiconFile.Example(text: Array(rest), mustMatch: keyword == "+", place: place)
        file.entries[file.entries.count - 1].examples.append(example)
        return
      }
      let kept = shared
      shared = file.entries[file.entries.count - 1].conditions
      parseCondition(line, lineStart, place, keyword, rest)
      file.entries[file.entries.count - 1].conditions = shared
      shared = kept
    }
  }

  /// Reads a line under a rule, mark or match into `shared`.
  private mutating func parseCondition(
    _ line: Int, _ lineStart: Int, _ place: LexiconFile.Place, _ keyword: String, _ rest: ArraySlice<UInt8>
  ) {
    switch keyword {
    case "unless", "needs":
      var scope = LexiconFile.GuardScope.sentence
      var body = rest
      let first = body.prefix { $0 > 0x20 }
      switch String(decoding: first, as: UTF8.self) {
      case "before": scope = .before
      case "after": scope = .after
      case "near": scope = .near
      case "post": scope = .post
      default: break
      }
      if scope != .sentence { body = body.dropFirst(first.count) }
      guard let pattern = pattern(body, line, lineStart) else { return }
      shared.guards.append(
        LexiconFile.Guard(required: keyword == "needs", scope: scope, pattern: pattern, place: place))
    case "for":
      for word in rest.split(separator: UInt8(ascii: " ")) {
        let text = String(decoding: word, as: UTF8.self)
        if let author = Author(id: text) {
          shared.authors |= 1 << author.rawValue
        } else if let channel = Channel(id: text) {
          shared.channels |= 1 << channel.rawValue
        } else {
          report(.unexpected(text), place)
        }
      }
    case "span":
      switch String(decoding: rest, as: UTF8.self) {
      case "sentence": shared.span = .sentence
      case "clause": shared.span = .clause
      case "match": shared.span = .match
      case let text: report(.unexpected(text), place)
      }
    case "severity":
      let text = String(decoding: rest, as: UTF8.self)
      guard let severity = Severity(id: text) else { return report(.unexpected(text), place) }
      shared.severity = severity
    case "message":
      let language = rest.prefix { $0 > 0x20 }
      let text = Array(rest.dropFirst(language.count).drop { $0 <= 0x20 })
      switch String(decoding: language, as: UTF8.self) {
      case "nl": shared.messageDutch = text
      case "en": shared.messageEnglish = text
      case let other: report(.unexpected(other), place)
      }
    default: report(.unknownCondition(keyword), place)
    }
  }

  private mutating func parseMembers(_ line: ArraySlice<UInt8>, _ number: Int, _ lineStart: Int) {
    for member in line.split(separator: UInt8(ascii: ",")) {
      var member = member.drop { $0 <= 0x20 }
      while let last = member.last, last <= 0x20 { member = member.dropLast() }
      guard let first = member.first else { continue }
      let place = LexiconFile.Place(line: number, column: member.startIndex - lineStart + 1)
      if first == UInt8(ascii: "@") {
        append(.set(Array(member.dropFirst())), place)
        continue
      }
      let excluded = first == UInt8(ascii: "!") && member.count > 1
      var words: [[[UInt8]]] = []
      for word in (excluded ? member.dropFirst() : member).split(separator: UInt8(ascii: " ")) {
        guard let spellings = WordNotation.spellings(word), !spellings.isEmpty else {
          report(.unclosed("("), place)
          words = []
          break
        }
        words.append(spellings)
      }
      guard !words.isEmpty else { continue }
      if excluded {
        guard words.count == 1 else {
          report(.unexpected(String(decoding: member, as: UTF8.self)), place)
          continue
        }
        append(.exclusion(words[0]), place)
      } else {
        append(.words(words), place)
      }
    }
  }

  private mutating func append(_ content: LexiconFile.SetMember.Content, _ place: LexiconFile.Place) {
    file.sets[file.sets.count - 1].members.append(LexiconFile.SetMember(content: content, place: place))
  }
}
