import WelNietEngine

/// Why the `welniet` part of a page's front matter cannot be read.
package struct FrontMatterError: Error, Sendable, Equatable {
  package enum Problem: Sendable, Equatable {
    case json(JSONError.Problem)
    case expectedKey
    case expectedValue
    case unclosedQuote
    case unclosedBracket
    case invalidEscape
    case badIndentation
    case tab
    case textAfterValue
    case tooDeep
    /// A notation that is not read here, as it was written.
    case unsupported(String)
  }

  package var problem: Problem
  /// Byte offset in the draft.
  package var offset: Int

  init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

extension FrontMatterError.Problem {
  /// The problem in words, without its place.
  package func message(in language: Language) -> String {
    let dutch = language == .dutch
    switch self {
    case .json(let problem): return problem.message(in: language)
    case .expectedKey:
      return dutch
        ? "hier hoort een sleutel met een waarde: ‘author: pupil’"
        : "a key and a value are expected here: ‘author: pupil’"
    case .expectedValue: return dutch ? "hier hoort een waarde" : "a value is expected here"
    case .unclosedQuote: return dutch ? "dit aanhalingsteken wordt niet gesloten" : "this quote is not closed"
    case .unclosedBracket: return dutch ? "deze haak wordt niet gesloten" : "this bracket is not closed"
    case .invalidEscape:
      return dutch
        ? "deze combinatie met een backslash bestaat niet; schrijf een backslash als \\\\"
        : "there is no such combination with a backslash; write a backslash as \\\\"
    case .badIndentation:
      return dutch
        ? "deze regel springt anders in dan de regels eromheen" : "this line is indented unlike the lines around it"
    case .tab: return dutch ? "spring in met spaties, niet met tabs" : "indent with spaces, not with tabs"
    case .textAfterValue: return dutch ? "er staat nog iets na de waarde" : "something follows the value"
    case .tooDeep: return dutch ? "er zit te veel in elkaar genest" : "too much is nested inside each other"
    case .unsupported(let text):
      return dutch
        ? "‘\(text)’ kan hier niet; zet de waarde tussen aanhalingstekens"
        : "‘\(text)’ is not possible here; put the value between quotes"
    }
  }
}
