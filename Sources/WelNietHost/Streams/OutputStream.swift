#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes bytes to standard output, standard error or a file, in large pieces.
///
/// Nothing throws while writing: `failure` tells afterwards, and `isClosed` that the reader went away, after which
/// writing does nothing.
package final class OutputStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Why bytes were lost; a reader that went away is no failure.
  package private(set) var failure: FileProblem?
  /// Whether nobody reads any more.
  package private(set) var isClosed = false
  private let path: Path
  private let mustTruncate: Bool
  private var hasTruncated = false

  private init(descriptor: Int32, path: Path, mustTruncate: Bool = false) {
    self.descriptor = descriptor
    self.path = path
    self.mustTruncate = mustTruncate
  }

  package static func standardOutput() -> OutputStream {
    OutputStream(descriptor: STDOUT_FILENO, path: Path("<stdout>"))
  }

  package static func standardError() -> OutputStream {
    OutputStream(descriptor: STDERR_FILENO, path: Path("<stderr>"))
  }

  /// A file to write to; what it holds is kept until the first bytes are written or the stream is closed.
  package static func file(_ path: Path) throws(FileProblem) -> OutputStream {
    if path.bytes.contains(0) { throw FileProblem(.notFound, path: path) }
    let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw FileProblem(errorNumber: errno, path: path) }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    return OutputStream(descriptor: descriptor, path: path, mustTruncate: isRegular)
  }

  /// A file that is not there yet.
  package static func newFile(_ path: Path) throws(FileProblem) -> OutputStream {
    let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw FileProblem(errorNumber: errno, path: path) }
    return OutputStream(descriptor: descriptor, path: path)
  }

  package func write(_ bytes: [UInt8]) {
    guard !isClosed, failure == nil else { return }
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  package func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Hands everything to the operating system.
  package func flush() {
    if mustTruncate, !hasTruncated {
      hasTruncated = true
      if ftruncate(descriptor, 0) != 0 { failure = FileProblem(errorNumber: errno, path: path) }
    }
    guard !isClosed, failure == nil, !buffer.isEmpty else { return }
    let error = buffer.withUnsafeBytes { Descriptor.write(descriptor, $0) }
    buffer.removeAll(keepingCapacity: true)
    if error == EPIPE {
      isClosed = true
    } else if error != 0 {
      failure = FileProblem(errorNumber: error, path: path)
    }
  }
}
