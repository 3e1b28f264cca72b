import WelNietEngine
import WelNietHost

/// Why the program cannot do what was asked; `ErrorWording` says it in words.
enum Failure: Error, Sendable {
  case usage(UsageError)
  case file(FileProblem)
  case data(DataProblem)
  /// Mistakes in lexicons.
  case lexicon([LexiconError])
  case configuration(ConfigurationProblem)
  case git(GitProblem)
  case baseline(BaselineProblem)

  init(_ problem: DataProblem, ids: [String]) {
    switch problem {
    case .unknownProtocol(let name, let suggestion):
      self = .usage(.unknownProtocol(name, suggestion: suggestion, ids: ids))
    case .file(let problem): self = .file(problem)
    default: self = .data(problem)
    }
  }

  /// - Parameter ids: The protocols that there are.
  init(_ problem: SetupProblem, ids: [String]) {
    switch problem {
    case .configuration(let problem): self = .configuration(problem)
    case .data(let problem): self = Failure(problem, ids: ids)
    case .file(let problem): self = .file(problem)
    case .lexicon(let errors): self = .lexicon(errors)
    }
  }
}
