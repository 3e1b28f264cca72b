import WelNietEngine
import WelNietHost

/// What whoever starts the server can choose.
package struct ServerOptions: Sendable {
  package var version: String
  package var configuration: ConfigurationFinder.Choice
  /// What the command line says; goes before everything.
  package var flags: ConfigurationLayer
  package var lexiconDirectory: Path?
  package var shows: @Sendable (Finding) -> Bool
  /// Says in one line why drafts cannot be linted; given the protocols that there are.
  package var describe: @Sendable (SetupProblem, [String], Language) -> String
  /// Says in one line why a baseline does not count.
  package var describeBaseline: @Sendable (BaselineProblem, Language) -> String

  package init(
    version: String, configuration: ConfigurationFinder.Choice, flags: ConfigurationLayer, lexiconDirectory: Path?,
    shows: @escaping @Sendable (Finding) -> Bool,
    describe: @escaping @Sendable (SetupProblem, [String], Language) -> String,
    describeBaseline: @escaping @Sendable (BaselineProblem, Language) -> String
  ) {
    self.version = version
    self.configuration = configuration
    self.flags = flags
    self.lexiconDirectory = lexiconDirectory
    self.shows = shows
    self.describe = describe
    self.describeBaseline = describeBaseline
  }

  func environment(client: ConfigurationFile?, folder: Path) -> LintEnvironment {
    LintEnvironment(
      configuration: configuration, flags: flags, client: client, lexiconDirectory: lexiconDirectory,
      workingFolder: folder)
  }
}
