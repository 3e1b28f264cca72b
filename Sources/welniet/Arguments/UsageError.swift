/// What is wrong with a command line; `ErrorWording` says it in words.
enum UsageError: Error, Sendable, Equatable {
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String, placeholder: String)
  case unwantedValue(option: String)
  case wrongNumber(String, option: String, range: ClosedRange<Int>)
  case wrongWord(String, option: String, words: [String])
  case unknownRule(String, option: String, suggestion: String?)
  case unknownProtocol(String, suggestion: String?, ids: [String])
  case missingOperand(Operand)
  case unwantedOperand(String)
  case unknownSubcommand(String, command: String, words: [String])
  /// The output would overwrite what is being read.
  case outputIsInput(String)

  enum Operand: Sendable, Equatable { case rule, file, subcommand([String]) }
}
