#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where configuration and what it names are read from: the disk, or something that stands in for it, such as git's
/// index. Names are absolute, or count from the working folder.
package struct FileTree: Sendable {
  /// The bytes of a file.
  package var read: @Sendable (Path) throws(FileProblem) -> [UInt8]
  /// Whether a regular file has this name.
  package var isFile: @Sendable (Path) -> Bool
  /// Whether anything has this name.
  package var exists: @Sendable (Path) -> Bool
  /// The name with links followed; nil where nothing is there.
  package var resolve: @Sendable (Path) -> Path?
  /// The names in a folder that don't begin with a dot; none where it cannot be read.
  package var names: @Sendable (Path) -> [[UInt8]]

  package init(
    read: @escaping @Sendable (Path) throws(FileProblem) -> [UInt8], isFile: @escaping @Sendable (Path) -> Bool,
    exists: @escaping @Sendable (Path) -> Bool, resolve: @escaping @Sendable (Path) -> Path?,
    names: @escaping @Sendable (Path) -> [[UInt8]]
  ) {
    self.read = read
    self.isFile = isFile
    self.exists = exists
    self.resolve = resolve
    self.names = names
  }

  package static let disk = FileTree(
    read: { (path) throws(FileProblem) in try FileReader.read(path) },
    isFile: { path in
      var status = stat()
      return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
    },
    exists: { Folder.exists($0) },
    resolve: { $0.resolved },
    names: { (try? Folder.names(in: $0)) ?? [] })
}
