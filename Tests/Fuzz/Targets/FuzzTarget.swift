/// What a run of the fuzzer throws bytes at.
struct FuzzTarget: Sendable {
  var name: String
  /// Takes any bytes; stops the process where something that must hold does not.
  var run: @Sendable ([UInt8]) -> Void

  static let all: [FuzzTarget] = lint + [fix, suppress, report] + data + registers + protocols + editor

  /// Stops the process, so that the fuzzer keeps the input.
  static func violated(_ promise: String) -> Never {
    fatalError("broken promise: \(promise)")
  }

  static func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
    if !holds { violated(promise()) }
  }
}
