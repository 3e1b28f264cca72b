import WelNietEngine

/// A school's register of what people consented to: a table with the columns name, scope and, where a consent ends,
/// valid until (the last day on which it holds).
package struct ConsentRegister: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var consent: Consent
    /// The last day; nil where none is given.
    package var until: Day?
  }

  package private(set) var entries: [Entry] = []

  package init(_ bytes: [UInt8]) throws(RegisterProblem) {
    let rows: [[Table.Cell]]
    do throws(Table.Problem) {
      rows = try Table(bytes).rows
    } catch {
      throw RegisterProblem(error)
    }
    guard let header = rows.first else { throw RegisterProblem(.missingHeader(.name), line: 1, column: 1) }
    guard let names = NameColumns(header) else {
      let suggestion = ColumnNames.suggestion(for: ColumnNames.name, in: header)
      throw RegisterProblem(.missingColumn(.name, suggestion: suggestion), at: header[0])
    }
    guard let scope = ColumnNames.index(of: ColumnNames.scope, in: header) else {
      let suggestion = ColumnNames.suggestion(for: ColumnNames.scope, in: header)
      throw RegisterProblem(.missingColumn(.scope, suggestion: suggestion), at: header[0])
    }
    let until = ColumnNames.index(of: ColumnNames.until, in: header)
    for row in rows.dropFirst() {
      let name = names.name(in: row)
      if name.isEmpty { throw RegisterProblem(.missingName, at: row[0]) }
      guard scope < row.count else { throw RegisterProblem(.missingScope, at: row[row.count - 1]) }
      let day = try ConsentRegister.day(in: until.flatMap { $0 < row.count ? row[$0] : nil })
      for scope in try ConsentRegister.scopes(in: row[scope]) {
        entries.append(Entry(consent: Consent(name: name, scope: scope), until: day))
      }
    }
  }

  /// The consents that hold on a day.
  package func consents(on day: Day) -> [Consent] {
    entries.filter { entry in entry.until.map { day <= $0 } ?? true }.map { $0.consent }
  }

  private static func day(in cell: Table.Cell?) throws(RegisterProblem) -> Day? {
    guard let cell, !cell.text.isEmpty else { return nil }
    guard let day = Day(cell.text[...]) else { throw RegisterProblem(.unreadableDay(cell.string), at: cell) }
    return day
  }

  private static let words: [(String, [Consent.Scope])] = [
    ("naam", [.name]), ("name", [.name]),
    ("foto", [.image]), ("photo", [.image]), ("beeld", [.image]), ("image", [.image]), ("film", [.image]),
    ("citaat", [.quote]), ("quote", [.quote]),
    ("alles", Consent.Scope.allCases), ("all", Consent.Scope.allCases),
  ]

  /// One or more words, with spaces, commas, slashes or plus signs between them.
  private static func scopes(in cell: Table.Cell) throws(RegisterProblem) -> [Consent.Scope] {
    var scopes: [Consent.Scope] = []
    for part in cell.text.split(whereSeparator: { " ,;/+&|".utf8.contains($0) }) {
      let word = String(decoding: part, as: UTF8.self)
      let lowered = word.lowercased()
      if lowered == "en" || lowered == "and" { continue }
      guard let found = words.first(where: { $0.0 == lowered }) else {
        let suggestion = Suggestion.nearest(to: lowered, among: words.map { $0.0 })
        throw RegisterProblem(.unknownScope(word, suggestion: suggestion), at: cell)
      }
      for scope in found.1 where !scopes.contains(scope) { scopes.append(scope) }
    }
    if scopes.isEmpty { throw RegisterProblem(.missingScope, at: cell) }
    return scopes
  }
}
