/// A line of a `.gitignore`.
package struct IgnorePattern: Sendable, Equatable {
  /// Whether it takes back what lines above it say.
  package let isNegated: Bool
  /// Whether it is about folders only.
  let isForFolders: Bool
  /// Whether it is about the whole path; else about the last name in it.
  private let isAnchored: Bool
  private let glob: Glob

  /// Reads a line; nil for a comment or a line that says nothing.
  package init?(_ line: ArraySlice<UInt8>) {
    var text = IgnorePattern.withoutTrailingSpaces(line)
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text = text.dropLast() }
    isAnchored = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    guard !text.isEmpty else { return nil }
    glob = Glob(text)
  }

  /// Whether the pattern is about a path.
  ///
  /// - Parameter names: The path's names, counted from the folder that the pattern stands in.
  package func matches(_ names: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    return glob.matches(isAnchored ? names : names.suffix(1))
  }

  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == 0x20 { end -= 1 }
    // A backslash that is not itself escaped keeps the first of the spaces.
    var slashes = 0
    while end - slashes > line.startIndex, line[end - slashes - 1] == UInt8(ascii: "\\") { slashes += 1 }
    if slashes % 2 == 1, end < line.endIndex { end += 1 }
    return line[line.startIndex..<end]
  }
}

/// The patterns of a file, of which the last that matches has its way.
package struct IgnoreList: Sendable, Equatable {
  package private(set) var patterns: [IgnorePattern] = []

  package init() {}

  /// Reads the lines of a `.gitignore`.
  package init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for line in rest.split(separator: UInt8(ascii: "\n")) {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if let pattern = IgnorePattern(line) { patterns.append(pattern) }
    }
  }

  /// A list in which the other goes before this one.
  func followed(by other: IgnoreList) -> IgnoreList {
    var list = self
    list.patterns += other.patterns
    return list
  }

  /// Whether a path is to be left out; nil where no pattern is about it.
  package func verdict(on names: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool? {
    patterns.last { $0.matches(names, isFolder: isFolder) }.map { !$0.isNegated }
  }
}
