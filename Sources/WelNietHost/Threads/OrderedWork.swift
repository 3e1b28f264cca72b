#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does pieces of work on some threads and hands out the results in order, keeping only a few at a time.
package enum OrderedWork {
  /// How many processors there are.
  package static var processors: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - threads: How many work at a time; with one, everything happens on the calling thread.
  ///   - work: Does a piece.
  ///   - consume: Is given the results in order, on the calling thread; false ends everything.
  package static func run<Result: Sendable>(
    _ count: Int, threads: Int, work: @escaping @Sendable (Int) -> Result, consume: (Int, Result) -> Bool
  ) {
    let threads = min(threads, count)
    guard threads > 1 else {
      for index in 0..<count where !consume(index, work(index)) { return }
      return
    }
    let queue = Queue<Result>(count: count, ahead: threads * 4)
    let workers = (0..<threads).compactMap { _ in
      WorkerThread { while let index = queue.next() { queue.put(work(index), at: index) } }
    }
    defer { for worker in workers { worker.join() } }
    // Where the system gives no thread at all, the work is done here.
    guard !workers.isEmpty else {
      for index in 0..<count where !consume(index, work(index)) { return }
      return
    }
    for index in 0..<count {
      guard consume(index, queue.take(index)) else { break }
    }
    queue.stop()
  }
}

/// What is to be done, and the results that nobody has taken yet.
private final class Queue<Result: Sendable>: @unchecked Sendable {
  // Everything below is touched under the lock only.
  private let lock = Lock()
  private var results: [Int: Result] = [:]
  private var started = 0
  private var taken = 0
  private var end: Int
  private let ahead: Int

  init(count: Int, ahead: Int) {
    end = count
    self.ahead = ahead
  }

  /// The next piece to do; waits while too many results lie ready, nil at the end.
  func next() -> Int? {
    lock {
      while started < end, started >= taken + ahead { lock.wait() }
      guard started < end else { return nil }
      started += 1
      return started - 1
    }
  }

  func put(_ result: Result, at index: Int) {
    lock {
      results[index] = result
      lock.notify()
    }
  }

  /// Waits for a piece's result.
  func take(_ index: Int) -> Result {
    lock {
      while true {
        if let result = results.removeValue(forKey: index) {
          taken = index + 1
          lock.notify()
          return result
        }
        lock.wait()
      }
    }
  }

  /// Lets no more pieces begin.
  func stop() {
    lock {
      end = 0
      lock.notify()
    }
  }
}
