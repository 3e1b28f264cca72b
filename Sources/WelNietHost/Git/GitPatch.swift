/// Which lines a patch adds or changes, by file.
struct GitPatch {
  /// 1-based numbers of lines in the new files, each ended by a line feed; ordered.
  private(set) var lines: [Path: [Range<Int>]] = [:]
  private var file: Path?
  /// How many lines of the hunk are still to come, in the old file and in the new one.
  private var old = 0
  private var new = 0

  /// Reads what `git diff` writes with the prefixes `a/` and `b/` and without `-z`, so that no name holds a line end.
  init(_ output: [UInt8]) {
    var rest = output[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      read(rest[rest.startIndex..<end])
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    if old > 0 || new > 0 {
      switch line.first {
      case UInt8(ascii: "+"): new -= 1
      case UInt8(ascii: "-"): old -= 1
      case UInt8(ascii: "\\"): break
      default:
        new -= 1
        old -= 1
      }
    } else if line.starts(with: "diff --git ".utf8) {
      file = nil
    } else if line.starts(with: "+++ ".utf8) {
      file = GitPatch.name(line.dropFirst(4))
    } else if line.starts(with: "@@ -".utf8) {
      beginHunk(line)
    }
  }

  /// `@@ -3,2 +4 @@ …`: a count that is left out is 1.
  private mutating func beginHunk(_ line: ArraySlice<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count >= 3, let before = GitPatch.span(words[1]), let after = GitPatch.span(words[2]) else { return }
    old = before.count
    new = after.count
    if let file { lines[file, default: []].append(after) }
  }

  private static func span(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    let numbers = word.dropFirst().split(separator: UInt8(ascii: ",")).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let first = numbers.first, let start = first else { return nil }
    guard numbers.count > 1 else { return start..<(start + 1) }
    return numbers[1].map { start..<(start + $0) }
  }

  /// The name in a `+++` line; nil for `/dev/null`.
  private static func name(_ text: ArraySlice<UInt8>) -> Path? {
    var name = Array(text)
    if name.first == UInt8(ascii: "\"") {
      name = unquoted(name)
    } else if name.last == UInt8(ascii: "\t") {
      // git writes it after a name with spaces.
      name.removeLast()
    }
    return name.starts(with: "b/".utf8) ? Path(Array(name.dropFirst(2))) : nil
  }

  /// A name that git wrote as a C string: `"b/caf\303\251 \"x\""`.
  static func unquoted(_ text: [UInt8]) -> [UInt8] {
    var name: [UInt8] = []
    var index = 1
    while index < text.count, text[index] != UInt8(ascii: "\"") {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        name.append(text[index])
        index += 1
        continue
      }
      let digits = text[(index + 1)...].prefix(3).prefix { $0 >= 0x30 && $0 <= 0x37 }
      if digits.isEmpty {
        name.append(escapes[text[index + 1]] ?? text[index + 1])
        index += 2
      } else {
        name.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }))
        index += 1 + digits.count
      }
    }
    return name
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11,
    UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
  ]
}
