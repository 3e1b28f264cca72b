#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads from and writes to file descriptors, through interruptions and non-blocking pipes.
enum Descriptor {
  /// Reads once; the number of bytes, 0 at the end, -1 with `errno` set.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EINTR { continue }
      guard errno == EAGAIN || errno == EWOULDBLOCK else { return -1 }
      wait(descriptor, for: Int16(POLLIN))
    }
  }

  /// Writes everything; 0, or the `errno` of what stopped it.
  static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int32 {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        wait(descriptor, for: Int16(POLLOUT))
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Waits until something can be read or written, at most so long; -1 for as long as it takes.
  ///
  /// Returns whether the wait was not in vain.
  @discardableResult
  static func wait(_ descriptor: Int32, for events: Int16, atMost time: Clock.Milliseconds = -1) -> Bool {
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    return poll(&request, 1, Int32(clamping: time)) > 0
  }
}
