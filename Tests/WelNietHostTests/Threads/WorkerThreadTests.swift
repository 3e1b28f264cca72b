import Foundation
import Testing

@testable import WelNietHost

/// Threads leave nothing behind.
struct WorkerThreadTests {
  @Test("The stack for accidents is there while a thread works, and given back after")
  func stack() {
    var before = stack_t()
    var during = stack_t()
    var after = stack_t()
    sigaltstack(nil, &before)
    CrashLine.withStack { sigaltstack(nil, &during) }
    sigaltstack(nil, &after)
    #expect(during.ss_size == 1 << 16)
    #expect(during.ss_sp != before.ss_sp)
    #expect(after.ss_sp == before.ss_sp && after.ss_flags == before.ss_flags)
  }

  @Test("A thread ends before it has been waited for")
  func joined() {
    let counter = Mutex()
    let threads = (0..<50).compactMap { _ in WorkerThread { counter.add() } }
    for thread in threads { thread.join() }
    #expect(counter.count == threads.count)
  }

  private final class Mutex: @unchecked Sendable {
    private let lock = Lock()
    // Touched under the lock only.
    private var value = 0

    func add() { lock { value += 1 } }
    var count: Int { lock { value } }
  }
}
