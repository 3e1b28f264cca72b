#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input, read as it comes.
package enum StandardInput {
  package enum Outcome: Sendable {
    case bytes([UInt8])
    /// Nothing came in time.
    case nothing
    /// There is no more, or it cannot be read.
    case end
  }

  /// What is there to be read, or what comes next.
  package static func read(waiting time: Clock.Milliseconds) -> Outcome {
    guard Descriptor.wait(STDIN_FILENO, for: Int16(POLLIN), atMost: time) else { return .nothing }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, Descriptor.read(STDIN_FILENO, into: UnsafeMutableRawBufferPointer(buffer)))
    }
    return bytes.isEmpty ? .end : .bytes(bytes)
  }
}
