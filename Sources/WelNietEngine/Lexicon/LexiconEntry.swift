/// A compiled match of a rule or mark.
///
/// In the image: target (rule's raw value, or 256 + mark's symbol), level, authors, channels, tongue, severity + 1,
/// span mode, message offsets (Dutch, English), the needs' offset, the parts, the guards; then for each part its
/// program's offset and whether it has a span, its mask (two integers), its filter's offset and its anchors, and for
/// each guard whether it is required, its scope, its parts. The needs: a list of the symbols and groups that no mark
/// can add to, then one of the others. A filter: its length, its code.
struct LexiconEntry: Sendable {
  var target: Target
  /// Marks of a level use marks of lower levels only; rules come last.
  var level: Int
  var authors: UInt8
  var channels: UInt8
  var tongue: Sentence.Tongue
  var severity: Severity?
  var span: LexiconFile.SpanMode
  var message: SchoolProtocol.Text?
  /// The symbol or group whose instances the entry is tried for: the rarest that it can't do without.
  var anchor: SymbolGroups.Reference?
  /// Symbols and groups; the sentence must have an instance of each. First those that no mark can add to.
  var needs: [SymbolGroups.Reference] = []
  var markNeeds: [SymbolGroups.Reference] = []
  var parts: [Part]
  var guards: [Guard]

  package enum Target: Sendable, Equatable {
    case rule(Rule)
    case mark(Symbol)
  }

  struct Part: Sendable {
    var program: Int
    var hasSpan: Bool
    /// What a match may begin with; see `PatternProgram.firstMask`.
    var mask: UInt64
    var filter: PatternFilter
    /// Symbols of which one must be in the sentence; empty for "try everywhere".
    var anchors: [Symbol]
  }

  struct Guard: Sendable {
    var required: Bool
    var scope: LexiconFile.GuardScope
    var parts: [Part]
  }
}

extension LexiconImageWriter {
  /// Writes an entry; the programs are written before it.
  ///
  /// - Parameter number: Gives the number of a symbol or group in the image.
  mutating func append(
    _ entry: LexiconEntry, program: (Int) -> Int, number: (SymbolGroups.Reference) -> Int
  ) -> Int {
    let dutch = entry.message.map { appendText($0.dutch) } ?? 0
    let english = entry.message.map { appendText($0.english) } ?? 0
    let needs = position
    appendList(entry.needs.map(number))
    appendList(entry.markNeeds.map(number))
    let filters = (entry.parts + entry.guards.flatMap { $0.parts }).map { part in
      defer { appendList(part.filter.code) }
      return position
    }
    var next = 0
    let filter = {
      defer { next += 1 }
      return filters[next]
    }
    let offset = position
    switch entry.target {
    case .rule(let rule): append(Int(rule.rawValue))
    case .mark(let symbol): append(256 + Int(symbol))
    }
    append(entry.level)
    append(Int(entry.authors))
    append(Int(entry.channels))
    append(Int(entry.tongue.rawValue))
    append(entry.severity.map { Int($0.rawValue) + 1 } ?? 0)
    append(Int(entry.span.rawValue))
    append(dutch)
    append(english)
    append(needs)
    appendParts(entry.parts, program: program, filter: filter)
    append(entry.guards.count)
    for entryGuard in entry.guards {
      append(entryGuard.required ? 1 : 0)
      append(Int(entryGuard.scope.rawValue))
      appendParts(entryGuard.parts, program: program, filter: filter)
    }
    return offset
  }

  private mutating func appendParts(
    _ parts: [LexiconEntry.Part], program: (Int) -> Int, filter: () -> Int
  ) {
    append(parts.count)
    for part in parts {
      append(program(part.program))
      append(part.hasSpan ? 1 : 0)
      append(mask: part.mask)
      append(filter())
      appendList(part.anchors.map { Int($0) })
    }
  }

  private mutating func appendText(_ text: String) -> Int {
    let offset = position
    let utf8 = Array(text.utf8)
    append(utf8.count)
    append(utf8)
    return offset
  }
}
