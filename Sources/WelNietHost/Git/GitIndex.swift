/// The files that would be committed now, with their content.
package struct GitIndex: Sendable {
  private let repository: GitRepository
  /// The objects of regular files by absolute name.
  private var objects: [Path: String] = [:]
  /// What each folder holds, by absolute name.
  private var names: [Path: [[UInt8]]] = [:]

  package init(_ repository: GitRepository) throws(GitProblem) {
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
      names[path.folder, default: []].append(path.lastComponent.bytes)
      for folder in path.folder.upward.dropFirst() {
        if names[folder] != nil { break }
        names[folder] = []
      }
    }
  }

  /// The absolute names of the files in an absolute folder and those below it.
  package func files(in folder: Path) -> [Path] {
    objects.keys.filter { $0.relative(to: folder) != nil }
  }

  private func absolute(_ path: Path) -> Path {
    path.absolute(in: repository.workingFolder)
  }

  /// Whether a name that is not in the index may be looked up on the disk. A configuration, or a list of what to leave
  /// out, may not: it would not be committed. A consent register or a roster may: they hold names, and are better kept
  /// out of the repository.
  private func mayBeOnDisk(_ path: Path) -> Bool {
    let name = path.lastComponent.display
    return !ConfigurationFinder.names.contains(name) && name != IgnoreRules.ownName
      || absolute(path).relative(to: repository.root) == nil
  }

  private func read(_ path: Path) throws(FileProblem) -> [UInt8] {
    guard let object = objects[absolute(path)] else {
      if mayBeOnDisk(path) { return try FileTree.disk.read(path) }
      throw FileProblem(.notFound, path: path)
    }
    let bytes: [UInt8]?
    do throws(GitProblem) {
      bytes = try repository.blob(object, limit: SizeLimit.data)
    } catch {
      throw FileProblem(.noObject, path: path)
    }
    guard let bytes else { throw FileProblem(.tooLarge(limit: SizeLimit.data), path: path) }
    return bytes
  }

  /// Reads from the index what is in it, and other files from the disk.
  package var tree: FileTree {
    FileTree(
      read: { (path) throws(FileProblem) in try read(path) },
      isFile: { objects[absolute($0)] != nil || (mayBeOnDisk($0) && FileTree.disk.isFile($0)) },
      exists: { path in
        let place = absolute(path)
        return objects[place] != nil || names[place] != nil || FileTree.disk.exists(path)
      },
      resolve: { path in
        let place = absolute(path)
        if objects[place] != nil || names[place] != nil { return place }
        return mayBeOnDisk(path) ? FileTree.disk.resolve(path) : nil
      },
      names: { names[absolute($0)] ?? FileTree.disk.names($0) })
  }
}
