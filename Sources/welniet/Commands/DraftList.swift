import WelNietEngine
import WelNietHost

/// A draft to lint.
struct DraftInput: Sendable {
  /// Nil for standard input.
  var file: Path?
  /// The name that it is known by; nil for standard input without one.
  var name: Path?
  /// Whether it was found in a folder that was named.
  var isFound = false
  /// What git says of it, where only changed text counts.
  var change: ChangedDraft?
  var setup: DraftSetup

  var path: Path { name ?? Path("<stdin>") }
}

/// The drafts of a run: files that are named, and those found in folders that are.
struct DraftList {
  /// What is told about something that is not linted.
  enum Note: Sendable, Equatable {
    /// The configuration, or a `.welnietignore`, leaves out what was named.
    case excluded(Path)
    case emptyFolder(Path)
  }

  private(set) var inputs: [DraftInput] = []
  private(set) var notes: [Note] = []
  private(set) var failures: [FileProblem] = []
  /// The folders that were looked through, absolute.
  private(set) var folders: [Path] = []

  private let workingFolder = Path.workingFolder
  private var walker = FileWalker()
  private var found: Set<Path> = []

  /// Drafts that somebody else found.
  init(inputs: [DraftInput], notes: [Note]) {
    self.inputs = inputs
    self.notes = notes
  }

  /// Finds out what each draft is linted with, too, so that a mistake in a configuration shows before anything else.
  init(_ invocation: Invocation, _ environment: inout LintEnvironment) throws(Failure) {
    let operands = invocation.operands.isEmpty ? [Argument("-")] : invocation.operands
    do throws(SetupProblem) {
      for operand in operands {
        if operand.text == "-" {
          try add(file: nil, name: invocation.settings.standardInputName, &environment)
        } else if Folder.isFolder(operand.path) {
          try walk(operand.path, &environment)
        } else {
          try add(file: operand.path, name: operand.path, &environment)
        }
      }
    } catch {
      throw Failure(error, ids: environment.protocolIDs)
    }
  }

  private mutating func add(
    file: Path?, name: Path?, _ environment: inout LintEnvironment
  ) throws(SetupProblem) {
    let setup = try environment.setup(for: name)
    if let name {
      let absolute = name.absolute(in: workingFolder)
      let isExcluded = setup.configuration?.excludes(absolute) ?? false
      if isExcluded || walker.rules.leavesOut(absolute, isFolder: false, isNamed: true) {
        notes.append(.excluded(name))
        return
      }
      found.insert(absolute)
    }
    inputs.append(DraftInput(file: file, name: name, setup: setup))
  }

  private mutating func walk(_ folder: Path, _ environment: inout LintEnvironment) throws(SetupProblem) {
    folders.append(folder.absolute(in: workingFolder))
    var files: [Path] = []
    var problems: [FileProblem] = []
    try walker.walk(
      folder,
      excludes: { (entry, isFolder) throws(SetupProblem) in
        try environment.configuration(for: entry)?.excludes(entry, isFolder: isFolder) ?? false
      },
      visit: { files.append($0) },
      fail: { problems.append($0) })
    failures += problems
    if files.isEmpty, problems.isEmpty { notes.append(.emptyFolder(folder)) }
    for file in files where found.insert(file.absolute(in: workingFolder)).inserted {
      inputs.append(DraftInput(file: file, name: file, isFound: true, setup: try environment.setup(for: file)))
    }
  }
}
