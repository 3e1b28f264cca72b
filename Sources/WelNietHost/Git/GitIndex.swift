/// The files that would be committed now, with their content.
struct GitIndex: Sendable {
  private let repository: GitRepository
  /// The objects of regular files by absolute name.
  private var objects: [Path: String] = [:]
  private var folders: Set<Path> = []

  init(_ repository: GitRepository) throws(GitProblem) {
    self.repository = repository
    let output = try repository.output(
      ["ls-files", "-z", "--stage", "--full-name", "--"], paths: [repository.root.bytes])
    // `100644 object 0⇥name`
    for record in output.split(separator: 0) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = record[..<tab].split(separator: UInt8(ascii: " "))
      guard words.count == 3, words[0].starts(with: "100".utf8), words[2].elementsEqual("0".utf8) else { continue }
      let path = repository.root.appending(Array(record[(tab + 1)...]))
      objects[path] = String(decoding: words[1], as: UTF8.self)
      for folder in path.folder.upward where !folders.insert(folder).inserted { break }
    }
  }

  private func object(_ path: Path) -> String? {
    objects[path.absolute(in: repository.workingFolder)]
  }

  /// Whether a name that is not in the index may be looked up on the disk. A configuration may not: it would not be
  /// committed. A consent register or a roster may: they hold names, and are better kept out of the repository.
  private func mayBeOnDisk(_ path: Path) -> Bool {
    !ConfigurationFinder.names.contains(path.lastComponent.display)
      || path.absolute(in: repository.workingFolder).relative(to: repository.root) == nil
  }

  private func read(_ path: Path) throws(FileProblem) -> [UInt8] {
    guard let object = object(path) else {
      if mayBeOnDisk(path) { return try FileTree.disk.read(path) }
      throw FileProblem(.notFound, path: path)
    }
    do throws(GitProblem) {
      return try repository.blob(object)
    } catch {
      throw FileProblem(.notFound, path: path)
    }
  }

  /// Reads from the index what is in it, and other files from the disk.
  var tree: FileTree {
    FileTree(
      read: { (path) throws(FileProblem) in try read(path) },
      isFile: { object($0) != nil || (mayBeOnDisk($0) && FileTree.disk.isFile($0)) },
      exists: { path in
        object(path) != nil || folders.contains(path.absolute(in: repository.workingFolder))
          || FileTree.disk.exists(path)
      },
      resolve: { path in
        let absolute = path.absolute(in: repository.workingFolder)
        if objects[absolute] != nil || folders.contains(absolute) { return absolute }
        return mayBeOnDisk(path) ? FileTree.disk.resolve(path) : nil
      },
      names: { path in
        let folder = path.absolute(in: repository.workingFolder)
        return objects.keys.filter { $0.folder == folder }.map { $0.lastComponent.bytes }
      })
  }
}

extension GitRepository {
  /// The files as they would be committed now.
  package func stagedTree() throws(GitProblem) -> FileTree {
    try GitIndex(self).tree
  }
}
