import WelNietHost

/// Takes a command line apart by the table of options.
struct ArgumentParser {
  private let options: [Option]

  init(_ options: [Option]) {
    self.options = options
  }

  /// Applies the options to settings and returns the other arguments in their order.
  ///
  /// `--name value` and `--name=value` mean the same; after `--` nothing is an option.
  func parse(_ arguments: [Argument], into settings: inout Settings) throws(UsageError) -> [Argument] {
    var operands: [Argument] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument.text == "--" { return operands + arguments[index...] }
      guard argument.isOption else {
        operands.append(argument)
        continue
      }
      let (name, attached) = ArgumentParser.split(argument)
      guard let option = find(name) else { throw unknown(name) }
      guard option.takesValue else {
        if attached != nil { throw UsageError.unwantedValue(option: option.name) }
        try option.apply(Argument(""), &settings)
        continue
      }
      if let attached {
        try option.apply(attached, &settings)
      } else if index < arguments.count, !looksLikeOption(arguments[index]) {
        try option.apply(arguments[index], &settings)
        index += 1
      } else {
        throw UsageError.missingValue(option: option.name, placeholder: option.placeholder(in: settings.language))
      }
    }
    return operands
  }

  /// The place of the first argument that is neither an option nor an option's value; nil where there is none.
  func firstOperand(in arguments: [Argument]) -> Int? {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if argument.text == "--" { return nil }
      guard argument.isOption else { return index }
      let (name, attached) = ArgumentParser.split(argument)
      index += find(name)?.takesValue == true && attached == nil ? 2 : 1
    }
    return nil
  }

  /// The value that an option would get, however wrong the rest of the command line is.
  func value(of wanted: String, in arguments: [Argument]) -> Argument? {
    var value: Argument?
    for (index, argument) in arguments.enumerated() {
      if argument.text == "--" { break }
      let (name, attached) = ArgumentParser.split(argument)
      guard find(name)?.name == wanted else { continue }
      value = attached ?? (index + 1 < arguments.count ? arguments[index + 1] : value)
    }
    return value
  }

  private func find(_ name: String) -> Option? {
    options.first { $0.name == name || $0.short == name }
  }

  private func looksLikeOption(_ argument: Argument) -> Bool {
    argument.isOption && find(ArgumentParser.split(argument).name) != nil
  }

  private func unknown(_ name: String) -> UsageError {
    // A long name with one dash (-protocol) is meant as one with two.
    let double = name.hasPrefix("--") ? name : "-" + name
    let names = options.map { $0.name }
    let bare = names.map { String($0.dropFirst(2)) }
    let near = Suggestion.nearest(to: String(double.dropFirst(2)), among: bare)
    return UsageError.unknownOption(name, suggestion: near.map { "--" + $0 })
  }

  private static func split(_ argument: Argument) -> (name: String, value: Argument?) {
    guard argument.bytes.starts(with: "--".utf8), let equals = argument.bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (argument.text, nil)
    }
    let name = String(decoding: argument.bytes[..<equals], as: UTF8.self)
    return (name, Argument(Array(argument.bytes[(equals + 1)...])))
  }
}
