#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Processes of the operating system.
package enum SystemProcess {
  /// Whether a process with this id exists, whoever it belongs to.
  package static func isAlive(_ id: Int) -> Bool {
    guard let id = pid_t(exactly: id), id > 0 else { return false }
    return kill(id, 0) == 0 || errno != ESRCH
  }
}
