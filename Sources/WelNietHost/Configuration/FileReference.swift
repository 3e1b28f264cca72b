/// A file that a configuration or an option names.
package struct FileReference: Sendable, Hashable {
  /// As a person named it, or absolute where a configuration did; for a protocol it may also be an id.
  package var path: Path
  /// As it was written, for messages.
  package var written: Path
  /// The absolute folder that the file must lie in, links followed; nil where a person named it on the command line.
  package var boundary: Path?

  package init(_ path: Path, written: Path? = nil, boundary: Path? = nil) {
    self.path = path
    self.written = written ?? path
    self.boundary = boundary
  }
}

extension FileReference {
  /// The name for messages: short where a configuration led here.
  func shown(in folder: Path) -> Path {
    boundary == nil ? path : path.absolute(in: folder).shown(in: folder)
  }

  package enum Refusal: Error, Sendable, Equatable { case missing, outside, notAFile }

  /// The name to read by.
  package func checked(in tree: FileTree) throws(Refusal) -> Path {
    guard let boundary else { return path }
    guard path.absolute(in: boundary).relative(to: boundary) != nil else { throw .outside }
    guard let real = tree.resolve(path) else { throw .missing }
    guard real.relative(to: tree.resolve(boundary) ?? boundary) != nil else { throw .outside }
    guard tree.isFile(real) else { throw .notAFile }
    return path
  }
}
