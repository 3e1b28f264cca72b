import WelNietEngine
import WelNietHost

/// A line of the batch interface, read.
struct BatchRequest {
  /// What is wrong with a line.
  enum Problem: Error, Sendable, Equatable {
    /// It has more bytes than are read at the most.
    case tooLong
    case syntax(JSONError)
    case notAnObject
    case missing(String)
    case wrongKind(String)
    case wrongWord(String, field: String, words: [String])
    case unusableProtocol(String)
    /// In the text's front matter, where a configuration was asked for.
    case configuration(ConfigurationProblem)
    case data(DataProblem)
  }

  /// A bad line, with its id where that much could be read.
  struct Failed: Error {
    var id: [UInt8]?
    var problem: Problem
  }

  /// The id as JSON, written as it came.
  let id: [UInt8]
  let text: [UInt8]
  // Nil where the line doesn't say.
  let author: Author?
  let channel: Channel?
  let markup: Markup?
  let school: SchoolProtocol?

  /// Finds a built-in protocol: a line cannot make the program open a file.
  typealias SchoolFinder = (String) throws(Problem) -> SchoolProtocol

  static func read(_ line: [UInt8], school: SchoolFinder) throws(Failed) -> BatchRequest {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(line)
    } catch {
      throw Failed(id: nil, problem: .syntax(error))
    }
    guard value.kind == .object else { throw Failed(id: nil, problem: .notAnObject) }
    let id = value["id"].flatMap { self.id($0, in: line) }
    do throws(Problem) {
      return try BatchRequest(value, id: id, school: school)
    } catch {
      throw Failed(id: id, problem: error)
    }
  }

  private init(_ value: JSONValue, id: [UInt8]?, school: SchoolFinder) throws(Problem) {
    guard let given = value["id"] else { throw .missing("id") }
    guard let id else { throw given.isNull ? .missing("id") : .wrongKind("id") }
    guard let text = value["text"] else { throw .missing("text") }
    guard let bytes = text.bytes else { throw .wrongKind("text") }
    self.id = id
    self.text = bytes
    let fields = Words(value)
    author = try fields.word("author", among: Author.allCases) { $0.id }
    channel = try fields.word("channel", among: Channel.allCases) { $0.id }
    markup = try fields.word("format", among: Markup.allCases) { $0.id }
    self.school = try BatchRequest.school(value, school)
  }

  /// The fields of a line that take one of a few words.
  private struct Words {
    private let line: JSONValue

    init(_ line: JSONValue) {
      self.line = line
    }

    func word<Word>(_ field: String, among words: [Word], id: (Word) -> String) throws(Problem) -> Word? {
      guard let value = line[field], !value.isNull else { return nil }
      guard let text = value.string else { throw .wrongKind(field) }
      guard let word = words.first(where: { id($0) == text }) else {
        throw .wrongWord(text, field: field, words: words.map(id))
      }
      return word
    }
  }

  private static func school(_ value: JSONValue, _ find: SchoolFinder) throws(Problem) -> SchoolProtocol? {
    guard let value = value["protocol"], !value.isNull else { return nil }
    guard let id = value.string else { throw .wrongKind("protocol") }
    return try find(id)
  }

  /// A string or number as it was written, so that an id comes back byte for byte; nil for other values.
  private static func id(_ value: JSONValue, in line: [UInt8]) -> [UInt8]? {
    switch value.content {
    case .number(let digits): return digits
    case .string(let text):
      var end = value.offset + 1
      while end < line.count, line[end] != UInt8(ascii: "\"") { end += line[end] == UInt8(ascii: "\\") ? 2 : 1 }
      let written = Array(line[value.offset..<min(end + 1, line.count)])
      // Bytes that are not UTF-8 may not go out as JSON.
      if written.allSatisfy({ $0 < 0x80 }) { return written }
      var repaired: [UInt8] = []
      JSONWriter.appendString(text, to: &repaired)
      return repaired
    case .null, .bool, .array, .object: return nil
    }
  }
}

extension BatchRequest.Problem {
  init(_ problem: SetupProblem) {
    switch problem {
    case .configuration(let problem): self = .configuration(problem)
    case .data(let problem): self = .data(problem)
    case .file(let problem): self = .data(.file(problem))
    // Front matter names no lexicons.
    case .lexicon(let errors): self = .unusableProtocol(errors.first?.file ?? "")
    }
  }
}
