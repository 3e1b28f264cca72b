import Testing

@testable import WelNietHost

/// Other programs: what they write, how they end, and when they write too much.
struct SubprocessTests {
  private func run(_ line: String, limit: Int = .max) throws -> Subprocess.Outcome {
    try Subprocess.run("sh", ["-c", line].map { Array($0.utf8) }, limit: limit, environment: ["A": "b", "HOME": nil])
  }

  @Test("Output, errors, status and variables")
  func outcome() throws {
    let outcome = try run("printf %s \"$A${HOME-none}\"; echo fout >&2; exit 3")
    #expect(outcome.output == Array("bnone".utf8))
    #expect(outcome.errors == Array("fout\n".utf8))
    #expect(outcome.status == 3)
    #expect(!outcome.isCut)
    #expect(try run("kill -9 $$").status == 137)
  }

  @Test("Much of both at once fills no pipe up", .timeLimit(.minutes(1)))
  func both() throws {
    let outcome = try run("i=0; while [ $i -lt 3000 ]; do printf %0100d 0; printf %0100d 0 >&2; i=$((i + 1)); done")
    #expect(outcome.output.count == 300_000 && outcome.errors.count == 300_000)
  }

  @Test("A program that writes without end is left, and ends", .timeLimit(.minutes(1)))
  func limit() throws {
    let outcome = try run("exec yes", limit: 100_000)
    #expect(outcome.isCut)
    #expect(outcome.output.count > 100_000)
    #expect(outcome.status != 0)
    #expect(try !run("printf abc", limit: 3).isCut)
  }

  @Test("A program that is not there")
  func missing() {
    #expect(throws: Subprocess.StartProblem.self) { try Subprocess.run("welniet-that-is-not-there", []) }
  }
}
