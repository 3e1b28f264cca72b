#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole files.
package enum FileReader {
  /// The bytes of a file. Pipes and devices are read to their end.
  ///
  /// - Parameter limit: How many bytes it may have; more is a problem, and is not read.
  package static func read(_ path: Path, limit: Int = SizeLimit.data) throws(FileProblem) -> [UInt8] {
    if path.bytes.contains(0) { throw FileProblem(.notFound, path: path) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileProblem(errorNumber: errno, path: path) }
    defer { close(descriptor) }
    return try readAll(descriptor, named: path, limit: limit)
  }

  /// What standard input gives until its end.
  package static func readStandardInput(limit: Int = SizeLimit.draft) throws(FileProblem) -> [UInt8] {
    try readAll(STDIN_FILENO, named: Path("<stdin>"), limit: limit)
  }

  private static func readAll(
    _ descriptor: Int32, named path: Path, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var status = stat()
    var expected = 0
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(.isDirectory, path: path) }
      if status.st_mode & S_IFMT == S_IFREG { expected = Int(status.st_size) }
    }
    if expected > limit { throw FileProblem(.tooLarge(limit: limit), path: path) }
    var bytes: [UInt8] = []
    // One byte more than the size, so that the end of an unchanging file shows without another buffer.
    var room = max(expected + 1, 1 << 16)
    while true {
      let read = try append(upTo: room, from: descriptor, to: &bytes, named: path)
      if read == 0 { return bytes }
      if bytes.count > limit { throw FileProblem(.tooLarge(limit: limit), path: path) }
      room = bytes.count < expected ? expected + 1 - bytes.count : max(1 << 16, min(bytes.count, 1 << 22))
    }
  }

  /// Reads once; returns how many bytes came, 0 at the end.
  private static func append(
    upTo room: Int, from descriptor: Int32, to bytes: inout [UInt8], named path: Path
  ) throws(FileProblem) -> Int {
    var problem: FileProblem?
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      count = Descriptor.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      if count < 0 { problem = FileProblem(errorNumber: errno, path: path) }
      initialized = max(count, 0)
    }
    if let problem { throw problem }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    return count
  }
}
