/// How the program ends.
enum ExitStatus: Int32, Sendable, Comparable {
  /// Nothing was found.
  case clean = 0
  /// At least one warning or error was shown.
  case findings = 1
  /// Usage, configuration, or input and output went wrong.
  case failure = 2

  static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}
