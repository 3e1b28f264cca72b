import WelNietEngine

/// What is wrong with a consent register or a roster.
package struct RegisterProblem: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case unclosedQuote, textAfterQuote
    /// The header lacks this column.
    case missingColumn(Column, suggestion: String?)
    case missingHeader(Column)
    case missingName
    case unknownScope(String, suggestion: String?)
    case missingScope
    case unreadableDay(String)
  }

  package enum Column: Sendable, Equatable { case name, scope }

  package var kind: Kind
  /// 1-based; the column in scalars.
  package var line: Int
  package var column: Int

  init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }

  init(_ kind: Kind, at cell: Table.Cell) {
    self.init(kind, line: cell.line, column: cell.column)
  }

  init(_ problem: Table.Problem) {
    let kind: Kind =
      switch problem.kind {
      case .unclosedQuote: .unclosedQuote
      case .textAfterQuote: .textAfterQuote
      }
    self.init(kind, line: problem.line, column: problem.column)
  }
}

extension RegisterProblem {
  /// The problem in words, without its place.
  package func message(in language: Language) -> String {
    let dutch = language == .dutch
    switch kind {
    case .unclosedQuote: return dutch ? "dit aanhalingsteken wordt niet gesloten" : "this quote is not closed"
    case .textAfterQuote:
      return dutch
        ? "na het sluitende aanhalingsteken hoort een scheidingsteken; schrijf een aanhalingsteken in de tekst dubbel"
        : "a separator is expected after the closing quote; double a quote inside the text"
    case .missingColumn(let column, let suggestion):
      let what = dutch ? "de kolom ‘\(column.dutch)’ ontbreekt" : "the column ‘\(column.english)’ is missing"
      guard let suggestion else { return what }
      return what + (dutch ? "; is dat ‘\(suggestion)’?" : "; is it ‘\(suggestion)’?")
    case .missingHeader(let column):
      return dutch
        ? "de eerste regel moet de kolommen noemen, met een kolom ‘\(column.dutch)’"
        : "the first line must name the columns, one of them ‘\(column.english)’"
    case .missingName: return dutch ? "deze regel heeft geen naam" : "this line has no name"
    case .unknownScope(let word, let suggestion):
      let what = dutch ? "‘\(word)’ kan hier niet" : "‘\(word)’ is not possible here"
      if let suggestion { return what + (dutch ? "; bedoel je ‘\(suggestion)’?" : "; did you mean ‘\(suggestion)’?") }
      return what + (dutch ? "; kies uit naam, foto, citaat" : "; choose from name, photo, quote")
    case .missingScope:
      return dutch
        ? "waarvoor is de toestemming? Kies uit naam, foto, citaat"
        : "what is the consent for? Choose from name, photo, quote"
    case .unreadableDay(let text):
      return dutch
        ? "‘\(text)’ is geen datum; schrijf 2027-07-31 of 31-7-2027"
        : "‘\(text)’ is no date; write 2027-07-31 or 31-7-2027"
    }
  }
}

extension RegisterProblem.Column {
  fileprivate var dutch: String { self == .name ? "naam" : "scope" }
  fileprivate var english: String { self == .name ? "name" : "scope" }
}
