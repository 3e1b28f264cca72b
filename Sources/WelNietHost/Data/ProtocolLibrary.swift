import WelNietEngine
import WelNietLexicons

/// Finds school protocols: the built-in ones by id, a school's own by path.
package struct ProtocolLibrary {
  /// The protocol of who says nothing else.
  package static let defaultID = "wolfert-tweetalig"
  private static let maximumDepth = 8

  /// A folder with `protocols/*.json` that go before the built-in protocols.
  private let folder: Path?
  private var known: [(name: String, school: SchoolProtocol)] = []

  package init(lexiconDirectory: Path? = nil) {
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
    let isPath = name.bytes.contains(UInt8(ascii: "/")) || name.fileExtension == "json"
    guard isPath else { return try builtIn(name.display) }
    return try read(name, depth: 0)
  }

  private mutating func load(_ id: String) throws(DataProblem) -> SchoolProtocol? {
    guard let folder, folderIDs.contains(id) else { return BuiltIn.schoolProtocol(id) }
    return try read(folder.appending(id + ".json"), depth: 0)
  }

  private func read(_ path: Path) throws(DataProblem) -> [UInt8] {
    do throws(FileProblem) {
      return try FileReader.read(path)
    } catch {
      throw .file(error)
    }
  }

  private mutating func read(_ path: Path, depth: Int) throws(DataProblem) -> SchoolProtocol {
    try decode(read(path), from: path, depth: depth)
  }

  private mutating func decode(_ bytes: [UInt8], from path: Path, depth: Int) throws(DataProblem) -> SchoolProtocol {
    guard depth < ProtocolLibrary.maximumDepth else { throw .extendsTooDeep(path: path) }
    let base = try explained(bytes, path) { () throws(DataError) in try ProtocolDecoder.base(of: bytes) }
    guard let base else {
      return try explained(bytes, path) { () throws(DataError) in try ProtocolDecoder.decode(bytes) }
    }
    let school = try find(base: Path(base), beside: path, depth: depth + 1)
    return try explained(bytes, path) { () throws(DataError) in
      try ProtocolDecoder.decode(bytes, extending: school)
    }
  }

  /// The protocol that another builds on: by id, or by a path that counts from the other's folder.
  private mutating func find(base: Path, beside path: Path, depth: Int) throws(DataProblem) -> SchoolProtocol {
    let isPath = base.bytes.contains(UInt8(ascii: "/")) || base.fileExtension == "json"
    guard isPath else { return try builtIn(base.display) }
    let isAbsolute = base.bytes.first == UInt8(ascii: "/")
    return try read(isAbsolute ? base : path.folder.appending(base.bytes), depth: depth)
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
