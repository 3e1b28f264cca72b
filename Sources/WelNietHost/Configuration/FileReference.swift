/// A file that a configuration or an option names.
package struct FileReference: Sendable, Hashable {
  /// For a protocol it may also be an id.
  package var path: Path
  /// The absolute folder that the file must lie in, links followed; nil where a person named it on the command line.
  package var boundary: Path?

  package init(_ path: Path, boundary: Path? = nil) {
    self.path = path
    self.boundary = boundary
  }
}

extension FileReference {
  package enum Refusal: Error, Sendable, Equatable { case missing, outside, notAFile }

  /// The name to read by.
  package func checked(in tree: FileTree) throws(Refusal) -> Path {
    guard let boundary else { return path }
    guard path.absolute(in: .workingFolder).relative(to: boundary) != nil else { throw .outside }
    guard let real = tree.resolve(path) else { throw .missing }
    guard real.relative(to: tree.resolve(boundary) ?? boundary) != nil else { throw .outside }
    guard tree.isFile(real) else { throw .notAFile }
    return path
  }
}
