import WelNietEngine

/// Why a data file (a protocol, the rules' texts) cannot be used.
package enum DataProblem: Error, Sendable, Equatable {
  case file(FileProblem)
  /// The file holds something else than was expected; line and column are 1-based, the column in scalars.
  case content(DataError, path: Path, line: Int, column: Int)
  /// Neither the id of a built-in protocol nor a file.
  case unknownProtocol(String, suggestion: String?)
  /// Protocols that build on each other in a circle, or too deep.
  case extendsTooDeep(path: Path)

  init(_ error: DataError, in bytes: [UInt8], path: Path) {
    let position = Source(bytes).position(at: error.offset)
    self = .content(error, path: path, line: position.line, column: position.column)
  }
}
