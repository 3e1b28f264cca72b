#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the operating system's.
package final class WorkerThread {
  private var thread: pthread_t

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread; nil where the system has none left.
  package init?(_ run: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As much as the main thread has; other threads get less by default on some systems.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let body = Unmanaged.passRetained(Body { CrashLine.withStack(run) })
    #if canImport(Darwin)
      var started: pthread_t?
      let error = pthread_create(&started, &attributes, WorkerThread.main, body.toOpaque())
      guard error == 0, let started else {
        body.release()
        return nil
      }
      thread = started
    #else
      thread = pthread_t()
      guard pthread_create(&thread, &attributes, WorkerThread.main, body.toOpaque()) == 0 else {
        body.release()
        return nil
      }
    #endif
  }

  #if canImport(Darwin)
    private static let main: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { body in
      Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
      return nil
    }
  #else
    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { body in
      if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
      return nil
    }
  #endif

  /// Waits for the end of the thread.
  package func join() {
    pthread_join(thread, nil)
  }
}
