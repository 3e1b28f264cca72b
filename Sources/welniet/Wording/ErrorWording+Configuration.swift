import WelNietEngine
import WelNietHost

extension ErrorWording {
  func configuration(_ problem: ConfigurationProblem) -> Parts {
    (problem.message(in: language), place(problem.place))
  }

  func place(_ place: Place) -> String {
    "\(place.path.display):\(place.line):\(place.column)"
  }

  /// What is wrong with a suppression comment, on a line.
  func line(for note: SuppressionNote, in source: Source, path: String) -> String {
    let start = source.position(at: note.range.lowerBound)
    return line((note.problem.message(in: language), "\(path):\(start.line):\(start.column)"))
  }
}
