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
    let target = path.resolved ?? path
    var status = stat()
    let isThere = target.withCString { stat($0, &status) } == 0
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(.isDirectory, path: path) }
    // In the same folder, as a file can't be renamed across file systems.
    let name = [UInt8(ascii: ".")] + target.lastComponent.bytes + Array(".\(getpid()).tmp".utf8)
    let temporary = target.folder.appending(name)
    let descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode)) }
    guard descriptor >= 0 else { throw FileProblem(errorNumber: errno, path: path) }
    var failure = bytes.withUnsafeBytes { Descriptor.write(descriptor, $0) }
    if failure == 0, isThere, fchmod(descriptor, status.st_mode & 0o7777) != 0 { failure = errno }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0 { failure = rename(temporary, to: target) }
    guard failure == 0 else {
      _ = temporary.withCString { unlink($0) }
      throw FileProblem(errorNumber: failure, path: path)
    }
  }

  /// Gives a file another name; 0, or the `errno` of what stopped it.
  static func rename(_ old: Path, to new: Path) -> Int32 {
    old.withCString { old in new.withCString { new in systemRename(old, new) } } == 0 ? 0 : errno
  }
}
