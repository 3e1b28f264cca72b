import WelNietEngine
import WelNietHost
import WelNietReporters

/// Says in one line what went wrong, what to do about it, and where.
struct ErrorWording {
  let language: Language

  /// What went wrong and what to do; and where, empty where the first says it all.
  typealias Parts = (what: String, place: String)

  init(_ language: Language) {
    self.language = language
  }

  /// `welniet: what; what to do (where)`, with a line feed.
  func line(for failure: Failure) -> String {
    switch failure {
    case .usage(let error): line(usage(error))
    case .file(let problem): line(file(problem))
    case .data(let problem): line(data(problem))
    case .lexicon(let errors): errors.map(line(for:)).joined()
    case .configuration(let problem): line(configuration(problem))
    case .git(let problem): line(git(problem))
    case .baseline(let problem): line(baseline(problem))
    }
  }

  func line(_ parts: Parts) -> String {
    let place = parts.place.isEmpty ? "" : " (\(parts.place))"
    return "welniet: \(DisplayText.escaped(parts.what + place))\n"
  }

  /// One of two languages' words.
  func say(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  /// Guesses what was meant; nil without a guess.
  func meant(_ suggestion: String?) -> String? {
    suggestion.map { say("; bedoel je ‘\($0)’?", "; did you mean ‘\($0)’?") }
  }

  func choice(_ words: [String]) -> String {
    say("; kies uit ", "; choose from ") + words.joined(separator: ", ")
  }
}
