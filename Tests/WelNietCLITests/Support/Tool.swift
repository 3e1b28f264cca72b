import Foundation

/// Runs the built program as a process.
enum Tool {
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Lines of the output, without the empty one after the last line feed.
    var lines: [String] {
      var lines = text.components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      return lines
    }
  }

  /// The folder of fixtures: a lexicon, rule texts and a protocol that change only with the tests.
  static let school = Folders.tests.appendingPathComponent("Fixtures/school").path
  static let schoolOptions = ["--lexicon-directory", school, "--protocol", "de-regenboog"]

  /// Runs with the real, built-in data.
  static func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Outcome {
    try launch(Folders.binary, arguments, input: input, environment: environment)
  }

  static func run(_ arguments: [String], input: String) throws -> Outcome {
    try run(arguments, input: Data(input.utf8))
  }

  /// Runs with the fixtures' data.
  static func runSchool(_ arguments: [String], input: String = "") throws -> Outcome {
    try run(arguments + schoolOptions, input: Data(input.utf8))
  }

  /// Runs a line of shell, in which `$welniet` stands for the program.
  static func shell(_ line: String, input: Data = Data()) throws -> Outcome {
    try launch(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], input: input, environment: ["welniet": Folders.binary.path])
  }

  // Input and output go through files, so that no pipe can fill up while nobody reads it.
  private static func launch(
    _ executable: URL, _ arguments: [String], input: Data, environment: [String: String]
  ) throws -> Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "errors"].map { folder.appendingPathComponent($0) }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: files[1]),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

/// Where things are.
enum Folders {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The program, which the build puts beside the test bundle.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["WELNIET_BINARY"] { return URL(fileURLWithPath: path) }
    let starts =
      Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0]).absoluteURL]
      + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(fileURLWithPath: $0) }
    for start in starts {
      var folder = start
      for _ in 0..<5 {
        let candidate = folder.appendingPathComponent("welniet")
        if FileManager.default.isExecutableFile(atPath: candidate.path), !isFolder(candidate) { return candidate }
        folder.deleteLastPathComponent()
      }
    }
    fatalError("the built welniet is not beside the tests; set WELNIET_BINARY")
  }()

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }

  /// A new, empty folder.
  static func temporary() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("welniet-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
