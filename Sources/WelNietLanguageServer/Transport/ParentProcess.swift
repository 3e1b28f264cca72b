import WelNietHost

/// The process of the client, watched from the thread that reads.
final class ParentProcess: @unchecked Sendable {
  // Touched under the lock only.
  private let lock = Lock()
  private var id: Int?

  /// Watches a process; not one that cannot be seen from here, as that of a client outside a container.
  func watch(_ id: Int) {
    if id > 0, SystemProcess.isAlive(id) { lock { self.id = id } }
  }

  /// Whether it lived and no longer does.
  var hasGone: Bool {
    lock { id.map { !SystemProcess.isAlive($0) } ?? false }
  }
}
