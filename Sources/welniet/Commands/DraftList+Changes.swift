import WelNietEngine
import WelNietHost

extension DraftList {
  /// The drafts with changed text: those that are named, those in folders that are, or all.
  init(
    _ invocation: Invocation, _ changes: ChangedText, _ environment: inout LintEnvironment
  ) throws(Failure) {
    let workingFolder = Path.workingFolder
    let named = try DraftList.places(invocation.operands, changes.tree)
    let places = named.isEmpty ? [changes.root] : named
    let changed = try changes.drafts { path in places.contains { DraftList.isFound(path, in: $0) } }
    var rules = IgnoreRules(tree: changes.tree)
    var inputs: [DraftInput] = []
    var notes: [Note] = []
    do throws(SetupProblem) {
      for draft in changed {
        let name = draft.path.shown(in: workingFolder)
        let setup = try environment.setup(for: name)
        let isNamed = named.contains(draft.path)
        let isExcluded = setup.configuration?.excludes(draft.path) ?? false
        if isExcluded || rules.leavesOut(draft.path, isFolder: false, isNamed: true) {
          if isNamed { notes.append(.excluded(name)) }
        } else {
          inputs.append(DraftInput(file: name, name: name, isFound: !isNamed, change: draft, setup: setup))
        }
      }
    } catch {
      throw Failure(error, ids: environment.protocolIDs)
    }
    self.init(inputs: inputs, notes: notes)
  }

  /// The absolute names of what was named.
  private static func places(_ operands: [Argument], _ tree: FileTree) throws(Failure) -> [Path] {
    var places: [Path] = []
    for operand in operands {
      if operand.text == "-" { throw .usage(.unwantedOperand("-")) }
      let path = operand.path.absolute(in: .workingFolder)
      guard tree.exists(path) else { throw .file(FileProblem(.notFound, path: operand.path)) }
      places.append(tree.resolve(path) ?? path)
    }
    return places
  }

  /// Whether a file is what was named, or would be found in the folder that was.
  private static func isFound(_ path: Path, in named: Path) -> Bool {
    guard let rest = path.relative(to: named) else { return false }
    if rest.bytes.isEmpty { return true }
    return FileWalker.extensions.contains(path.fileExtension)
      && !rest.components.contains { $0.first == UInt8(ascii: ".") }
  }
}
