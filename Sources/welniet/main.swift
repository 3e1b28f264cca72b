import WelNietHost

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

CrashLine.install { _ in CrashLine.end(CommandLineTool.crashLine) }
Terminal.fillStandardStreams()
Terminal.ignoreBrokenPipes()
exit(CommandLineTool.run(Argument.ofProcess).rawValue)
