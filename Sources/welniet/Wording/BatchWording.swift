import WelNietEngine
import WelNietHost

/// Says what is wrong with a line of the batch interface.
struct BatchWording {
  private let wording: ErrorWording

  init(_ language: Language) {
    wording = ErrorWording(language)
  }

  func message(for problem: BatchRequest.Problem) -> String {
    switch problem {
    case .tooLong:
      let size = "\(SizeLimit.draft >> 20) MiB"
      return wording.say("de regel is groter dan \(size)", "the line is larger than \(size)")
    case .syntax(let error):
      let reason = error.problem.message(in: wording.language)
      return wording.say("geen geldige JSON: ", "not valid JSON: ") + "\(reason) (byte \(error.offset + 1))"
    case .notAnObject:
      return wording.say("een regel moet een object zijn", "a line must be an object") + ": {\"id\", \"text\"}"
    case .missing(let field): return wording.say("‘\(field)’ ontbreekt", "‘\(field)’ is missing")
    case .wrongKind("id"):
      return wording.say("‘id’ moet een tekst of een getal zijn", "‘id’ must be a text or a number")
    case .wrongKind(let field): return wording.say("‘\(field)’ moet een tekst zijn", "‘\(field)’ must be a text")
    case .wrongWord(let word, let field, let words):
      let what = wording.say("‘\(word)’ kan niet bij ‘\(field)’", "‘\(field)’ does not take ‘\(word)’")
      let near = Suggestion.nearest(to: word, among: words)
      return what + (wording.meant(near) ?? wording.choice(words))
    case .configuration(let problem):
      return problem.message(in: wording.language) + " (\(problem.place.line):\(problem.place.column))"
    case .data(let problem):
      let parts = wording.data(problem)
      return "\(parts.what) (\(parts.place))"
    case .unusableProtocol(let id):
      return wording.say("het protocol ‘\(id)’ is niet bruikbaar", "the protocol ‘\(id)’ cannot be used")
    }
  }
}
