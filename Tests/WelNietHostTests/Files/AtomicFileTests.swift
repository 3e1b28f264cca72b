import Foundation
import Testing

@testable import WelNietHost

/// Files are replaced as a whole, and only if they are as they were.
@Suite("Atomic files")
struct AtomicFileTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("welniet-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("What somebody else wrote meanwhile is not overwritten")
  func changed() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("a.md")
      try Data("nieuw".utf8).write(to: file)
      let path = Path(file.path)
      #expect(throws: FileProblem(.changed, path: path)) {
        try AtomicFile.replace(Array("oud".utf8), by: Array("anders".utf8), in: path)
      }
      let content = try Data(contentsOf: file)
      #expect(content == Data("nieuw".utf8))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names == ["a.md"])
    }
  }

  @Test("A file that went away is not made anew")
  func gone() throws {
    try inFolder { folder in
      let path = Path(folder.appendingPathComponent("a.md").path)
      #expect(throws: FileProblem(.notFound, path: path)) { try AtomicFile.replace([1], by: [2], in: path) }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.isEmpty)
    }
  }

  @Test("Content, mode and owner")
  func replaced() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("a.md")
      try Data("oud".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: file.path)
      try AtomicFile.replace(Array("oud".utf8), by: Array("nieuw".utf8), in: Path(file.path))
      let content = try Data(contentsOf: file)
      #expect(content == Data("nieuw".utf8))
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o604)
      #expect(attributes[.ownerAccountID] as? Int == Int(getuid()))
    }
  }

  #if os(Linux)
    @Test("Until it is whole, a file has no name that a killed process could leave behind")
    func hidden() throws {
      try inFolder { folder in
        let target = Path(folder.appendingPathComponent("a.md").path)
        let file = try HiddenFile(beside: target, mode: 0o600)
        let status = Array("nieuw".utf8).withUnsafeBytes { Descriptor.write(file.descriptor, $0) }
        #expect(status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        // Some file systems have no such files.
        #expect(names.isEmpty || names == [".a.md.\(getpid()).tmp"])
        #expect(file.show() == 0)
        let content = try Data(contentsOf: folder.appendingPathComponent("a.md"))
        #expect(content == Data("nieuw".utf8))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left == ["a.md"])
      }
    }
  #endif

  @Test("A hidden file takes the place of another, is thrown away, and minds no leftovers", arguments: [true, false])
  func places(_ mayBeUnnamed: Bool) throws {
    try inFolder { folder in
      let target = Path(folder.appendingPathComponent("a.md").path)
      let leftover = ".a.md.\(getpid()).tmp"
      try Data("rest".utf8).write(to: folder.appendingPathComponent(leftover))
      for text in ["een", "twee"] {
        let file = try HiddenFile(beside: target, mode: 0o644, mayBeUnnamed: mayBeUnnamed)
        _ = Array(text.utf8).withUnsafeBytes { Descriptor.write(file.descriptor, $0) }
        #expect(file.show() == 0)
        let content = try Data(contentsOf: folder.appendingPathComponent("a.md"))
        #expect(content == Data(text.utf8))
      }
      try HiddenFile(beside: target, mode: 0o644, mayBeUnnamed: mayBeUnnamed).discard()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.sorted() == [leftover, "a.md"])
    }
  }
}
