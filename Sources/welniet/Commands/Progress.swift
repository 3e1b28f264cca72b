import WelNietEngine
import WelNietHost
import WelNietReporters

/// A line on a terminal that tells how far a long run is.
struct Progress {
  private let output: OutputStream
  private let total: Int
  private let isShown: Bool
  private let language: Language
  private let start = Clock.now
  private var last: Clock.Milliseconds = 0
  private var isVisible = false
  /// How long a run stays silent, and how long a count stands, in milliseconds.
  private static let patience: Clock.Milliseconds = 700
  private static let interval: Clock.Milliseconds = 100

  init(_ output: OutputStream, total: Int, language: Language, isQuiet: Bool) {
    self.output = output
    self.total = total
    self.language = language
    isShown = !isQuiet && total > 1 && Terminal.isErrorInteractive
  }

  mutating func update(_ done: Int) {
    guard isShown else { return }
    let now = Clock.now
    guard now - start >= Progress.patience, now - last >= Progress.interval else { return }
    last = now
    isVisible = true
    let words = language == .dutch ? "\(done) van \(total) bestanden" : "\(done) of \(total) files"
    output.write("\r\(Progress.bar(done, of: total)) \(words)\u{1B}[K")
    output.flush()
  }

  /// Makes room for something else on the terminal.
  mutating func clear() {
    guard isVisible else { return }
    isVisible = false
    output.write("\r\u{1B}[K")
    output.flush()
  }

  static func bar(_ done: Int, of total: Int) -> String {
    let width = 24
    let full = total > 0 ? min(width, done * width / total) : width
    return "[" + String(repeating: "#", count: full) + String(repeating: " ", count: width - full) + "]"
  }
}
