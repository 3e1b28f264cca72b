#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something in a folder.
struct FolderEntry: Sendable, Equatable {
  enum Kind: Sendable, Equatable { case file, folder, other }

  var name: [UInt8]
  var kind: Kind

  /// What a folder holds, sorted by the names' bytes. Links are `other`: they are not followed.
  static func all(in folder: Path) throws(FileProblem) -> [FolderEntry] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw FileProblem(errorNumber: errno, path: folder) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in Array(buffer.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(FolderEntry(name: name, kind: kind(Int32(entry.pointee.d_type), folder, name)))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func kind(_ type: Int32, _ folder: Path, _ name: [UInt8]) -> Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_UNKNOWN):
      // Some file systems don't tell.
      var status = stat()
      guard folder.appending(name).withCString({ lstat($0, &status) }) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    default: return .other
    }
  }
}
