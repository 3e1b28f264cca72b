#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Path {
  /// The absolute name of the running program, links followed; a bare name where the system doesn't tell.
  package static var program: Path {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var name = [CChar](repeating: 0, count: Int(size))
      if _NSGetExecutablePath(&name, &size) == 0 {
        let path = Path(name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
        return path.resolved ?? path
      }
    #else
      if let path = Path("/proc/self/exe").resolved { return path }
    #endif
    return Path("welniet")
  }
}
