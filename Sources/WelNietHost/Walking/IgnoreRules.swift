/// What `.gitignore` and `.welnietignore` files say of the files in and below their folders.
///
/// A file further down goes before one further up, and every `.welnietignore` before every `.gitignore`, so that a
/// `!` there can take back what git leaves out.
package struct IgnoreRules: Sendable {
  package static let ownName = ".welnietignore"
  static let gitName = ".gitignore"

  /// The lists of one folder.
  private struct Lists {
    var own: IgnoreList
    var git: IgnoreList
  }

  private let tree: FileTree
  private let workingFolder: Path
  /// By absolute folder.
  private var lists: [Path: Lists] = [:]
  private var bases: [Path: Path] = [:]

  package init(tree: FileTree = .disk, workingFolder: Path = .workingFolder) {
    self.tree = tree
    self.workingFolder = workingFolder
  }

  /// Whether something in a folder is left out.
  ///
  /// - Parameters:
  ///   - entry: Its absolute name.
  ///   - isNamed: Whether a person named it: then `.gitignore` has no say, and the folders that it lies in count, too.
  package mutating func leavesOut(_ entry: Path, isFolder: Bool, isNamed: Bool = false) -> Bool {
    let base = base(for: entry.folder)
    guard let names = entry.relative(to: base)?.components, !names.isEmpty else { return false }
    if isNamed {
      return names.indices.contains { end in
        ownVerdict(base, names[...end], isFolder: end < names.count - 1 || isFolder) == true
      }
    }
    return ownVerdict(base, names[...], isFolder: isFolder) ?? gitVerdict(base, names[...], isFolder: isFolder) ?? false
  }

  private mutating func ownVerdict(_ base: Path, _ names: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool? {
    verdict(base, names) { lists, names in lists.own.verdict(on: names, isFolder: isFolder) }
  }

  private mutating func gitVerdict(_ base: Path, _ names: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool? {
    verdict(base, names) { lists, names in lists.git.verdict(on: names, isFolder: isFolder) }
  }

  /// Asks the folders from the innermost to the base.
  private mutating func verdict(
    _ base: Path, _ names: ArraySlice<ArraySlice<UInt8>>, ask: (Lists, ArraySlice<ArraySlice<UInt8>>) -> Bool?
  ) -> Bool? {
    var folders = [base]
    for name in names.dropLast() { folders.append(folders[folders.count - 1].appending(Array(name))) }
    for (depth, folder) in folders.enumerated().reversed() {
      if let verdict = ask(lists(of: folder), names.dropFirst(depth)) { return verdict }
    }
    return nil
  }

  private mutating func lists(of folder: Path) -> Lists {
    if let known = lists[folder] { return known }
    var git = read(folder.appending(IgnoreRules.gitName))
    // What a repository's clone leaves out goes after its root's own list.
    let exclude = folder.appending(".git/info/exclude")
    if tree.isFile(exclude) { git = read(exclude).followed(by: git) }
    let lists = Lists(own: read(folder.appending(IgnoreRules.ownName)), git: git)
    self.lists[folder] = lists
    return lists
  }

  private func read(_ path: Path) -> IgnoreList {
    guard tree.isFile(path), let bytes = try? tree.read(path) else { return IgnoreList() }
    return IgnoreList(bytes)
  }

  /// The folder above which no list has a say: the repository's root; outside one the working folder, where it lies
  /// above.
  private mutating func base(for folder: Path) -> Path {
    if let known = bases[folder] { return known }
    let base =
      folder.upward.first { tree.exists($0.appending(".git")) }
      ?? (folder.relative(to: workingFolder) != nil ? workingFolder : folder)
    bases[folder] = base
    return base
  }
}
