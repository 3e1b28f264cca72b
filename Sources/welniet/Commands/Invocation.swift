import WelNietEngine
import WelNietHost
import WelNietReporters

/// One run of a command: what the command line says, and where to write.
struct Invocation {
  let settings: Settings
  let operands: [Argument]
  let output: OutputStream
  let errors: OutputStream

  var language: Language { settings.language }

  /// Tells about a failure that does not end the run.
  func warn(_ failure: Failure) {
    output.flush()
    errors.write(ErrorWording(language).line(for: failure))
    errors.flush()
  }

  /// Makes the linter that the options ask for.
  func linter() throws(Failure) -> Linter {
    Linter(lexicon: try LexiconLoader.lexicon(directory: settings.lexiconDirectory))
  }

  /// The protocol that the options name.
  func school(from library: inout ProtocolLibrary) throws(Failure) -> SchoolProtocol {
    do throws(DataProblem) {
      return try library.find(settings.protocolName ?? Path(ProtocolLibrary.defaultID))
    } catch {
      throw Failure(error, ids: library.ids)
    }
  }

  /// The protocol that the options name, or the configuration of the working folder.
  func configuredSchool() throws(Failure) -> SchoolProtocol {
    var environment = settings.environment()
    do throws(SetupProblem) {
      return try environment.setup(for: nil).context.protocol
    } catch {
      throw Failure(error, ids: environment.protocolIDs)
    }
  }

  /// The rules' texts.
  func ruleTexts() throws(Failure) -> RuleTexts {
    do throws(DataProblem) {
      return try RuleTextLibrary(lexiconDirectory: settings.lexiconDirectory).all()
    } catch {
      throw .data(error)
    }
  }

  /// Whether what goes to `output` may have colours.
  func isColored(toFile: Bool) -> Bool {
    switch settings.color {
    case .always: true
    case .never: false
    case .auto: !toFile && Terminal.allowsColor
    }
  }

  /// The columns that texts may fill.
  var width: Int {
    min(max(Terminal.outputWidth ?? 100, 60), 120)
  }
}

extension Invocation {
  /// Hands out what was written; a failure to do so is a failure of the run.
  func finish(_ status: ExitStatus) throws(Failure) -> ExitStatus {
    output.flush()
    if let failure = output.failure { throw .file(failure) }
    return status
  }
}
