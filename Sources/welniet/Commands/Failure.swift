import WelNietEngine
import WelNietHost

/// Why the program cannot do what was asked; `ErrorWording` says it in words.
enum Failure: Error, Sendable {
  case usage(UsageError)
  case file(FileProblem)
  case data(DataProblem)
  /// Mistakes in lexicons.
  case lexicon([LexiconError])

  init(_ problem: DataProblem, ids: [String]) {
    switch problem {
    case .unknownProtocol(let name, let suggestion):
      self = .usage(.unknownProtocol(name, suggestion: suggestion, ids: ids))
    case .file(let problem): self = .file(problem)
    default: self = .data(problem)
    }
  }
}
