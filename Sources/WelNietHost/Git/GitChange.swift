/// A file that differs between two states of a repository, as `git diff --raw -z` lists it.
struct GitChange: Sendable, Equatable {
  enum Kind: UInt8, Sendable, Equatable {
    case added = 0x41  // A
    case copied = 0x43  // C
    case deleted = 0x44  // D
    case modified = 0x4D  // M
    case renamed = 0x52  // R
    case typeChanged = 0x54  // T
    case unmerged = 0x55  // U
  }

  var kind: Kind
  /// From the root of the repository.
  var path: Path
  /// What the file was called before; nil where that did not change.
  var oldPath: Path?
  /// The object with the new content; nil where it is only in the work tree.
  var object: String?
  /// Whether it is a regular file, and no link or submodule.
  var isFile: Bool

  /// Reads records such as `:100644 100644 bcd1234 0123456 M⁰file⁰`, with two names after `R` and `C`.
  static func list(_ output: [UInt8]) -> [GitChange] {
    var changes: [GitChange] = []
    var fields = output.split(separator: 0, omittingEmptySubsequences: false)[...]
    while let head = fields.popFirst(), let first = fields.popFirst() {
      let words = head.dropFirst().split(separator: UInt8(ascii: " "))
      guard head.first == UInt8(ascii: ":"), words.count == 5, let letter = words[4].first else { break }
      var path = first
      var oldPath: Path?
      if letter == Kind.renamed.rawValue || letter == Kind.copied.rawValue {
        guard let second = fields.popFirst() else { break }
        oldPath = Path(Array(first))
        path = second
      }
      guard let kind = Kind(rawValue: letter) else { continue }
      let object = words[3].allSatisfy { $0 == UInt8(ascii: "0") } ? nil : String(decoding: words[3], as: UTF8.self)
      changes.append(
        GitChange(
          kind: kind, path: Path(Array(path)), oldPath: oldPath, object: object,
          isFile: words[1].starts(with: "100".utf8)))
    }
    return changes
  }
}
