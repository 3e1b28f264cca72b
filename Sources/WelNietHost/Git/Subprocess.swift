#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Runs another program to its end and takes what it writes.
enum Subprocess {
  struct Outcome: Sendable {
    /// What it exited with; 128 and the signal's number where a signal ended it.
    var status: Int32
    var output: [UInt8]
    /// Whether it wrote more than was wanted, and was not read to its end.
    var isCut = false
    var errors: [UInt8]
  }

  /// Runs a program that is looked for on the path, with an empty standard input.
  ///
  /// - Parameters:
  ///   - arguments: without the program's name.
  ///   - limit: how many bytes of output are read at the most.
  ///   - environment: variables over those of this process; nil takes one away.
  /// - Throws: the `errno` of what stopped it from starting.
  static func run(
    _ program: String, _ arguments: [[UInt8]], limit: Int = .max, environment: [String: String?] = [:]
  ) throws(StartProblem) -> Outcome {
    let output = try Pipe()
    let errors = try Pipe()
    let child = try start(
      program, [Array(program.utf8)] + arguments, variables(environment), output: output, errors: errors)
    output.closeWriting()
    errors.closeWriting()
    let texts = drain([output.reading, errors.reading], limit: limit)
    // A child that is not done then finds nobody reading, and ends.
    output.closeReading()
    errors.closeReading()
    return Outcome(
      status: wait(for: child), output: texts[0], isCut: texts[0].count > limit, errors: texts[1])
  }

  struct StartProblem: Error, Sendable {
    var errorNumber: Int32
  }

  // MARK: Starting

  private static func start(
    _ program: String, _ arguments: [[UInt8]], _ variables: [[UInt8]], output: borrowing Pipe, errors: borrowing Pipe
  ) throws(StartProblem) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
    // A child must not inherit that we ignore broken pipes.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let status = withCStrings(arguments) { argv in
      withCStrings(variables) { envp in posix_spawnp(&child, program, &actions, &attributes, argv, envp) }
    }
    guard status == 0 else { throw StartProblem(errorNumber: status) }
    return child
  }

  /// This process's variables with some changed, each as `name=value`.
  private static func variables(_ changes: [String: String?]) -> [[UInt8]] {
    var variables: [[UInt8]] = []
    var place = environ
    while let start = place.pointee {
      let variable = Array(UnsafeBufferPointer(start: start, count: strlen(start)).map { UInt8(bitPattern: $0) })
      let name = String(decoding: variable.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      if changes[name] == nil { variables.append(variable) }
      place += 1
    }
    for case (let name, let value?) in changes { variables.append(Array("\(name)=\(value)".utf8)) }
    return variables
  }

  /// Runs a body with texts as C functions want lists of them.
  private static func withCStrings<Result>(
    _ texts: [[UInt8]], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers: [UnsafeMutablePointer<CChar>?] = texts.map { text in
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count + 1)
      for (index, byte) in text.enumerated() { copy[index] = CChar(bitPattern: byte) }
      copy[text.count] = 0
      return copy
    }
    defer { for pointer in pointers { pointer?.deallocate() } }
    return body(pointers + [nil])
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  // MARK: Reading

  /// Reads from all descriptors at once, so that none fills up, until all have ended or one has given too much.
  private static func drain(_ descriptors: [Int32], limit: Int) -> [[UInt8]] {
    var texts: [[UInt8]] = Array(repeating: [], count: descriptors.count)
    // poll(2) passes over negative descriptors.
    var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while requests.contains(where: { $0.fd >= 0 }) {
      guard poll(&requests, nfds_t(requests.count), -1) >= 0 || errno == EINTR else { break }
      for index in requests.indices where requests[index].fd >= 0 && requests[index].revents != 0 {
        let count = buffer.withUnsafeMutableBytes { Descriptor.read(requests[index].fd, into: $0) }
        if count > 0 { texts[index] += buffer[..<count] } else { requests[index].fd = -1 }
        requests[index].revents = 0
        if texts[index].count > limit { return texts }
      }
    }
    return texts
  }

  /// The two ends of a pipe; children don't inherit them.
  private struct Pipe: ~Copyable {
    let reading: Int32
    let writing: Int32

    init() throws(StartProblem) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw StartProblem(errorNumber: errno) }
      // A child that another thread starts just now may still inherit them: then the end of this text is seen only
      // once that child has ended, too.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = ends[0]
      writing = ends[1]
    }

    func closeReading() { close(reading) }
    func closeWriting() { close(writing) }
  }
}
