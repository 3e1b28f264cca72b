import Foundation

/// The real git, to compare with.
struct Git {
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  /// An empty repository in a new folder.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("welniet-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run(["init", "-q"])
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ path: String, _ text: String = "") throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs git; names go in and come out with NUL between them.
  @discardableResult
  func run(_ arguments: [String], input: [String] = []) throws -> [String] {
    let files = ["input", "output"].map { folder.appendingPathComponent(".git-test-\($0)") }
    try Data(input.joined(separator: "\0").utf8).write(to: files[0])
    try Data().write(to: files[1])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments = ["-c", "core.excludesFile=/dev/null"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1"]
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: files[1]), as: UTF8.self).split(separator: "\0").map { String($0) }
  }
}
