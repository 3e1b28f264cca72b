#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a mistake in the program itself leads to: one line on standard error and exit status 2, with nothing of the
/// draft; no memory dump, no backtrace.
package enum CrashLine {
  /// Signals that end a program that did something impossible.
  private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS]
  /// A stack for the handler, which must also run where the usual one is used up.
  private static let stackSize = 1 << 16

  /// Has the line written, whatever goes wrong from here on.
  package static func install(_ handler: @escaping @convention(c) (Int32) -> Void) {
    installStack()
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
    sigemptyset(&action.sa_mask)
    for signal in signals { sigaction(signal, &action, nil) }
  }

  /// Gives the main thread a stack for the handler; it lasts as long as the process.
  private static func installStack() {
    var stack = newStack()
    sigaltstack(&stack, nil)
  }

  /// Runs a body with a stack for the handler on the thread that calls it.
  static func withStack(_ body: () -> Void) {
    var stack = newStack()
    var before = stack_t()
    let isInstalled = sigaltstack(&stack, &before) == 0
    body()
    if isInstalled { sigaltstack(&before, nil) }
    stack.ss_sp.deallocate()
  }

  private static func newStack() -> stack_t {
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    stack.ss_size = stackSize
    return stack
  }

  /// Writes a line and ends the process; for handlers, so it does nothing that a signal could find half done.
  package static func end(_ line: StaticString) {
    _ = systemWrite(STDERR_FILENO, line.utf8Start, line.utf8CodeUnitCount)
    _exit(2)
  }
}
