import WelNietHost

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

Terminal.ignoreBrokenPipes()
exit(CommandLineTool.run(Argument.ofProcess).rawValue)
