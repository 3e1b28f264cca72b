/// A compiled match of a rule or mark, read from an image.
///
/// In the image: target (rule's raw value, or 256 + mark's symbol), level, authors, channels, tongue, severity + 1,
/// span mode, message offsets (Dutch, English), the parts, the guards; then for each part its program's offset and
/// whether it has a span, its mask (three integers) and its anchors, and for each guard whether it is required, its scope, its parts.
package struct LexiconEntry: Sendable {
  package var target: Target
  /// Marks of a level use marks of lower levels only; rules come last.
  package var level: Int
  package var authors: UInt8
  package var channels: UInt8
  package var tongue: Sentence.Tongue
  package var severity: Severity?
  package var span: LexiconFile.SpanMode
  package var message: SchoolProtocol.Text?
  package var parts: [Part]
  package var guards: [Guard]

  package enum Target: Sendable, Equatable {
    case rule(Rule)
    case mark(Symbol)
  }

  package struct Part: Sendable {
    package var program: Int
    package var hasSpan: Bool
    /// What a match may begin with; see `PatternProgram.firstMask`.
    package var mask: UInt64
    /// Symbols of which one must be in the sentence; empty for "try everywhere".
    package var anchors: [Symbol]
  }

  package struct Guard: Sendable {
    package var required: Bool
    package var scope: LexiconFile.GuardScope
    package var parts: [Part]
  }
}

extension LexiconImageWriter {
  /// Writes an entry; the programs are written before it.
  mutating func append(_ entry: LexiconEntry, program: (Int) -> Int) -> Int {
    let dutch = entry.message.map { appendText($0.dutch) } ?? 0
    let english = entry.message.map { appendText($0.english) } ?? 0
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
    appendParts(entry.parts, program: program)
    append(entry.guards.count)
    for entryGuard in entry.guards {
      append(entryGuard.required ? 1 : 0)
      append(Int(entryGuard.scope.rawValue))
      appendParts(entryGuard.parts, program: program)
    }
    return offset
  }

  private mutating func appendParts(_ parts: [LexiconEntry.Part], program: (Int) -> Int) {
    append(parts.count)
    for part in parts {
      append(program(part.program))
      append(part.hasSpan ? 1 : 0)
      // 64 bits are 22 and two times 21, because an integer here holds 24.
      append(Int(truncatingIfNeeded: part.mask >> 42))
      append(Int(truncatingIfNeeded: part.mask >> 21 & 0x1F_FFFF))
      append(Int(truncatingIfNeeded: part.mask & 0x1F_FFFF))
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

extension LexiconImage {
  /// Reads an entry by its number.
  package func entry(_ number: Int) -> LexiconEntry {
    var at = int(header.entries + number * 4)
    func next() -> Int {
      defer { at += 4 }
      return int(at)
    }
    func parts() -> [LexiconEntry.Part] {
      (0..<next()).map { _ in
        let program = next()
        let hasSpan = next() == 1
        let mask = UInt64(next()) << 42 | UInt64(next()) << 21 | UInt64(next())
        return LexiconEntry.Part(
          program: program, hasSpan: hasSpan, mask: mask, anchors: (0..<next()).map { _ in Symbol(next()) })
      }
    }
    let target = next()
    let level = next()
    let authors = UInt8(next())
    let channels = UInt8(next())
    let tongue = Sentence.Tongue(rawValue: UInt8(next())) ?? .unknown
    let severity = Severity(rawValue: UInt8(truncatingIfNeeded: next() - 1))
    let span = LexiconFile.SpanMode(rawValue: UInt8(next())) ?? .match
    let dutch = next()
    let english = next()
    let body = parts()
    let guards = (0..<next()).map { _ in
      LexiconEntry.Guard(
        required: next() == 1, scope: LexiconFile.GuardScope(rawValue: UInt8(next())) ?? .sentence, parts: parts())
    }
    return LexiconEntry(
      target: target >= 256
        ? .mark(Symbol(target - 256)) : .rule(Rule(rawValue: UInt8(target)) ?? .abuseInsult),
      level: level, authors: authors, channels: channels, tongue: tongue, severity: severity, span: span,
      message: dutch == 0 ? nil : SchoolProtocol.Text(dutch: text(dutch), english: text(english)), parts: body,
      guards: guards)
  }

  private func text(_ offset: Int) -> String {
    String(decoding: bytes(offset + 4, int(offset)), as: UTF8.self)
  }
}
