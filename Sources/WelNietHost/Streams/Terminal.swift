#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process stands in: terminals, environment variables, signals.
package enum Terminal {
  package static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }
  package static var isOutputInteractive: Bool { isatty(STDOUT_FILENO) == 1 }
  package static var isErrorInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that shows standard output; nil where there is none.
  package static var outputWidth: Int? {
    var size = winsize()
    guard isOutputInteractive, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The value of an environment variable; nil where it is not set or empty.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether the terminal and the user's wishes allow colours.
  package static var allowsColor: Bool {
    isOutputInteractive && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// Fills the places of standard streams that are closed, so that no file opened later is taken for one of them.
  /// Reading from or writing to what fills them fails, as it would have.
  package static func fillStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Lets a write to a closed pipe return an error instead of ending the process.
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
