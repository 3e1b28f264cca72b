/// Globs of a configuration, in the notation of a `.gitignore` and with `{a,b}` for alternatives.
///
/// A glob that matches a folder is about everything in it; `!` takes back what those before it say.
package struct GlobList: Sendable, Equatable {
  /// As they were written.
  package let globs: [String]
  private let patterns: [IgnorePattern]
  private static let mostAlternatives = 256

  package init(_ globs: [String]) {
    self.globs = globs
    patterns = globs.flatMap { GlobList.expanded(Array($0.utf8)) }.compactMap { IgnorePattern($0[...]) }
  }

  package var isEmpty: Bool { patterns.isEmpty }

  /// Whether every glob is the name of one file.
  package var isLiteral: Bool {
    !globs.contains { $0.utf8.contains { byte in "*?[{!\\".utf8.contains(byte) } }
  }

  /// Whether nothing is taken back, so that a folder which is meant needs no look inside.
  package var isMonotone: Bool { !patterns.contains { $0.isNegated } }

  /// Whether a file or folder is meant.
  ///
  /// - Parameter path: Its name, counted from the folder that the globs count from.
  package func contains(_ path: Path, isFolder: Bool = false) -> Bool {
    guard !patterns.isEmpty else { return false }
    let names = path.components
    var isContained = false
    for pattern in patterns where pattern.isNegated == isContained {
      let isHit = names.indices.contains { end in
        pattern.matches(names[...end], isFolder: isFolder || end < names.count - 1)
      }
      if isHit { isContained.toggle() }
    }
    return isContained
  }

  /// The notations that `{a,b}` stands for.
  private static func expanded(_ glob: [UInt8]) -> [[UInt8]] {
    var done: [[UInt8]] = []
    var open = [glob]
    while let next = open.popLast() {
      guard let (before, alternatives, after) = firstBraces(in: next) else {
        done.append(next)
        continue
      }
      guard open.count + done.count + alternatives.count <= mostAlternatives else { return [glob] }
      open += alternatives.reversed().map { Array(before) + Array($0) + Array(after) }
    }
    return done
  }

  private static func firstBraces(
    in glob: [UInt8]
  ) -> (before: ArraySlice<UInt8>, alternatives: [ArraySlice<UInt8>], after: ArraySlice<UInt8>)? {
    var depth = 0
    var start = 0
    var from = 0
    var alternatives: [ArraySlice<UInt8>] = []
    var index = 0
    while index < glob.count {
      switch glob[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"):
        if depth == 0 {
          start = index
          from = index + 1
        }
        depth += 1
      case UInt8(ascii: ",") where depth == 1:
        alternatives.append(glob[from..<index])
        from = index + 1
      case UInt8(ascii: "}") where depth > 0:
        depth -= 1
        if depth == 0 {
          if alternatives.isEmpty { break }
          return (glob[..<start], alternatives + [glob[from..<index]], glob[(index + 1)...])
        }
      default: break
      }
      index += 1
    }
    return nil
  }
}
