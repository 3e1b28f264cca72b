/// A path pattern in git's notation: `*` and `?` stay inside a name, `**` stands for any folders.
struct Glob: Sendable, Equatable {
  private enum Part: Sendable, Equatable {
    case name(GlobName)
    case folders
  }

  private var parts: [Part] = []

  /// - Parameter notation: Without a slash at the start or the end.
  init(_ notation: ArraySlice<UInt8>) {
    for part in Glob.split(notation) {
      if part.elementsEqual("**".utf8) {
        if parts.last != .folders { parts.append(.folders) }
      } else {
        parts.append(.name(GlobName(part)))
      }
    }
  }

  /// Whether a path matches as a whole; its names are given one by one.
  func matches(_ names: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var part = 0
    var index = names.startIndex
    var folders = -1
    var resume = index
    while index < names.endIndex {
      if part < parts.count, case .folders = parts[part] {
        // At the end `**` stands for everything inside a folder, so for at least one name.
        if part == parts.count - 1 { return true }
        folders = part
        resume = index
        part += 1
      } else if part < parts.count, case .name(let name) = parts[part], name.matches(names[index]) {
        part += 1
        index += 1
      } else if folders >= 0 {
        resume += 1
        index = resume
        part = folders + 1
      } else {
        return false
      }
    }
    return part == parts.count
  }

  /// Cuts at the slashes, but not inside brackets.
  private static func split(_ notation: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = notation.startIndex
    var index = start
    while index < notation.endIndex {
      switch notation[index] {
      case UInt8(ascii: "/"):
        parts.append(notation[start..<index])
        start = index + 1
        index += 1
      case UInt8(ascii: "\\") where index + 1 < notation.endIndex && notation[index + 1] == UInt8(ascii: "/"):
        parts.append(notation[start..<index])
        start = index + 2
        index += 2
      case UInt8(ascii: "\\"): index = min(index + 2, notation.endIndex)
      case UInt8(ascii: "["): index = GlobClass.read(notation, from: index + 1)?.end ?? index + 1
      default: index += 1
      }
    }
    parts.append(notation[start...])
    return parts
  }
}
