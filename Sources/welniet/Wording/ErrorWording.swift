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
    if case .lexicon(let errors) = failure { return errors.map(line(for:)).joined() }
    return line(parts(of: failure))
  }

  func line(_ parts: Parts) -> String {
    "welniet: \(sentence(parts))\n"
  }

  /// The same for a place where it is clear who speaks; of many mistakes only the first.
  func sentence(for failure: Failure) -> String {
    sentence(parts(of: failure))
  }

  private func sentence(_ parts: Parts) -> String {
    let place = parts.place.isEmpty ? "" : " (\(parts.place))"
    return DisplayText.escaped(parts.what + place)
  }

  private func parts(of failure: Failure) -> Parts {
    switch failure {
    case .usage(let error): usage(error)
    case .file(let problem): file(problem)
    case .data(let problem): data(problem)
    case .lexicon(let errors):
      errors.first.map { ($0.problem.message(language), "\($0.file):\($0.line)") } ?? ("", "")
    case .configuration(let problem): configuration(problem)
    case .git(let problem): git(problem)
    case .baseline(let problem): baseline(problem)
    }
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
