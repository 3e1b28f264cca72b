import WelNietEngine
import WelNietHost

/// Says what is wrong with a line of the batch interface.
struct BatchWording {
  private let language: Language
  private var isDutch: Bool { language == .dutch }

  init(_ language: Language) {
    self.language = language
  }

  func message(for problem: BatchRequest.Problem) -> String {
    switch problem {
    case .syntax(let error):
      let place = isDutch ? "byte \(error.offset + 1)" : "byte \(error.offset + 1)"
      return (isDutch ? "geen geldige JSON: " : "not valid JSON: ") + error.problem.message(in: language) + " (\(place))"
    case .notAnObject:
      return isDutch ? "een regel moet een object zijn: {\"id\", \"text\"}" : "a line must be an object: {\"id\", \"text\"}"
    case .missing(let field): return isDutch ? "‘\(field)’ ontbreekt" : "‘\(field)’ is missing"
    case .wrongKind(let field):
      let isID = field == "id"
      return isDutch
        ? "‘\(field)’ moet \(isID ? "tekst of een getal" : "tekst") zijn"
        : "‘\(field)’ must be \(isID ? "text or a number" : "text")"
    case .wrongWord(let word, let field, let words):
      let what = isDutch ? "‘\(word)’ kan niet bij ‘\(field)’" : "‘\(field)’ does not take ‘\(word)’"
      if let near = Suggestion.nearest(to: word, among: words) {
        return what + (isDutch ? "; bedoel je ‘\(near)’?" : "; did you mean ‘\(near)’?")
      }
      return what + (isDutch ? "; kies uit " : "; choose from ") + words.joined(separator: ", ")
    case .unusableProtocol(let id):
      return isDutch ? "het protocol ‘\(id)’ is niet bruikbaar" : "the protocol ‘\(id)’ cannot be used"
    }
  }
}
