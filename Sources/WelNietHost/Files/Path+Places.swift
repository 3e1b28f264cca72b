#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Path {
  private static let slash = UInt8(ascii: "/")

  /// The folder that the process works in; `/` where the system doesn't tell.
  package static var workingFolder: Path {
    guard let name = getcwd(nil, 0) else { return Path("/") }
    defer { free(name) }
    return Path(String(cString: name).utf8.map { $0 })
  }

  package var isAbsolute: Bool { bytes.first == Path.slash }

  /// Whether it was written as the name of a file and not as an id: it has a slash, or ends in `.json`.
  package var looksLikeFile: Bool { bytes.contains(Path.slash) || fileExtension == "json" }

  /// The names between the slashes.
  package var components: [ArraySlice<UInt8>] { bytes.split(separator: Path.slash) }

  /// From the root, without `.`, `..` and doubled slashes. What links mean is not looked at.
  package func absolute(in folder: Path) -> Path {
    let whole = isAbsolute ? self : folder.appending(bytes)
    var kept: [ArraySlice<UInt8>] = []
    for component in whole.components {
      if component.elementsEqual(".".utf8) { continue }
      if component.elementsEqual("..".utf8) { _ = kept.popLast() } else { kept.append(component) }
    }
    return Path([Path.slash] + Array(kept.joined(separator: [Path.slash])))
  }

  /// The rest of an absolute name after a folder's; empty for the folder itself, nil outside it.
  package func relative(to folder: Path) -> Path? {
    if self == folder { return Path("") }
    let prefix = folder.bytes.last == Path.slash ? folder.bytes : folder.bytes + [Path.slash]
    guard bytes.starts(with: prefix) else { return nil }
    return Path(Array(bytes[prefix.count...]))
  }

  /// An absolute name as short as it can be written in a folder: `../welniet.json`; itself where the folders have
  /// nothing in common.
  package func shown(in folder: Path) -> Path {
    if let inside = relative(to: folder) { return inside.bytes.isEmpty ? Path(".") : inside }
    var ancestor = folder
    var up: [UInt8] = []
    while ancestor.bytes.count > 1 {
      ancestor = ancestor.folder
      up += Array("../".utf8)
      guard ancestor.bytes.count > 1, let inside = relative(to: ancestor) else { continue }
      return Path(up + inside.bytes)
    }
    return self
  }

  /// The name as it is from the working folder, without `.` and `..`; itself for a file elsewhere.
  package var shown: Path {
    let folder = Path.workingFolder
    return absolute(in: folder).relative(to: folder) ?? self
  }

  /// The folders from this absolute one up to the root, itself first.
  package var upward: [Path] {
    var folders = [self]
    var folder = self
    while folder.bytes.count > 1 {
      folder = folder.folder
      folders.append(folder)
    }
    return folders
  }

  /// The name with all links followed; nil where nothing is there.
  package var resolved: Path? {
    if bytes.contains(0) { return nil }
    guard let name = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(name) }
    return Path(Array(UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }))
  }
}
