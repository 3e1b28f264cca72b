#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes whole files so that a reader sees the old content or the new, never a part.
package enum AtomicFile {
  /// Replaces a file's content, or makes the file. An existing file keeps its mode; a link stays a link.
  ///
  /// - Parameter mode: Permissions of a new file, less those that the process masks.
  package static func write(_ bytes: [UInt8], to path: Path, mode: UInt32 = 0o666) throws(FileProblem) {
    try write(bytes, to: path, mode: mode) { () throws(FileProblem) in }
  }

  /// - Parameter check: Asked when everything is written but the name; what it throws leaves the file as it was.
  private static func write(
    _ bytes: [UInt8], to path: Path, mode: UInt32 = 0o666, check: () throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let target = path.resolved ?? path
    var status = stat()
    let isThere = target.withCString { stat($0, &status) } == 0
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(.isDirectory, path: path) }
    let file: HiddenFile
    do throws(FileProblem) {
      file = try HiddenFile(beside: target, mode: mode)
    } catch {
      throw FileProblem(error.kind, path: path)
    }
    var failure = bytes.withUnsafeBytes { Descriptor.write(file.descriptor, $0) }
    // The owner first, as changing it takes special bits of the mode away. Only some may give files away.
    if failure == 0, isThere { _ = fchown(file.descriptor, status.st_uid, status.st_gid) }
    if failure == 0, isThere, fchmod(file.descriptor, status.st_mode & 0o7777) != 0 { failure = errno }
    if failure == 0, fsync(file.descriptor) != 0 { failure = errno }
    do throws(FileProblem) {
      if failure == 0 { try check() }
    } catch {
      file.discard()
      throw error
    }
    if failure == 0 { failure = file.show() }
    guard failure == 0 else {
      file.discard()
      throw FileProblem(errorNumber: failure, path: path)
    }
  }

  /// Replaces a file's content if it is still what it was. Mode and, where that is allowed, owner stay; a link stays a
  /// link. A file that may not be written to, is no plain file, or has changed is left alone.
  package static func replace(_ old: [UInt8], by new: [UInt8], in path: Path) throws(FileProblem) {
    guard let target = path.resolved else { throw FileProblem(.notFound, path: path) }
    var status = stat()
    guard target.withCString({ stat($0, &status) }) == 0 else { throw FileProblem(errorNumber: errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFREG, target.withCString({ access($0, W_OK) }) == 0 else {
      throw FileProblem(.notAllowed, path: path)
    }
    try write(new, to: path) { () throws(FileProblem) in
      if try FileReader.read(target) != old { throw FileProblem(.changed, path: path) }
    }
  }

  /// Gives a file another name; 0, or the `errno` of what stopped it.
  static func rename(_ old: Path, to new: Path) -> Int32 {
    old.withCString { old in new.withCString { new in systemRename(old, new) } } == 0 ? 0 : errno
  }
}
