import WelNietHost

/// An argument of the command line, as bytes (a file's name need not be valid UTF-8) and as text.
struct Argument: Sendable, Equatable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var path: Path { Path(bytes) }
  /// Whether it can be an option; a lone `-` stands for standard input.
  var isOption: Bool { bytes.count > 1 && bytes.first == UInt8(ascii: "-") }

  /// The process's own, without its name.
  static var ofProcess: [Argument] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let start = CommandLine.unsafeArgv[index] else { return nil }
      var bytes: [UInt8] = []
      var place = start
      while place.pointee != 0 {
        bytes.append(UInt8(bitPattern: place.pointee))
        place += 1
      }
      return Argument(bytes)
    }
  }
}
