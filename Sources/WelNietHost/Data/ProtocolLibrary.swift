import WelNietEngine
import WelNietLexicons

/// Finds school protocols: the built-in ones by id, a school's own by path.
package struct ProtocolLibrary {
  /// The protocol of who says nothing else.
  package static let defaultID = "wolfert-tweetalig"
  private static let maximumDepth = 8

  /// A folder with `protocols/*.json` that go before the built-in protocols.
  private let folder: Path?
  private let tree: FileTree
  private let workingFolder: Path
  private var known: [(name: String, school: SchoolProtocol)] = []

  package init(lexiconDirectory: Path? = nil, tree: FileTree = .disk, workingFolder: Path = .workingFolder) {
    self.tree = tree
    self.workingFolder = workingFolder
    let folder = lexiconDirectory?.appending("protocols")
    self.folder = folder.flatMap { Folder.isFolder($0) ? $0 : nil }
  }

  /// The ids of the built-in protocols, and of those in the folder.
  package var ids: [String] {
    let added = folderIDs.filter { !BuiltIn.protocolIDs.contains($0) }
    return (BuiltIn.protocolIDs + added).sorted()
  }

  private var folderIDs: [String] {
    guard let folder, let names = try? Folder.names(in: folder) else { return [] }
    return names.map { Path($0) }.filter { $0.fileExtension == "json" }.map { String($0.display.dropLast(5)) }
  }

  /// The built-in protocol with an id.
  package mutating func builtIn(_ id: String) throws(DataProblem) -> SchoolProtocol {
    for (name, school) in known where name == id { return school }
    guard let school = try load(id) else {
      throw DataProblem.unknownProtocol(id, suggestion: Suggestion.nearest(to: id, among: ids))
    }
    known.append((id, school))
    return school
  }

  /// The protocol with an id, or in a file.
  package mutating func find(_ name: Path) throws(DataProblem) -> SchoolProtocol {
    try find(FileReference(name))
  }

  /// The protocol with an id, or in a file; those that it builds on must lie inside the reference's boundary, too.
  package mutating func find(_ reference: FileReference) throws(DataProblem) -> SchoolProtocol {
    guard reference.path.looksLikeFile else { return try builtIn(reference.path.display) }
    return try read(reference, depth: 0)
  }

  private mutating func load(_ id: String) throws(DataProblem) -> SchoolProtocol? {
    guard let folder, folderIDs.contains(id) else { return BuiltIn.schoolProtocol(id) }
    return try read(FileReference(folder.appending(id + ".json")), depth: 0)
  }

  private mutating func read(_ reference: FileReference, depth: Int) throws(DataProblem) -> SchoolProtocol {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try tree.read(checked(reference))
    } catch {
      throw .file(FileProblem(error.kind, path: reference.shown(in: workingFolder)))
    }
    return try decode(bytes, from: reference, depth: depth)
  }

  private func checked(_ reference: FileReference) throws(FileProblem) -> Path {
    do throws(FileReference.Refusal) {
      return try reference.checked(in: tree)
    } catch {
      switch error {
      case .missing: throw FileProblem(.notFound, path: reference.path)
      case .notAFile: throw FileProblem(.isDirectory, path: reference.path)
      case .outside: throw FileProblem(.outside, path: reference.path)
      }
    }
  }

  private mutating func decode(
    _ bytes: [UInt8], from reference: FileReference, depth: Int
  ) throws(DataProblem) -> SchoolProtocol {
    let path = reference.shown(in: workingFolder)
    guard depth < ProtocolLibrary.maximumDepth else { throw .extendsTooDeep(path: path) }
    let base = try explained(bytes, path) { () throws(DataError) in try ProtocolDecoder.base(of: bytes) }
    guard let base else {
      return try explained(bytes, path) { () throws(DataError) in try ProtocolDecoder.decode(bytes) }
    }
    let school = try find(base: Path(base), beside: reference, depth: depth + 1)
    return try explained(bytes, path) { () throws(DataError) in
      try ProtocolDecoder.decode(bytes, extending: school)
    }
  }

  /// The protocol that another builds on: by id, or by a path that counts from the other's folder.
  private mutating func find(
    base: Path, beside other: FileReference, depth: Int
  ) throws(DataProblem) -> SchoolProtocol {
    guard base.looksLikeFile else { return try builtIn(base.display) }
    let path = base.isAbsolute ? base : other.path.folder.appending(base.bytes)
    return try read(FileReference(path, boundary: other.boundary), depth: depth)
  }

  /// Says of an error in which file it is, and where.
  private func explained<Value>(
    _ bytes: [UInt8], _ path: Path, _ decode: () throws(DataError) -> Value
  ) throws(DataProblem) -> Value {
    do throws(DataError) {
      return try decode()
    } catch {
      throw DataProblem(error, in: bytes, path: path)
    }
  }
}
