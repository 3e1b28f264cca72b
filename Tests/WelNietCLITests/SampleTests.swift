import Foundation
import Testing

/// The sample drafts, each with the output that README promises for it.
struct SampleTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var file: URL
    var path: String
    /// `Samples/<protocol>/[pupil-|parent-|official-]<kind>.txt`.
    var arguments: [String]
    var testDescription: String { path }
  }

  static let folder = Folders.tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Samples")

  static let samples: [Sample] = {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walk?.compactMap { $0 as? URL } ?? [])
      .filter {
        $0.pathExtension == "txt"
          && $0.deletingLastPathComponent().deletingLastPathComponent().lastPathComponent == "Samples"
      }
      .sorted { $0.path < $1.path }
      .map { file in
        let school = file.deletingLastPathComponent().lastPathComponent
        var arguments = ["--protocol", school]
        switch file.lastPathComponent.prefix(while: { $0 != "-" }) {
        case "pupil": arguments += ["--author", "pupil"]
        case "parent": arguments += ["--author", "parent"]
        case "official": arguments += ["--channel", "official"]
        default: break
        }
        return Sample(file: file, path: "Samples/\(school)/\(file.lastPathComponent)", arguments: arguments)
      }
  }()

  @Test("Each protocol has drafts that violate it, that are clean and that only look guilty")
  func kinds() {
    let bySchool = Dictionary(grouping: SampleTests.samples) { $0.file.deletingLastPathComponent().lastPathComponent }
    #expect(bySchool.count == 5)
    for (school, samples) in bySchool {
      #expect(samples.count >= 3)
      for kind in ["violating.txt", "clean.txt", "hard-negative.txt"] {
        #expect(samples.contains { $0.path.hasSuffix(kind) }, "\(school) has no \(kind)")
      }
    }
  }

  @Test("Each draft gives what stands beside it", arguments: samples)
  func golden(_ sample: Sample) throws {
    let draft = try Data(contentsOf: sample.file)
    let outcome = try Tool.run(sample.arguments + ["--stdin-filename", sample.path], input: draft)
    #expect(outcome.errors == "")
    #expect(outcome.status == (sample.path.contains("violating") ? 1 : 0))
    let golden = sample.file.deletingPathExtension().appendingPathExtension("golden")
    if ProcessInfo.processInfo.environment["WELNIET_RECORD"] == "1" {
      try outcome.output.write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent); look at it and run again without WELNIET_RECORD")
      return
    }
    let expected = (try? Data(contentsOf: golden)).map { String(decoding: $0, as: UTF8.self) }
    #expect(outcome.text == expected, "WELNIET_RECORD=1 swift test records it anew")
  }

  @Test("The picture in README shows the real output")
  func picture() throws {
    let sample = try #require(SampleTests.samples.first { $0.path == "Samples/het-sticht/violating.txt" })
    let draft = try Data(contentsOf: sample.file)
    let outcome = try Tool.run(
      sample.arguments + ["--stdin-filename", sample.path, "--color", "always"], input: draft)
    let picture = TerminalPicture.svg(of: outcome.text, title: "welniet \(sample.path)")
    let file = SampleTests.folder.appendingPathComponent("welniet.svg")
    if ProcessInfo.processInfo.environment["WELNIET_RECORD"] == "1" {
      try Data(picture.utf8).write(to: file)
      Issue.record("recorded welniet.svg; look at it and run again without WELNIET_RECORD")
      return
    }
    let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(picture == expected, "WELNIET_RECORD=1 swift test records it anew")
  }
}
