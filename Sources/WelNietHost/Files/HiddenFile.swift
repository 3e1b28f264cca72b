#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is being written beside the one whose place it is to take, which nobody is meant to see.
///
/// Where the system has files without a name, and the file system too, it has none until it is whole: should the process
/// be killed, nothing is left of it. Elsewhere it is called `.NAME.PID.tmp`.
final class HiddenFile {
  let descriptor: Int32
  private let target: Path
  /// Nil while it has none.
  private var name: Path?

  /// - Parameters:
  ///   - target: The file whose place it takes; its folder must be there.
  ///   - mode: Its permissions, less those that the process masks.
  ///   - mayBeUnnamed: Whether a file without a name is tried.
  init(beside target: Path, mode: UInt32, mayBeUnnamed: Bool = true) throws(FileProblem) {
    self.target = target
    if mayBeUnnamed, let descriptor = HiddenFile.unnamed(in: target.folder, mode: mode) {
      self.descriptor = descriptor
      return
    }
    var opened: Int32 = -1
    let (name, failure) = HiddenFile.firstFreeName(beside: target) { name in
      opened = name.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode)) }
      return opened >= 0 ? 0 : errno
    }
    guard failure == 0 else { throw FileProblem(errorNumber: failure, path: target) }
    descriptor = opened
    self.name = name
  }

  /// Puts it in its place; 0, or the `errno` of what stopped it.
  func show() -> Int32 {
    if name == nil {
      // A file that is not there yet needs no other name on the way.
      if link(to: target) == 0 { return close() }
      let (free, failure) = HiddenFile.firstFreeName(beside: target) { link(to: $0) }
      if failure != 0 { return failure }
      name = free
    }
    guard let name else { return ENOENT }
    let failure = close()
    return failure != 0 ? failure : AtomicFile.rename(name, to: target)
  }

  /// Does away with it.
  func discard() {
    _ = close()
    _ = name?.withCString { unlink($0) }
  }

  private var isOpen = true

  private func close() -> Int32 {
    guard isOpen else { return 0 }
    isOpen = false
    return systemClose(descriptor) == 0 ? 0 : errno
  }

  /// A name for it that nothing has, in the same folder, as a file can't be renamed across file systems.
  ///
  /// - Parameter take: Takes a name; 0, or an `errno`.
  private static func firstFreeName(beside target: Path, take: (Path) -> Int32) -> (Path, Int32) {
    // What a process of the same number left behind when it was killed stands in nobody's way.
    for attempt in 0..<100 {
      let number = attempt == 0 ? "" : ".\(attempt)"
      let name = [UInt8(ascii: ".")] + target.lastComponent.bytes + Array(".\(getpid())\(number).tmp".utf8)
      let path = target.folder.appending(name)
      let failure = take(path)
      if failure != EEXIST { return (path, failure) }
    }
    return (target, EEXIST)
  }

  #if os(Linux)
    /// `O_TMPFILE`, which is too much of a macro to be imported.
    private static let temporary = 0o20_000_000 | O_DIRECTORY

    /// Nil where it can't be had, or couldn't be given a name.
    private static func unnamed(in folder: Path, mode: UInt32) -> Int32? {
      let descriptor = folder.withCString { open($0, O_WRONLY | temporary | O_CLOEXEC, mode_t(mode)) }
      guard descriptor >= 0 else { return nil }
      guard place(of: descriptor).withCString({ access($0, F_OK) }) == 0 else {
        _ = systemClose(descriptor)
        return nil
      }
      return descriptor
    }

    private static func place(of descriptor: Int32) -> Path { Path("/proc/self/fd/\(descriptor)") }

    private func link(to name: Path) -> Int32 {
      let status = HiddenFile.place(of: descriptor).withCString { old in
        name.withCString { new in linkat(AT_FDCWD, old, AT_FDCWD, new, AT_SYMLINK_FOLLOW) }
      }
      return status == 0 ? 0 : errno
    }
  #else
    private static func unnamed(in folder: Path, mode: UInt32) -> Int32? { nil }
    private func link(to name: Path) -> Int32 { ENOTSUP }
  #endif
}
