import WelNietEngine
import WelNietLexicons

/// What drafts are linted with besides settings: protocols, lexicons, rosters, registers; each read once.
struct DraftResources: Sendable {
  private(set) var protocols: ProtocolLibrary
  private let tree: FileTree
  private let workingFolder: Path
  private let lexiconDirectory: Path?
  private let today: Day
  private var linters: [[FileReference]: Linter] = [:]
  private var rosters: [FileReference: [String]] = [:]
  private var consents: [FileReference: [Consent]] = [:]

  init(lexiconDirectory: Path?, tree: FileTree, workingFolder: Path, today: Day) {
    protocols = ProtocolLibrary(lexiconDirectory: lexiconDirectory, tree: tree, workingFolder: workingFolder)
    self.tree = tree
    self.workingFolder = workingFolder
    self.lexiconDirectory = lexiconDirectory
    self.today = today
  }

  mutating func school(_ name: Setting<FileReference>) throws(SetupProblem) -> SchoolProtocol {
    do throws(DataProblem) {
      return try protocols.find(name.value)
    } catch {
      if case .unknownProtocol(let id, let suggestion) = error, let place = name.origin.place {
        throw .configuration(ConfigurationProblem(.unknownProtocol(id, suggestion: suggestion), at: place))
      }
      throw .data(error)
    }
  }

  mutating func linter(_ lexicons: [FileReference]) throws(SetupProblem) -> Linter {
    if let known = linters[lexicons] { return known }
    var lexicon = try baseLexicon()
    if !lexicons.isEmpty {
      var files: [LexiconFiles.File] = []
      for reference in lexicons {
        files.append((name: reference.shown(in: workingFolder).display, bytes: try read(reference)))
      }
      let result = LexiconCheck.compile(files, over: lexicon)
      if !result.errors.isEmpty { throw .lexicon(result.errors) }
      lexicon = result.lexicon
    }
    let linter = Linter(lexicon: lexicon)
    linters[lexicons] = linter
    return linter
  }

  /// The built-in lexicon, or the one compiled from a folder's files.
  private func baseLexicon() throws(SetupProblem) -> Lexicon {
    guard let lexiconDirectory else { return BuiltIn.lexicon }
    let result: (lexicon: Lexicon, errors: [LexiconError])
    do throws(FileProblem) {
      result = try LexiconFiles.compile(directory: lexiconDirectory)
    } catch {
      throw .file(error)
    }
    if !result.errors.isEmpty { throw .lexicon(result.errors) }
    return result.lexicon
  }

  mutating func roster(_ setting: Setting<FileReference?>) throws(SetupProblem) -> [String] {
    guard let reference = setting.value else { return [] }
    if let known = rosters[reference] { return known }
    let bytes = try read(reference)
    do throws(RegisterProblem) {
      let names = try Roster.names(bytes)
      rosters[reference] = names
      return names
    } catch {
      throw problem(error, in: reference)
    }
  }

  mutating func consents(_ setting: Setting<FileReference?>) throws(SetupProblem) -> [Consent] {
    guard let reference = setting.value else { return [] }
    if let known = consents[reference] { return known }
    let bytes = try read(reference)
    do throws(RegisterProblem) {
      let held = try ConsentRegister(bytes).consents(on: today)
      consents[reference] = held
      return held
    } catch {
      throw problem(error, in: reference)
    }
  }

  private func read(_ reference: FileReference) throws(SetupProblem) -> [UInt8] {
    do throws(FileProblem) {
      return try tree.read(reference.path)
    } catch {
      throw .file(FileProblem(error.kind, path: reference.shown(in: workingFolder)))
    }
  }

  private func problem(_ problem: RegisterProblem, in reference: FileReference) -> SetupProblem {
    let place = Place(path: reference.shown(in: workingFolder), line: problem.line, column: problem.column)
    return .configuration(ConfigurationProblem(.register(problem), at: place))
  }
}
