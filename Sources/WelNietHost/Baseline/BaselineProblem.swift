import WelNietEngine

/// Why a baseline cannot be used or made.
package enum BaselineProblem: Error, Sendable, Equatable {
  case file(FileProblem)
  /// The file is not there; with who names it, and the nearest name in its folder.
  case missing(Path, Origin, suggestion: String?)
  /// The file is no baseline; line and column are 1-based.
  case content(DataError, Place)
  /// A version that we don't know.
  case version(Place)
  /// Not 32 hexadecimal digits; holds where the key stands.
  case malformedKey(String)
  /// There is a baseline, but no key.
  case missingKey(Path)
  /// The baseline was made with another key.
  case wrongKey(Path)
  /// There is no key to show.
  case noKeyYet
  /// The key cannot be renewed: it comes from the environment.
  case keyOfEnvironment
  /// Outside a repository a key can only come from the environment.
  case noPlaceForKey
}
