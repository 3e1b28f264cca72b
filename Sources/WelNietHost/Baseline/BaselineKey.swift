/// The secret with which a repository's baseline is hashed: 128 bits, written as 32 hexadecimal digits.
package struct BaselineKey: Sendable, Equatable {
  let low: UInt64
  let high: UInt64

  /// The variable that goes before the file, for machines that only have a copy of the repository.
  package static let variable = "WELNIET_BASELINE_KEY"
  /// The file's name, in the folder that git shares between work trees and never commits.
  package static let fileName = "welniet-baseline-key"

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// - Returns: nil where it is not 32 hexadecimal digits, white space around them aside.
  package init?(_ text: [UInt8]) {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    let digits = text.drop(while: isSpace).reversed().drop(while: isSpace).reversed().map { $0 }
    guard digits.count == 32, let high = Hexadecimal.value(digits[..<16]), let low = Hexadecimal.value(digits[16...])
    else { return nil }
    self.init(low: low, high: high)
  }

  /// A new one, from the operating system's source of randomness.
  package static func random() -> BaselineKey {
    var generator = SystemRandomNumberGenerator()
    return BaselineKey(low: generator.next(), high: generator.next())
  }

  package var text: String { Hexadecimal.text(high) + Hexadecimal.text(low) }

  /// What a baseline shows of the key that it was made with, so that another key is noticed.
  var check: UInt64 { SipHash.hash(Array("welniet baseline 1".utf8), key: self) }
}

extension BaselineKey {
  /// The key of the environment, or of the repository that a baseline lies in; nil where there is none yet.
  ///
  /// - Parameter folder: The absolute folder of the baseline.
  package static func find(for folder: Path) throws(BaselineProblem) -> BaselineKey? {
    if let text = Terminal.environment(variable) {
      guard let key = BaselineKey(Array(text.utf8)) else { throw .malformedKey(variable) }
      return key
    }
    guard let path = file(for: folder), Folder.exists(path) else { return nil }
    let text: [UInt8]
    do throws(FileProblem) {
      text = try FileReader.read(path)
    } catch {
      throw .file(error)
    }
    guard let key = BaselineKey(text) else { throw .malformedKey(path.display) }
    return key
  }

  /// Makes a key and keeps it in the repository that a baseline lies in, over one that is there.
  package static func make(for folder: Path) throws(BaselineProblem) -> BaselineKey {
    guard let path = file(for: folder) else { throw .noPlaceForKey }
    let key = BaselineKey.random()
    do throws(FileProblem) {
      try AtomicFile.write(Array((key.text + "\n").utf8), to: path, mode: 0o600)
    } catch {
      throw .file(error)
    }
    return key
  }

  private static func file(for folder: Path) -> Path? {
    GitFolder.common(for: folder)?.appending(fileName)
  }
}

/// Words of 64 bits as 16 hexadecimal digits.
enum Hexadecimal {
  static func text(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  static func value(_ digits: some Collection<UInt8>) -> UInt64? {
    guard digits.count == 16, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
