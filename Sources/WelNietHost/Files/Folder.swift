#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks into folders.
package enum Folder {
  /// The names in a folder, sorted by their bytes, without those that begin with a dot.
  package static func names(in path: Path) throws(FileProblem) -> [[UInt8]] {
    guard let stream = path.withCString({ opendir($0) }) else { throw FileProblem(errorNumber: errno, path: path) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in Array(buffer.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  package static func isFolder(_ path: Path) -> Bool {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file has this name, and no link or device.
  static func isRegularFile(_ path: Path) -> Bool {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether something has this name.
  package static func exists(_ path: Path) -> Bool {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0
  }

  /// Whether two names lead to the same file.
  package static func isSameFile(_ left: Path, _ right: Path) -> Bool {
    var first = stat()
    var second = stat()
    guard left.withCString({ stat($0, &first) }) == 0, right.withCString({ stat($0, &second) }) == 0 else {
      return false
    }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The files with an extension in a folder and the folders in it, one level deep, sorted.
  package static func files(in path: Path, withExtension wanted: String) throws(FileProblem) -> [Path] {
    var files: [Path] = []
    for name in try names(in: path) {
      let entry = path.appending(name)
      if isFolder(entry) {
        for inner in try names(in: entry) where entry.appending(inner).fileExtension == wanted {
          files.append(entry.appending(inner))
        }
      } else if entry.fileExtension == wanted {
        files.append(entry)
      }
    }
    return files
  }
}
