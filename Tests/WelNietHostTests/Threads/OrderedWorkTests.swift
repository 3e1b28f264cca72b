import Testing

@testable import WelNietHost

/// Work on threads comes out in order, however long each piece takes.
struct OrderedWorkTests {
  @Test("The order is that of the pieces", arguments: [1, 2, 3, 16])
  func order(_ threads: Int) {
    var results: [Int] = []
    OrderedWork.run(
      500, threads: threads,
      work: { index in (0..<(index % 7) * 3_000).reduce(index) { $0 ^ $1 ^ $1 } },
      consume: { index, result in
        #expect(index == result)
        results.append(result)
        return true
      })
    #expect(results == Array(0..<500))
  }

  @Test("Nobody works far ahead of who takes the results", arguments: [2, 4])
  func bounded(_ threads: Int) {
    let counter = Counter()
    OrderedWork.run(
      300, threads: threads, work: { _ in counter.add(1) },
      consume: { index, _ in
        #expect(counter.value <= index + threads * 5 + 1)
        return true
      })
    #expect(counter.value == 300)
  }

  @Test("Whoever takes the results can end it", arguments: [1, 4])
  func end(_ threads: Int) {
    let counter = Counter()
    var taken = 0
    OrderedWork.run(
      10_000, threads: threads, work: { _ in counter.add(1) },
      consume: { index, _ in
        taken += 1
        return index < 9
      })
    #expect(taken == 10 && counter.value < 100)
  }

  @Test("No work at all")
  func nothing() {
    OrderedWork.run(0, threads: 4, work: { $0 }, consume: { _, _ in false })
  }

  private final class Counter: @unchecked Sendable {
    private let lock = Lock()
    private var count = 0
    var value: Int { lock { count } }
    func add(_ more: Int) { lock { count += more } }
  }
}
